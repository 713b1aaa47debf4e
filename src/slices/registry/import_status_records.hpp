#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace registry {

/// What a table of status records would do; `docs/formats.md` describes its columns. Throws: storage::Fault
table::Plan plan_status_records(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
table::Plan import_status_records(storage::Write& write, std::string_view bytes, base::Instant now,
                                  const table::Progress& progress);

/// Every record of every alliance, with the notes and with who recorded it.
std::string export_status_records(storage::Read& read);

}
