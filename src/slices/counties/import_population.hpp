#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace counties {

/// Says what a table of inhabitants would do; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Plan plan_population(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_population(storage::Write& write, std::string_view bytes, base::Instant now,
                              const table::Progress& progress);

/// All records as a table that `import_population` takes without a change.
std::string export_population(storage::Read& read);

}
