#pragma once

#include "slices/figures/breakdown.hpp"
#include "slices/figures/views.hpp"

#include <string>
#include <vector>

namespace figures {

/// The figures of a day, of the whole and of its parts, in the columns of docs/formats.md.
std::string figures_table(const std::vector<Figure>& figures, const registry::State* state,
                          const std::vector<Part>& parts, base::Date day);

/// Alliances with their partners, one a line; a person's name only where that person agreed.
std::string alliances_table(const std::vector<Active>& alliances, base::Date day);

}
