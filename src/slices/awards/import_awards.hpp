#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace awards {

/// Says what a table of awards would do; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Plan plan_awards(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_awards(storage::Write& write, std::string_view bytes, base::Instant now,
                          const table::Progress& progress);

/// All awards as a table that `import_awards` takes without a change.
std::string export_awards(storage::Read& read);

}
