#pragma once

#include "slices/partners/organisation.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace partners {

/// What a table says over what is stored; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Reading<Organisation> read_organisations(storage::Read& read, std::string_view bytes,
                                                const table::Progress& progress);

/// Says what a table would do. Throws: storage::Fault
table::Plan plan_organisations(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_organisations(storage::Write& write, std::string_view bytes, base::Instant now,
                                 const table::Progress& progress);

/// All organisations as a table that `import_organisations` takes without a change. It holds who recorded them.
std::string export_organisations(storage::Read& read);

}
