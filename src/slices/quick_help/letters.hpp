#pragma once

#include "slices/quick_help/help.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

#include <string_view>

namespace quick_help {

/// Asks somebody whether they want to be asked.
void post_consent(storage::Write& write, const web::Site& site, std::string_view alliance, const Contact& contact, std::string_view secret, base::Instant now);

/// Asks for help, with a button that opens the answer chosen.
void post_call(storage::Write& write, const web::Site& site, const Request& request, const Contact& contact, std::string_view secret, base::Instant now);

/// Tells who asked that somebody helps.
void post_promise(storage::Write& write, const web::Site& site, const Request& request, const Call& call, const identity::Account& to, base::Instant now);

}
