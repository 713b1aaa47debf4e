#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace figures {

/// Says what a table of declared figures would do; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Plan plan_figures(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_figures(storage::Write& write, std::string_view bytes, base::Instant now,
                           const table::Progress& progress);

/// All declared figures as a table that `import_figures` takes without a change.
std::string export_figures(storage::Read& read);

}
