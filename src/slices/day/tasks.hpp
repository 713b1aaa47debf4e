#pragma once

#include "slices/day/part.hpp"

namespace day {

inline constexpr std::size_t most_tasks = 7;

/// The most urgent of all: by day, then in the order in which they were given.
std::vector<Task> most_urgent(std::vector<Task> tasks);

}
