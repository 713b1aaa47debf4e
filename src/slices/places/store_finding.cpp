#include "slices/places/store.hpp"
#include "slices/places/store_rows.hpp"

namespace places {
namespace {

using storage::Sql;

/// Greater than every text that begins so, in the order of bytes.
std::string after(std::string_view beginning) { return std::string(beginning) + "\xF4\x8F\xBF\xBF"; }

}

constexpr Sql select_called = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place_name join place on place.id = place_name.place_id where place_name.folded = :folded)sql";

std::vector<Place> places_called(storage::Read& read, std::string_view folded)
{
    auto found = read.all(select_called, {{"folded", folded}}, place_in);
    sort_by_weight(found);
    return found;
}

constexpr Sql select_spelled{R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where id in (select place_id from place_name
                               where folded in (select value from json_each(:spellings))))sql",
                             R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where id in (select place_id from place_name
                               where folded in (select value from json_array_elements_text(cast(:spellings as json)))))sql"};

std::vector<Place> places_spelled(storage::Read& read, const std::set<std::string>& spellings)
{
    auto found = read.all(select_spelled, {{"spellings", as_json(spellings)}}, place_in);
    sort_by_weight(found);
    return found;
}

constexpr Sql select_beginning = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where id in (select place_id from place_name where folded >= :beginning and folded < :after)
     order by case kind when 'municipality' then 0 when 'district' then 1 when 'county' then 2 else 3 end,
              coalesce(inhabitants, 0) desc, id
     limit :most)sql";

std::vector<Place> places_beginning(storage::Read& read, std::string_view beginning, std::size_t most)
{
    auto found = read.all(select_beginning,
                          {{"beginning", beginning}, {"after", after(beginning)}, {"most", most}}, place_in);
    sort_by_weight(found);
    return found;
}

constexpr Sql select_with_postal_code = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where id in (select place_id from postal_code where code >= :beginning and code < :after)
     order by coalesce(inhabitants, 0) desc, id
     limit :most)sql";

std::vector<Place> municipalities_with_postal_code(storage::Read& read, std::string_view beginning,
                                                   std::size_t most)
{
    auto found = read.all(select_with_postal_code,
                          {{"beginning", beginning}, {"after", after(beginning)}, {"most", most}}, place_in);
    sort_by_weight(found);
    return found;
}

constexpr Sql select_with_ancestors{R"sql(
    with recursive known (id) as (
        select unhex(value) from json_each(:ids)
        union
        select p.parent_id from known k join place p on p.id = k.id where p.parent_id is not null)
    select p.id, p.kind, p.name, p.slug, p.official_key, p.parent_id, p.inhabitants, p.latitude, p.longitude,
           p.position_is_exact
      from known k join place p on p.id = k.id)sql",
                                    R"sql(
    with recursive known (id) as (
        select cast(value as uuid) from json_array_elements_text(cast(:ids as json))
        union
        select p.parent_id from known k join place p on p.id = k.id where p.parent_id is not null)
    select p.id, p.kind, p.name, p.slug, p.official_key, p.parent_id, p.inhabitants, p.latitude, p.longitude,
           p.position_is_exact
      from known k join place p on p.id = k.id)sql"};

std::vector<Place> with_ancestors(storage::Read& read, std::span<const Place> places)
{
    if (places.empty()) return {};
    std::vector<std::string> ids;
    ids.reserve(places.size());
    for (const auto& place : places) ids.push_back(place.id.hex());
    return read.all(select_with_ancestors, {{"ids", as_json(ids)}}, place_in);
}

constexpr Sql select_postal_codes = "select code from postal_code where place_id = :place_id order by code";

std::vector<std::string> postal_codes_of(storage::Read& read, base::Id<Place> place)
{
    return read.all(select_postal_codes, {{"place_id", place}}, [](storage::Row& row) { return row.next<std::string>(); });
}

}
