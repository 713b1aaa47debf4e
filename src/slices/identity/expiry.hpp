#pragma once

#include "slices/identity/processing.hpp"
#include "storage/transaction.hpp"

#include <span>

namespace identity {

/// Sessions that could not be used any more. Returns how many were removed.
std::int64_t forget_ended_sessions(storage::Write& write, base::Instant now);

/// Links by which nobody can sign in any more. Returns how many were removed.
std::int64_t forget_ended_links(storage::Write& write, base::Instant now);

/// What the record of processing says of accounts, roles and sessions.
std::span<const Processing> own_processings();

}
