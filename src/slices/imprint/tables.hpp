#pragma once

#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace imprint {

/// What a table of operators would do. Columns: docs/formats.md
table::Plan plan_operators(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table of operators over: all of it, or nothing where one line is rejected.
table::Plan import_operators(storage::Write& write, std::string_view bytes, base::Instant now,
                             const table::Progress& progress);

std::string export_operators(storage::Read& read);

}
