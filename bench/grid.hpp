#pragma once

#include <cstdint>

namespace bench {

/// Prints a table over the study's grid: children, seats for each, limit, each with five made-up programmes; for 20,000
/// children beside the bounds. Source: allocation-study (section 4)
void measure_grid(std::uint32_t most_children);

}
