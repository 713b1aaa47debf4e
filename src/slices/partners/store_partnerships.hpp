#pragma once

#include "slices/partners/partnership.hpp"
#include "storage/transaction.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partners {

/// All alliances by their word.
std::map<std::string, base::Id<registry::Alliance>, std::less<>> alliances_by_slug(storage::Read& read);

std::optional<base::Id<Organisation>> organisation_id(storage::Read& read, std::string_view slug);

std::string organisation_slug(storage::Read& read, base::Id<Organisation> organisation);

/// The records of one organisation in one alliance, oldest first.
std::vector<Partnership> partnerships_of(storage::Read& read, base::Id<registry::Alliance> alliance,
                                         base::Id<Organisation> organisation);

/// The records of one person in one alliance, oldest first.
std::vector<Partnership> partnerships_of(storage::Read& read, base::Id<registry::Alliance> alliance,
                                         std::string_view person);

/// All records by alliance, partner and day. They hold names that are not public.
std::vector<Partnership> all_partnerships(storage::Read& read);

/// Stores a new record or the new content of one that is there.
void store_partnership(storage::Write& write, const Partnership& partnership, base::Instant now);

}
