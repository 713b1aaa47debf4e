#include "slices/places/municipality.hpp"
#include "slices/places/places.hpp"
#include "slices/places/store_rows.hpp"

#include <unordered_map>

namespace places {
namespace {

using storage::Row;
using storage::Sql;

/// Something that a place lies in, if it is of that kind.
std::optional<Around> around_in(Row& row)
{
    Around around{row.next<std::string>(), row.next<std::string>()};
    return around.name.empty() ? std::nullopt : std::optional(std::move(around));
}

Municipality municipality_in(Row& row)
{
    Municipality one;
    one.id = row.next<base::Id<Place>>();
    one.slug = row.next<std::string>();
    one.spot = spot_in(row);
    one.position_is_exact = row.next<bool>();
    one.inhabitants = row.next<std::optional<std::int64_t>>();
    one.county = around_in(row);
    one.state = around_in(row);
    one.sort_key = one.slug;
    return one;
}

}

constexpr Sql select_postal_codes_of_many = {R"sql(
    select place_id, code from postal_code
     where place_id in (select unhex(value) from json_each(:ids)) order by place_id, code)sql",
                                             R"sql(
    select place_id, code from postal_code
     where place_id in (select cast(value as uuid) from json_array_elements_text(cast(:ids as json)))
     order by place_id, code)sql"};

static std::vector<Municipality> with_postal_codes(storage::Read& read, std::vector<Municipality> all)
{
    std::vector<std::string> ids;
    std::unordered_map<base::Id<Place>, Municipality*> by_id;
    for (auto& one : all) {
        ids.push_back(one.id.hex());
        by_id.emplace(one.id, &one);
    }
    if (all.empty()) return all;
    read.all(select_postal_codes_of_many, {{"ids", as_json(ids)}}, [&](Row& row) {
        auto& one = *by_id.at(row.next<base::Id<Place>>());
        one.postal_codes.push_back(row.next<std::string>());
        return 0;
    });
    return all;
}

constexpr Sql select_municipalities = R"sql(
    select town.id, town.slug, town.name, '/orte/' || town.slug, coalesce(town.official_key, ''), town.latitude,
           town.longitude, town.position_is_exact, town.inhabitants,
           case when inner_one.kind = 'county' then inner_one.name else '' end,
           case when inner_one.kind = 'county' then coalesce(inner_one.official_key, '') else '' end,
           case when inner_one.kind = 'state' then inner_one.name else coalesce(outer_one.name, '') end,
           case when inner_one.kind = 'state' then coalesce(inner_one.official_key, '')
                else coalesce(outer_one.official_key, '') end
      from place town
      left join place inner_one on inner_one.id = town.parent_id
      left join place outer_one on outer_one.id = inner_one.parent_id
     where town.kind = 'municipality' and town.slug > :after_slug
       and (:states = '' or :states like '%|' || case when inner_one.kind = 'state' then inner_one.official_key
                                                      else outer_one.official_key end || '|%')
     order by town.slug limit :most)sql";

static std::vector<Municipality> by_slug(storage::Read& read, const Piece& piece)
{
    return read.all(select_municipalities,
                    {{"after_slug", piece.after_slug}, {"states", piece.states_as_text()}, {"most", piece.most}},
                    municipality_in);
}

