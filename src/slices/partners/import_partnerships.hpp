#pragma once

#include "slices/partners/partnership.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace partners {

/// What a table says over what is stored; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Reading<Partnership> read_partnerships(storage::Read& read, std::string_view bytes,
                                              const table::Progress& progress);

/// Says what a table would do. Throws: storage::Fault
table::Plan plan_partnerships(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_partnerships(storage::Write& write, std::string_view bytes, base::Instant now,
                                const table::Progress& progress);

/// All partnerships as a table that `import_partnerships` takes without a change. It holds names that are not
/// public, and who recorded what.
std::string export_partnerships(storage::Read& read);

}
