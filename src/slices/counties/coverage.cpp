#include "slices/counties/coverage.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace counties {
namespace {

constexpr std::array<std::string_view, measures.size()> words = {"buendnisse", "einwohner", "kinder"};

/// From where on a county is coloured stronger: a few alliances, or their density.
struct Steps {
    double second;
    double third;
};
constexpr std::array<Steps, measures.size()> steps = {Steps{2, 4}, Steps{0.5, 1}, Steps{0.3, 0.6}};

/// The newest record that had begun by that day, else the oldest; null where there is none.
const Population* record_on(const std::vector<const Population*>& records, base::Date day)
{
    const Population* found = nullptr;
    for (const auto* record : records) {
        if (!found || record->as_of <= day) found = record;
    }
    return found;
}

Covered covered_county(County county, const Population* record)
{
    Covered one{std::move(county), 0, {}, {}, {}, {}};
    one.inhabitants = one.county.inhabitants;
    if (!record) return one;
    one.inhabitants = record->inhabitants;
    one.children = record->children;
    one.as_of = record->as_of;
    one.source = record->source;
    return one;
}

}

std::string_view word_of(Measure measure) { return words.at(static_cast<std::size_t>(measure)); }

Measure measure_of_word(std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? Measure::alliances : measures.at(static_cast<std::size_t>(found - words.begin()));
}

std::vector<Covered> covered(std::vector<County> counties, const std::vector<std::string>& seats,
                             const std::vector<Population>& populations, base::Date day)
{
    std::map<std::string_view, std::vector<const Population*>> records;
    for (const auto& population : populations) records[population.county_key].push_back(&population);
    std::map<std::string_view, std::int64_t> alliances;
    for (const auto& key : seats) ++alliances[key];
    std::vector<Covered> all;
    for (auto& county : counties) {
        const auto known = records.find(county.key);
        auto one = covered_county(std::move(county), known == records.end() ? nullptr : record_on(known->second, day));
        if (const auto found = alliances.find(one.county.key); found != alliances.end()) one.alliances = found->second;
        all.push_back(std::move(one));
    }
    return all;
}

std::optional<double> density(const Covered& covered, Measure measure)
{
    const bool by_children = measure == Measure::children;
    const auto& people = by_children ? covered.children : covered.inhabitants;
    if (!people || *people == 0) return std::nullopt;
    return static_cast<double>(covered.alliances) * (by_children ? 10'000.0 : 100'000.0) / static_cast<double>(*people);
}

std::optional<int> shade(const Covered& covered, Measure measure)
{
    if (covered.alliances == 0) return 0;
    const auto value = measure == Measure::alliances ? std::optional(static_cast<double>(covered.alliances))
                                                     : density(covered, measure);
    if (!value) return std::nullopt;
    const auto& [second, third] = steps.at(static_cast<std::size_t>(measure));
    return *value >= third ? 3 : *value >= second ? 2 : 1;
}

Sum sum_of(std::span<const Covered> all, std::string_view state_key)
{
    Sum sum;
    for (const auto& one : all) {
        if (!state_key.empty() && one.county.state_key != state_key) continue;
        const bool has_alliance = one.alliances > 0;
        ++sum.counties;
        sum.with_alliance += has_alliance ? 1 : 0;
        sum.alliances += one.alliances;
        sum.inhabitants += one.inhabitants.value_or(0);
        sum.inhabitants_with_alliance += has_alliance ? one.inhabitants.value_or(0) : 0;
        sum.children += one.children.value_or(0);
        sum.children_with_alliance += has_alliance ? one.children.value_or(0) : 0;
    }
    return sum;
}

}
