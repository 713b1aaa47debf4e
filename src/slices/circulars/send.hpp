#pragma once

#include "slices/circulars/circular.hpp"
#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

namespace circulars {

/// Marks it as sent; its mails are written afterwards, see `send_next_portion`. Who sends it a second time sends nothing.
void send(storage::Write& write, const Circular& circular, base::Instant now);

/// The mail as it would come, to oneself.
void send_test(storage::Write& write, const web::Site& site, const Circular& circular, const identity::Account& to, base::Instant now);

}
