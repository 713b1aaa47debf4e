#pragma once

#include "slices/barriers/known_barrier.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace barriers {

/// All that were ever known, the oldest first.
std::vector<KnownBarrier> all_known_barriers(storage::Read& read);

/// Those that are there on that day.
std::vector<KnownBarrier> barriers_on(storage::Read& read, base::Date day);

/// What a table of known barriers would do. Columns: docs/formats.md
table::Plan plan_known_barriers(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table of known barriers over: all of it, or nothing where one line is rejected.
table::Plan import_known_barriers(storage::Write& write, std::string_view bytes, base::Instant now,
                                  const table::Progress& progress);

std::string export_known_barriers(storage::Read& read);

}
