#include "slices/places/store_import.hpp"

#include "slices/places/store_rows.hpp"

namespace places {
namespace {

using storage::Sql;

struct Belonging {
    base::Id<Place> place;
    std::string text;
};

Belonging belonging_in(storage::Row& row)
{
    auto place = row.next<base::Id<Place>>();
    return {place, row.next<std::string>()};
}

}

constexpr Sql select_regions_and_municipalities = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place where kind <> 'district' order by id)sql";

constexpr Sql select_all_spellings = "select place_id, folded from place_name";
constexpr Sql select_all_other_names = "select place_id, name from place_other_name";
constexpr Sql select_all_postal_codes = "select place_id, code from postal_code";

KnownPlaces known_places(storage::Read& read)
{
    KnownPlaces known;
    std::unordered_map<base::Id<Place>, std::size_t> at;
    for (auto& place : read.all(select_regions_and_municipalities, {}, place_in)) {
        if (place.kind == Kind::municipality) {
            at.emplace(place.id, known.municipalities.size());
            known.municipalities.push_back({std::move(place), {}, {}, {}});
        } else if (place.official_key) {
            known.regions.emplace(*place.official_key, std::move(place));
        }
    }
    const auto give = [&](const Sql& sql, std::set<std::string> KnownMunicipality::*set) {
        for (auto& [place, text] : read.all(sql, {}, belonging_in)) {
            const auto found = at.find(place);
            if (found != at.end()) (known.municipalities[found->second].*set).insert(std::move(text));
        }
    };
    give(select_all_spellings, &KnownMunicipality::spellings);
    give(select_all_other_names, &KnownMunicipality::other_names);
    give(select_all_postal_codes, &KnownMunicipality::postal_codes);
    return known;
}

constexpr Sql insert_import = R"sql(
    insert into official_table_import (id, imported_at, municipalities, added, changed)
    values (:id, :at, :municipalities, :added, :changed))sql";

void store_import(storage::Write& write, const TableImport& import)
{
    write.run(insert_import, {{"id", base::Id<TableImport>::fresh()},
                              {"at", import.at},
                              {"municipalities", import.municipalities},
                              {"added", import.added},
                              {"changed", import.changed}});
}

constexpr Sql count_county_maps = R"sql(
    select count(*) from county_map)sql";

bool has_county_map(storage::Read& read) { return read.value<std::int64_t>(count_county_maps) > 0; }

constexpr Sql select_newest_import = R"sql(
    select imported_at, municipalities, added, changed
      from official_table_import order by imported_at desc limit 1)sql";

std::optional<TableImport> newest_import(storage::Read& read)
{
    return read.first(select_newest_import, {}, [](storage::Row& row) {
        return TableImport{row.next<base::Instant>(), row.next<std::size_t>(), row.next<std::size_t>(),
                           row.next<std::size_t>()};
    });
}

}
