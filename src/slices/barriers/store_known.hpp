#pragma once

#include "slices/barriers/known_barrier.hpp"
#include "storage/transaction.hpp"

namespace barriers {

/// Stores a new one, or the new content of one that is there.
void store_known_barrier(storage::Write& write, const KnownBarrier& barrier, base::Instant now);

}
