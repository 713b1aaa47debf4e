#pragma once

#include "slices/workshop_kit/recipe.hpp"

namespace workshop_kit {

/// Those that need an afternoon of preparing.
std::span<const Recipe> small_recipes();

/// Those that need some weeks.
std::span<const Recipe> large_recipes();

}
