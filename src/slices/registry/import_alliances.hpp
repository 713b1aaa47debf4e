#pragma once

#include "slices/registry/alliance.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace registry {

/// What a table says over what the register has; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Reading<Alliance> read_alliances(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Says what a table would do. Throws: storage::Fault
table::Plan plan_import(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_alliances(storage::Write& write, std::string_view bytes, base::Instant now,
                             const table::Progress& progress);

/// All alliances as a table that `import_alliances` takes without a change. It holds names that are not public.
std::string export_alliances(storage::Read& read);

}
