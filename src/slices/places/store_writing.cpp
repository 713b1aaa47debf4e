#include "slices/places/store.hpp"
#include "slices/places/store_rows.hpp"

namespace places {

using storage::Sql;

constexpr Sql select_any_place = "select count(*) from (select id from place limit 1) as one";

bool has_places(storage::Read& read) { return read.value<bool>(select_any_place); }

constexpr Sql upsert_place = R"sql(
    insert into place (id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude,
                       position_is_exact)
    values (:id, :kind, :name, :slug, :official_key, :parent, :inhabitants, :latitude, :longitude, :is_exact)
    on conflict (id) do update
       set name = excluded.name, official_key = excluded.official_key, parent_id = excluded.parent_id,
           inhabitants = excluded.inhabitants, latitude = excluded.latitude, longitude = excluded.longitude,
           position_is_exact = excluded.position_is_exact)sql";

void store_place(storage::Write& write, const Place& place)
{
    const auto latitude = place.position ? std::optional(place.position->latitude) : std::nullopt;
    const auto longitude = place.position ? std::optional(place.position->longitude) : std::nullopt;
    write.run(upsert_place, {{"id", place.id},
                             {"kind", word_of(place.kind)},
                             {"name", place.name},
                             {"slug", place.slug},
                             {"official_key", place.official_key},
                             {"parent", place.parent},
                             {"inhabitants", place.inhabitants},
                             {"latitude", latitude},
                             {"longitude", longitude},
                             {"is_exact", place.position_is_exact}});
}

constexpr Sql insert_other_names{R"sql(
    insert into place_other_name (place_id, name) select :id, value from json_each(:names) where true
    on conflict (place_id, name) do nothing)sql",
                                 R"sql(
    insert into place_other_name (place_id, name)
    select cast(:id as uuid), value from json_array_elements_text(cast(:names as json))
    on conflict (place_id, name) do nothing)sql"};

constexpr Sql insert_spellings{R"sql(
    insert into place_name (folded, place_id) select value, :id from json_each(:spellings) where true
    on conflict (folded, place_id) do nothing)sql",
                               R"sql(
    insert into place_name (folded, place_id)
    select value, cast(:id as uuid) from json_array_elements_text(cast(:spellings as json))
    on conflict (folded, place_id) do nothing)sql"};

void store_names(storage::Write& write, base::Id<Place> id, std::span<const std::string> other_names,
                 const std::set<std::string>& spellings)
{
    if (!other_names.empty()) write.run(insert_other_names, {{"id", id}, {"names", as_json(other_names)}});
    if (!spellings.empty()) write.run(insert_spellings, {{"id", id}, {"spellings", as_json(spellings)}});
}

constexpr Sql insert_postal_codes{R"sql(
    insert into postal_code (code, place_id) select value, :id from json_each(:codes) where true
    on conflict (code, place_id) do nothing)sql",
                                  R"sql(
    insert into postal_code (code, place_id)
    select value, cast(:id as uuid) from json_array_elements_text(cast(:codes as json))
    on conflict (code, place_id) do nothing)sql"};

void store_postal_codes(storage::Write& write, base::Id<Place> id, const std::vector<std::string>& codes)
{
    if (!codes.empty()) write.run(insert_postal_codes, {{"id", id}, {"codes", as_json(codes)}});
}

}
