#pragma once

#include "app/config.hpp"
#include "slices/demo/demo.hpp"

namespace app {

/// Fills an empty store with an invented network and marks it as a demonstration for good. Returns how many
/// alliances it made. Throws: std::runtime_error where the store is not empty or somebody works with it
std::size_t make_demonstration(const Config& config, demo::Scale scale, std::uint64_t seed);

}
