#pragma once

#include "slices/cooperations/cooperation.hpp"
#include "slices/identity/actor.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <string_view>

namespace cooperations {

/// Tells the other side that somebody wrote: who runs that alliance, and `author`, where they still belong to it.
void post_message(storage::Write& write, const web::Request& request, const identity::Actor& sender, const Talk& talk,
                  base::Id<registry::Alliance> to, std::optional<base::Id<identity::Account>> author, std::string_view text);

/// Asks both sides what came of it.
void post_question(storage::Write& write, const web::Site& site, const Talk& talk, base::Instant now);

}