constexpr Sql select_municipalities_near = R"sql(
    select town.id, town.slug, town.name, '/orte/' || town.slug, coalesce(town.official_key, ''), town.latitude,
           town.longitude, town.position_is_exact, town.inhabitants,
           case when inner_one.kind = 'county' then inner_one.name else '' end,
           case when inner_one.kind = 'county' then coalesce(inner_one.official_key, '') else '' end,
           case when inner_one.kind = 'state' then inner_one.name else coalesce(outer_one.name, '') end,
           case when inner_one.kind = 'state' then coalesce(inner_one.official_key, '')
                else coalesce(outer_one.official_key, '') end, near.away
      from (select id, slug, (latitude - :latitude) * (latitude - :latitude)
                             + (longitude - :longitude) * (longitude - :longitude) * :narrowing as away
              from place where kind = 'municipality' and latitude is not null and longitude is not null) near
      join place town on town.id = near.id
      left join place inner_one on inner_one.id = town.parent_id
      left join place outer_one on outer_one.id = inner_one.parent_id
     where near.away >= :after_away and (near.away > :after_away or near.slug > :after_slug)
       and (:states = '' or :states like '%|' || case when inner_one.kind = 'state' then inner_one.official_key
                                                      else outer_one.official_key end || '|%')
     order by near.away, near.slug limit :most)sql";

static std::vector<Municipality> by_distance(storage::Read& read, const Piece& piece)
{
    const auto narrowing = narrowing_at(*piece.near);
    return read.all(select_municipalities_near,
                    {{"latitude", piece.near->latitude},
                     {"longitude", piece.near->longitude},
                     {"narrowing", narrowing * narrowing},
                     {"after_away", piece.after_away()},
                     {"after_slug", piece.after_slug},
                     {"states", piece.states_as_text()},
                     {"most", piece.most}},
                    [](Row& row) {
                        auto one = municipality_in(row);
                        one.sort_key = fmt::to_string(row.next<double>());
                        return one;
                    });
}

std::vector<Municipality> municipalities_after(storage::Read& read, const Piece& piece)
{
    read.depends_on("places");
    return with_postal_codes(read, piece.near ? by_distance(read, piece) : by_slug(read, piece));
}

constexpr Sql select_municipalities_called = {R"sql(
    select town.id, town.slug, town.name, '/orte/' || town.slug, coalesce(town.official_key, ''), town.latitude,
           town.longitude, town.position_is_exact, town.inhabitants,
           case when inner_one.kind = 'county' then inner_one.name else '' end,
           case when inner_one.kind = 'county' then coalesce(inner_one.official_key, '') else '' end,
           case when inner_one.kind = 'state' then inner_one.name else coalesce(outer_one.name, '') end,
           case when inner_one.kind = 'state' then coalesce(inner_one.official_key, '')
                else coalesce(outer_one.official_key, '') end
      from place town
      left join place inner_one on inner_one.id = town.parent_id
      left join place outer_one on outer_one.id = inner_one.parent_id
     where town.kind = 'municipality' and town.slug in (select value from json_each(:slugs)))sql",
                                              R"sql(
    select town.id, town.slug, town.name, '/orte/' || town.slug, coalesce(town.official_key, ''), town.latitude,
           town.longitude, town.position_is_exact, town.inhabitants,
           case when inner_one.kind = 'county' then inner_one.name else '' end,
           case when inner_one.kind = 'county' then coalesce(inner_one.official_key, '') else '' end,
           case when inner_one.kind = 'state' then inner_one.name else coalesce(outer_one.name, '') end,
           case when inner_one.kind = 'state' then coalesce(inner_one.official_key, '')
                else coalesce(outer_one.official_key, '') end
      from place town
      left join place inner_one on inner_one.id = town.parent_id
      left join place outer_one on outer_one.id = inner_one.parent_id
     where town.kind = 'municipality'
       and town.slug in (select value from json_array_elements_text(cast(:slugs as json))))sql"};

std::vector<Municipality> municipalities_called(storage::Read& read, const std::vector<std::string>& slugs)
{
    read.depends_on("places");
    if (slugs.empty()) return {};
    return with_postal_codes(read, read.all(select_municipalities_called, {{"slugs", as_json(slugs)}}, municipality_in));
}

std::optional<Municipality> municipality(storage::Read& read, std::string_view slug_or_key)
{
    const auto place = find_municipality(read, slug_or_key);
    if (!place) return std::nullopt;
    auto all = municipalities_called(read, {place->slug});
    return std::move(all.front());
}

}
