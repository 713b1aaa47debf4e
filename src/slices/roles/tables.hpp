#pragma once

#include "slices/roles/role.hpp"
#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace roles {

/// Schirmherrschaft, Sprecherin or Sprecher, Lenkungsgruppe, or the English words.
table::Parsed<Kind> kind_in(std::string_view cell);

/// What a table of roles would do. Columns: docs/formats.md
table::Plan plan_roles(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table over: all of it, or nothing where one line is rejected.
table::Plan import_roles(storage::Write& write, std::string_view bytes, base::Instant now,
                         const table::Progress& progress);

/// All roles. It holds names that are not public, and who recorded them.
std::string export_roles(storage::Read& read);

}
