#pragma once

#include "slices/audit/chain.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace audit {

/// The last link: its number and its sum.
struct Head {
    std::int64_t number = 0;
    std::string hash;

    friend bool operator==(const Head&, const Head&) = default;
};

Head head_of(storage::Read& read);

/// Takes the next number and returns it with the sum of the entry before. On PostgreSQL others wait here until
/// this transaction has ended.
Head advance_head(storage::Write& write);

/// Stores the entry and makes it the head.
void store_entry(storage::Write& write, const Entry& entry);

/// When the newest entry was made.
std::optional<base::Instant> newest_at(storage::Read& read);

/// Oldest first.
std::vector<Entry> all_entries(storage::Read& read);

}
