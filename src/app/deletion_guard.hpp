#pragma once

#include "storage/transaction.hpp"

#include <chrono>
#include <optional>

namespace app {

/// A clock that goes wrong makes everything look old. So what is deleted by its age goes only while the clock stands
/// within so long of where it stood at the last round; after a longer jump, in either direction, it waits until the clock
/// is right again or an operator says that it is (`deletions confirm`).
inline constexpr std::chrono::hours longest_jump{24};

/// Where the clock stood at the last round; nothing before the first.
std::optional<base::Instant> clock_at_last_round(storage::Read& read);

/// Whether the clock jumped since the last round.
bool has_jumped(storage::Read& read, base::Instant now);

/// Notes where the clock stands, unless it jumped. Returns whether deletions may go on.
bool may_delete(storage::Write& write, base::Instant now);

/// Somebody says that the clock is right.
void confirm_clock(storage::Write& write, base::Instant now);

}
