#pragma once

#include "base/date.hpp"
#include "storage/transaction.hpp"
#include "table/columns.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace pictures {

/// More pictures than these would be much for one order.
inline constexpr std::size_t most_at_once = 150;

/// The columns of a table of pictures; docs/formats.md describes them.
table::Headings picture_headings();

/// What a parcel (`parcel.hpp`) would do. Throws: storage::Fault
table::Plan plan_pictures(storage::Read& read, std::string_view parcel, const table::Progress& progress);

/// Takes a parcel over: all of it, or nothing where one line is rejected. Throws: storage::Fault
table::Plan import_pictures(storage::Write& write, std::string_view parcel, base::Instant now,
                            const table::Progress& progress);

/// What is said of all pictures, without the pictures themselves.
std::string export_pictures(storage::Read& read);

}
