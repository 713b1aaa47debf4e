#pragma once

#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <string_view>

namespace passkeys {

/// Tells that a passkey was added to somebody's account.
void post_new_passkey(storage::Write& write, const web::Request& request, const identity::Account& account, std::string_view name);

/// Tells that a passkey was removed from it.
void post_removed_passkey(storage::Write& write, const web::Request& request, const identity::Account& account, std::string_view name);

/// Tells that new codes were made for it, which make the old ones void.
void post_new_codes(storage::Write& write, const web::Request& request, const identity::Account& account);

}
