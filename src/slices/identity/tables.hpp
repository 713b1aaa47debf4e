#pragma once

#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace identity {

/// What a table of accounts and their roles would do. Columns: docs/formats.md
table::Plan plan_accounts(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table of accounts and their roles over: all of it, or nothing where one line is rejected. Nobody is written to.
table::Plan import_accounts(storage::Write& write, std::string_view bytes, base::Instant now,
                            const table::Progress& progress);

std::string export_accounts(storage::Read& read);

}
