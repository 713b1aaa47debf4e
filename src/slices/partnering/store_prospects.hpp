#pragma once

#include "slices/partnering/prospect.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace partnering {

/// Stores a new one or the new content of one that is there. No: there is one with that key in another alliance, which stays
/// as it is.
bool store_prospect(storage::Write& write, const Prospect& prospect);
std::optional<Prospect> find_prospect(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<Prospect> id);
/// The open ones first, of them those that are due first, then by name.
std::vector<Prospect> prospects_of(storage::Read& read, base::Id<registry::Alliance> alliance);
/// Open ones that somebody wanted to turn to by that day, the longest waiting first.
std::vector<Prospect> due_prospects(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today, std::int64_t most);
void remove_prospect(storage::Write& write, base::Id<Prospect> prospect);

/// The same again changes nothing.
void store_note(storage::Write& write, const ProspectNote& note);
/// The newest first.
std::vector<ProspectNote> notes_on(storage::Read& read, base::Id<Prospect> prospect);

/// Those that were closed before that moment, with their notes. Returns how many prospects.
std::int64_t forget_prospects(storage::Write& write, base::Instant closed_before);

}
