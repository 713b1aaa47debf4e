#pragma once

#include "slices/barriers/barrier_report.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <vector>

namespace barriers {

/// Stores a report; one that is there already stays as it is.
void store_report(storage::Write& write, const BarrierReport& report);

std::optional<BarrierReport> find_report(storage::Read& read, std::string_view receipt);

/// Oldest first.
std::vector<BarrierReport> all_reports(storage::Read& read);

}
