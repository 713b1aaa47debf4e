#pragma once

#include "allocation/draft.hpp"

namespace allocation {

/// For each name its line in the draft; `none` where no line declares it.
struct Declared {
    std::vector<std::uint32_t> applicants;
    std::vector<std::uint32_t> offers;
    std::vector<std::uint32_t> groups;
};

/// Places that are settled beforehand must be possible: enough seats, nothing at the same time, age and limit kept.
void check_settled(Draft& draft, const Declared& lines, Mistakes& mistakes);

/// Sorts everything; only for a draft without mistakes.
Instance canonical(Draft draft);

}
