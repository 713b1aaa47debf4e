#pragma once

#include "slices/registry/alliance.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace registry {

/// Names the present state of the register; another after each change. Nothing before the first one.
std::optional<base::Uuid> edition(storage::Read& read);

/// One alliance as the store has it, with what its places say of it.
struct StoredAlliance {
    Alliance alliance;
    std::string state_key;          ///< of the state in which its seat lies; empty where that is unknown
    std::vector<std::string> paths; ///< the page of each served place, empty where it has none
};

/// All alliances, in no order; what belongs to each is in its order.
std::vector<StoredAlliance> all_alliances(storage::Read& read);

std::vector<Topic> all_topics(storage::Read& read);

/// Adds a record, or says anew why one is there: status and day of a record never change.
void store_status(storage::Write& write, base::Id<Alliance> alliance, const StatusRecord& record, base::Instant now);

/// Stores a new alliance or the new content of one that is there. Status records are added, never taken away.
/// An alliance that names no place serves its seat.
void store_alliance(storage::Write& write, const Alliance& alliance, base::Instant now);

/// Says that the register, or a place in it, is no longer what it was.
void begin_edition(storage::Write& write);

}
