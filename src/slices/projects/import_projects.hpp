#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace projects {

/// Says what a table would do; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Plan plan_projects(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. It is read twice, first to find what
/// is wrong, then to store line by line: a long table's projects are never all in memory. Throws: storage::Fault
table::Plan import_projects(storage::Write& write, std::string_view bytes, base::Instant now,
                            const table::Progress& progress);

/// All projects as a table that `import_projects` takes without a change.
std::string export_projects(storage::Read& read);

}
