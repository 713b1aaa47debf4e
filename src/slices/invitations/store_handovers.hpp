#pragma once

#include "slices/invitations/handing_back.hpp"

namespace invitations {

/// `secret` is the hash of what stands in the link.
void store_handover(storage::Write& write, const Handover& handover, std::string_view secret);
std::optional<Handover> find_handover(storage::Read& read, std::string_view secret);
void mark_taken_back(storage::Write& write, base::Id<Handover> handover, base::Instant now);

/// Those that were done before that moment. Returns how many were removed.
std::int64_t forget_handovers(storage::Write& write, base::Instant before);

/// When somebody handed something over, or had it handed to them.
std::vector<base::Instant> handovers_of(storage::Read& read, base::Id<identity::Account> account);
/// Those that name the account go.
void erase_handovers(storage::Write& write, base::Id<identity::Account> account);

}
