#pragma once

#include "slices/figures/figures.hpp"

#include <vector>

namespace figures {

/// How many alliances were active on the last day of a year, or of the time that is asked about.
struct YearsEnd {
    base::Date day;
    std::int64_t alliances = 0;

    friend bool operator==(const YearsEnd&, const YearsEnd&) = default;
};

/// From the first year of which there are records until that day, at most the last forty years.
std::vector<YearsEnd> growth_until(storage::Read& read, base::Date day, std::string_view state_key = {});

}
