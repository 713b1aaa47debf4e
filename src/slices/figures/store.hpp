#pragma once

#include "slices/figures/figures.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace figures {

/// All that was ever declared: by figure, state and time.
std::vector<DeclaredFigure> all_declared(storage::Read& read);

std::optional<DeclaredFigure> find_declared(storage::Read& read, Subject subject, std::string_view state_key,
                                            base::Date as_of);

/// Of each figure the newest that had begun by that day, of a state or, without one, of the whole network.
std::vector<Figure> declared_on(storage::Read& read, base::Date day, std::string_view state_key);

/// Stores a new record or the new content of one that is there.
void store_declared(storage::Write& write, const DeclaredFigure& declared, base::Instant now);

}
