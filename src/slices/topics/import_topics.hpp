#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace topics {

/// Says what a table of topics would do; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Plan plan_topics(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Topics that the table does not name
/// stay as they are. Throws: storage::Fault
table::Plan import_topics(storage::Write& write, std::string_view bytes, base::Instant now,
                          const table::Progress& progress);

/// All topics as a table that `import_topics` takes without a change.
std::string export_topics(storage::Read& read);

}
