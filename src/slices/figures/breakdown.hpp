#pragma once

#include "slices/figures/figures.hpp"
#include "slices/partners/partners.hpp"

#include <optional>
#include <string>
#include <vector>

namespace figures {

/// The counted figures of one part of the whole: a state, or a county of one.
struct Part {
    std::string key; ///< two digits or five; empty for what lies nobody knows where
    std::string name;
    std::int64_t alliances = 0;
    partners::Engaged engaged;
    std::optional<std::int64_t> projects; ///< nothing where they are not counted so finely

    friend bool operator==(const Part&, const Part&) = default;
};

/// By name, all sixteen; behind them one without a key where something lies in no known state. Alliances and projects
/// add up to the whole; an organisation that takes part in two states stands in both.
std::vector<Part> by_state(storage::Read& read, base::Date day);

/// The same for the counties of one state; alliances add up to those of the state.
std::vector<Part> by_county(storage::Read& read, base::Date day, std::string_view state_key);

/// How many alliances were active on the last day of a year, or of the time that is asked about.
struct YearsEnd {
    base::Date day;
    std::int64_t alliances = 0;

    friend bool operator==(const YearsEnd&, const YearsEnd&) = default;
};

/// From the first year of which there are records until that day, at most the last forty years.
std::vector<YearsEnd> growth_until(storage::Read& read, base::Date day, std::string_view state_key = {});

}
