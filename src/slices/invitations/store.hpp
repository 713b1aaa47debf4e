#pragma once

#include "slices/invitations/invitation.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace invitations {

/// Stores it over the one that the account has, and one link more. `secret` is the hash of what stands in the link.
void store_invitation(storage::Write& write, const Invitation& invitation, std::string_view secret);

/// By the hash of what stands in one of its links.
std::optional<Invitation> find_invitation(storage::Read& read, std::string_view secret);
std::optional<Invitation> invitation_of(storage::Read& read, base::Id<identity::Account> account);

/// Accounts with a role that were never written to and never signed in, the oldest first.
std::vector<base::Id<identity::Account>> never_invited(storage::Read& read);

/// Accounts with a role that never signed in and were last written to before that moment.
std::vector<base::Id<identity::Account>> invited_before(storage::Read& read, base::Instant moment);

Counts count(storage::Read& read, base::Instant now);

struct Seats {
    std::vector<Seat> shown;
    std::int64_t all = 0; ///< with those not shown; 0 where the page lies behind the end
};
/// By alliance and name. `standing`: only those; `most` and `skipped` count rows.
Seats seats(storage::Read& read, std::optional<Standing> standing, base::Instant now, std::int64_t most, std::int64_t skipped);

/// What is kept of an account here, as JSON; and how it goes.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
