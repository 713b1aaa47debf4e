#pragma once

#include "base/message.hpp"
#include "slices/audit/chain.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>

namespace audit {

/// Adds an entry to the chain, in the transaction of what it tells of. Throws: storage::Fault
void record(storage::Write& write, const Deed& deed);

/// What came of looking at the whole chain.
struct Verdict {
    std::int64_t entries = 0;
    std::string head;           ///< the sum of the last entry, `none` for an empty chain
    base::Message defect;       ///< empty where the chain is whole

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// Looks at every link and stops at the first that is broken. Throws: storage::Fault
Verdict verify(storage::Read& read);

/// All entries as CSV, oldest first. Throws: storage::Fault
std::string export_entries(storage::Read& read);

/// When the last entry was made; nothing where there is none. Throws: storage::Fault
std::optional<base::Instant> last_entry_at(storage::Read& read);

}
