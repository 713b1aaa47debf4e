#pragma once

#include "slices/counties/coverage.hpp"
#include "slices/counties/outline.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counties {

/// The map of counties on a day: all of Germany, or one state from near.
struct CountyMap {
    base::Date today;
    base::Date day;
    base::Date first_day;                   ///< of which there are records
    const registry::State* state = nullptr;
    Measure measure = Measure::alliances;
    std::vector<Covered> counties;          ///< all, by name
    std::vector<Outline> outlines;          ///< by key
    std::string notice;
    std::vector<std::string> notes;         ///< what of the address could not be followed
    std::int64_t without_county = 0;        ///< alliances whose county nobody knows
};
web::Response county_map_page(const web::Request& request, const CountyMap& map);

/// The drawing: each state a link to its counties, or each county of one state a link to its alliances.
web::Html drawing(const web::Request& request, const CountyMap& map);

/// What the colours mean, and how many counties have each.
web::Html legend(const web::Request& request, const CountyMap& map);

/// The same as a table, with the same links.
web::Html map_table(const web::Request& request, const CountyMap& map);

/// Where a county leads: to the alliances that have their seat in it.
web::Url alliances_in(const web::Request& request, const CountyMap& map, const County& county);

/// The map of that state from near; of all of Germany where it is null.
web::Url map_of(const web::Request& request, const CountyMap& map, const registry::State* state);

/// The class of an area that is so strongly coloured.
std::string_view look_of(std::optional<int> shade);

/// "2 Bündnisse", "kein Bündnis"
std::string alliances_in_words(const web::Texts& texts, std::int64_t count);

/// With one digit behind the comma of that language.
std::string with_one_digit(const web::Texts& texts, double number);

}
