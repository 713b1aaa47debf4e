#pragma once

#include "slices/circulars/circular.hpp"
#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

namespace circulars {

/// Puts a mail to everybody whom it reaches into the outbox, once: who sends it a second time sends nothing. Returns how many.
std::int64_t send(storage::Write& write, const web::Site& site, const Circular& circular, base::Instant now);

/// The mail as it would come, to oneself.
void send_test(storage::Write& write, const web::Site& site, const Circular& circular, const identity::Account& to, base::Instant now);

}
