#pragma once

#include "base/date.hpp"
#include "slices/imprint/operator_record.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace imprint {

std::optional<OperatorRecord> find_operator(storage::Read& read, Scope scope, std::string_view subject);

/// States first, each by subject.
std::vector<OperatorRecord> all_operators(storage::Read& read);

void store_operator(storage::Write& write, const OperatorRecord& record, base::Instant now);

}
