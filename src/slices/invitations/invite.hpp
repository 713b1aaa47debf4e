#pragma once

#include "base/result.hpp"
#include "slices/invitations/invitation.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

namespace invitations {

/// Offers somebody the way in: a link more, a mail, 60 days from now. Who has signed in already gets none.
/// Refuses: who has arrived (conflict), an address that no mail goes to (invalid).
base::Result<Invitation> invite(storage::Write& write, const web::Request& request, base::Id<identity::Account> account,
                                std::optional<base::Id<identity::Account>> by);

/// The same for all who were never written to. Returns how many were.
std::int64_t invite_all(storage::Write& write, const web::Request& request, base::Id<identity::Account> by);

/// The same for all who were written to, did not come in, and have not heard of us for seven days.
std::int64_t remind_all(storage::Write& write, const web::Request& request, base::Id<identity::Account> by);

}
