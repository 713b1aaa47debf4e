#pragma once

#include "slices/privacy/data_request.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace privacy {

void store_reading(storage::Write& write, base::Id<identity::Account> account, std::string_view list, base::Instant now);
/// The newest first.
std::vector<Reading> readings(storage::Read& read, std::int64_t most, std::int64_t skipped);
/// Removes what was read before then. Returns how many.
std::int64_t forget_readings(storage::Write& write, base::Instant before);

/// False where that deletion is done on that day already.
bool begin_run(storage::Write& write, std::string_view day, std::string_view what, base::Instant now);
void end_run(storage::Write& write, const DeletionRun& run);
/// So many more of it on that day.
void add_to_run(storage::Write& write, const DeletionRun& run);
/// Those since that day, the newest first.
std::vector<DeletionRun> runs_since(storage::Read& read, std::string_view day);
std::int64_t forget_runs(storage::Write& write, std::string_view before);

/// `recorded_by` is nobody where the program wrote it down.
void store_request(storage::Write& write, const DataRequest& request, std::optional<base::Id<identity::Account>> recorded_by);
/// What is open first, by when it is due; then what is done.
std::vector<DataRequest> requests(storage::Read& read);
std::int64_t count_open(storage::Read& read, base::Date due_until);
/// False where there is none that is open.
bool mark_done(storage::Write& write, base::Id<DataRequest> id, base::Date today);
std::int64_t forget_requests(storage::Write& write, std::string_view done_before);

/// A JSON object of what is kept here about an account. Source: dsgvo-15
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
/// What is written stays, without the account. Source: dsgvo-17
void erase(storage::Write& write, base::Id<identity::Account> account);

}
