#pragma once

#include "slices/registry/alliance.hpp"
#include "table/cells.hpp"

#include <string_view>
#include <vector>

namespace registry {

/// aktiv, ruhend, in Gründung, aufgelöst, or the English words.
table::Parsed<Status> status_in(std::string_view cell);

/// `2005-06-16:aktiv|2024-01-01:ruhend`
table::Parsed<std::vector<StatusRecord>> records_in(std::string_view cell);

/// How tables name a status: `aktiv`.
std::string_view written(Status status);

}
