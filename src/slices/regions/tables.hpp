#pragma once

#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace regions {

/// What a table of states would do. Columns: docs/formats.md
table::Plan plan_states(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table of states over: all of it, or nothing where one line is rejected.
table::Plan import_states(storage::Write& write, std::string_view bytes, base::Instant now,
                          const table::Progress& progress);

std::string export_states(storage::Read& read);

/// The same for regions.
table::Plan plan_regions(storage::Read& read, std::string_view bytes, const table::Progress& progress);
table::Plan import_regions(storage::Write& write, std::string_view bytes, base::Instant now,
                           const table::Progress& progress);
std::string export_regions(storage::Read& read);

}
