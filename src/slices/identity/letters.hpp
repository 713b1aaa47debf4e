#pragma once

#include "slices/identity/sign_in.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

namespace identity {

/// Puts the mail with link and code into the outbox. For nobody's link it writes nothing.
void post_link(storage::Write& write, const web::Request& request, const AskedLink& asked);

/// Tells that somebody signed in from a device that was not seen before.
void post_new_device(storage::Write& write, const web::Request& request, const Account& account, const Session& session);

}
