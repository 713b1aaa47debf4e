#include "slices/places/store_rows.hpp"
#include "slices/places/tables.hpp"

#include <fmt/format.h>
#include <unordered_map>

namespace places {

using storage::Sql;

constexpr Sql select_names_for_table = "select place_id, name from place_other_name order by place_id, name";

constexpr Sql select_places_for_table = R"sql(
    select id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact
      from place order by case kind when 'state' then 0 when 'county' then 1 when 'municipality' then 2 else 3 end,
                          official_key, id)sql";

std::string places_as_tsv(storage::Read& read)
{
    std::unordered_map<base::Id<Place>, std::string> other_names;
    for (const auto& [id, name] : read.all(select_names_for_table, {}, [](storage::Row& row) {
             auto place = row.next<base::Id<Place>>();
             return std::pair(place, row.next<std::string>());
         })) {
        auto& names = other_names[id];
        names += (names.empty() ? "" : "|") + name;
    }
    std::string table = "id\tkind\tname\tofficial_key\tparent\tinhabitants\tlatitude\tlongitude\tposition\tslug\tother_names\n";
    for (const auto& place : read.all(select_places_for_table, {}, place_in)) {
        fmt::format_to(std::back_inserter(table), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", place.id.hex(),
                       word_of(place.kind), place.name, place.official_key.value_or(""),
                       place.parent ? place.parent->hex() : "",
                       place.inhabitants ? std::to_string(*place.inhabitants) : "",
                       place.position ? fmt::format("{:.4f}\t{:.4f}", place.position->latitude, place.position->longitude)
                                      : "\t",
                       !place.position ? "" : place.position_is_exact ? "exact" : "approximate", place.slug,
                       other_names[place.id]);
    }
    return table;
}

constexpr Sql select_every_postal_code = "select code, place_id from postal_code order by code, place_id";

std::string postal_codes_as_tsv(storage::Read& read)
{
    std::string table = "postal_code\tplace\n";
    for (const auto& line : read.all(select_every_postal_code, {}, [](storage::Row& row) {
             auto code = row.next<std::string>();
             return code + "\t" + row.next<base::Id<Place>>().hex() + "\n";
         })) {
        table += line;
    }
    return table;
}

constexpr Sql count_places = R"sql(
    select count(*) filter (where kind = 'state'), count(*) filter (where kind = 'county'),
           count(*) filter (where kind = 'municipality'),
           count(*) filter (where kind = 'municipality' and official_key is not null),
           count(*) filter (where kind = 'municipality' and inhabitants is not null),
           count(*) filter (where kind = 'municipality' and position_is_exact = 1),
           count(*) filter (where kind = 'district')
      from place)sql";

constexpr Sql count_postal_codes = R"sql(
    select count(*), count(*) filter (where municipalities > 1)
      from (select code, count(*) as municipalities from postal_code group by code) as codes)sql";

KnownCounts known_counts(storage::Read& read)
{
    KnownCounts counts;
    read.first(count_places, {}, [&](storage::Row& row) {
        for (auto* count : {&counts.states, &counts.counties, &counts.municipalities, &counts.with_key,
                            &counts.with_inhabitants, &counts.with_exact_position, &counts.districts}) {
            *count = row.next<std::int64_t>();
        }
        return 0;
    });
    read.first(count_postal_codes, {}, [&](storage::Row& row) {
        counts.postal_codes = row.next<std::int64_t>();
        counts.postal_codes_of_several = row.next<std::int64_t>();
        return 0;
    });
    return counts;
}

}
