#pragma once

#include "slices/counties/county.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace counties {

/// What the colour of a county says.
enum class Measure { alliances, inhabitants, children };

inline constexpr std::array measures = {Measure::alliances, Measure::inhabitants, Measure::children};

/// By which addresses know it: `einwohner`. Anything else is `alliances`.
std::string_view word_of(Measure measure);
Measure measure_of_word(std::string_view word);

/// A county with how many alliances have their seat in it, and the people who live there.
struct Covered {
    County county;
    std::int64_t alliances = 0;
    std::optional<std::int64_t> inhabitants;
    std::optional<std::int64_t> children;
    std::optional<base::Date> as_of; ///< of the people; nothing where they are those of the list of places
    std::string source;              ///< who says how many there are; empty where it is the list of places

    friend bool operator==(const Covered&, const Covered&) = default;
};

/// The counties with the record of people that holds on the day: the newest that had begun, else the oldest.
/// `populations` stand by county, then by day.
std::vector<Covered> covered(std::vector<County> counties, const std::vector<std::string>& seats,
                             const std::vector<Population>& populations, base::Date day);

/// Alliances by 100,000 inhabitants, or by 10,000 children. Nothing where their number is unknown.
std::optional<double> density(const Covered& covered, Measure measure);

/// How strongly a county is coloured: 0 without an alliance, then 1 to 3. Nothing where the people are unknown.
std::optional<int> shade(const Covered& covered, Measure measure);

/// What several counties are together.
struct Sum {
    std::int64_t counties = 0;
    std::int64_t with_alliance = 0;
    std::int64_t alliances = 0;
    std::int64_t inhabitants = 0;
    std::int64_t inhabitants_with_alliance = 0; ///< who live in a county that has one
    std::int64_t children = 0;
    std::int64_t children_with_alliance = 0;

    friend bool operator==(const Sum&, const Sum&) = default;
};

/// Of those in one state, or of all.
Sum sum_of(std::span<const Covered> all, std::string_view state_key = {});

}
