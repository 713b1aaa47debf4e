#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string_view>

namespace counties {

/// Says what a map of counties would do; `docs/formats.md` describes the file. Throws: storage::Fault
table::Plan plan_map(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a map over in place of the one that is there: all of it, or nothing where an area of it is rejected.
/// Throws: storage::Fault
table::Plan import_map(storage::Write& write, std::string_view bytes, base::Instant now, const table::Progress& progress);

}
