#include "slices/places/store.hpp"

#include "slices/places/store_rows.hpp"

namespace places {

using storage::Sql;

constexpr Sql select_place = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where id = :id)sql";

std::optional<Place> find_place(storage::Read& read, base::Id<Place> id)
{
    return read.first(select_place, {{"id", id}}, place_in);
}

constexpr Sql select_municipality = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where kind = 'municipality' and (slug = :slug_or_key or official_key = :slug_or_key))sql";

std::optional<Place> find_municipality(storage::Read& read, std::string_view slug_or_key)
{
    return read.first(select_municipality, {{"slug_or_key", slug_or_key}}, place_in);
}

constexpr Sql select_place_of_key = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where kind in ('state', 'county', 'municipality') and official_key = :key)sql";

std::optional<Place> find_by_official_key(storage::Read& read, std::string_view key)
{
    return read.first(select_place_of_key, {{"key", key}}, place_in);
}

constexpr Sql select_district = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where kind = 'district' and parent_id = :municipality and slug = :slug)sql";

std::optional<Place> find_district(storage::Read& read, base::Id<Place> municipality, std::string_view slug)
{
    return read.first(select_district, {{"municipality", municipality}, {"slug", slug}}, place_in);
}

constexpr Sql select_lineage = R"sql(
    with recursive lineage (id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude,
                            position_is_exact, depth) as (
        select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude,
               position_is_exact, 0
          from place where id = :id
        union all
        select p.id, p.kind, p.name, p.slug, p.official_key, p.parent_id, p.inhabitants, p.latitude,
               p.longitude, p.position_is_exact, l.depth + 1
          from lineage l join place p on p.id = l.parent_id)
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from lineage order by depth)sql";

std::vector<Place> lineage(storage::Read& read, base::Id<Place> id)
{
    return read.all(select_lineage, {{"id", id}}, place_in);
}

constexpr Sql select_districts = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where parent_id = :municipality and kind = 'district')sql";

std::vector<Place> districts_of(storage::Read& read, base::Id<Place> municipality)
{
    auto districts = read.all(select_districts, {{"municipality", municipality}}, place_in);
    sort_by_name(districts);
    return districts;
}

constexpr Sql select_states = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where kind = 'state')sql";

std::vector<Place> states(storage::Read& read)
{
    auto all = read.all(select_states, {}, place_in);
    sort_by_name(all);
    return all;
}

}
