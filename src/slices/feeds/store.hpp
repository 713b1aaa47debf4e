#pragma once

#include "slices/feeds/happening.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace feeds {

/// Every status that an alliance had, with the moment at which it became known.
std::vector<Happening> recorded_statuses(storage::Read& read);

/// The alliances whose facts changed since their last status was recorded.
std::vector<Happening> changed_facts(storage::Read& read);

}
