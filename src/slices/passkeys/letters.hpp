#pragma once

#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <string_view>

namespace passkeys {

/// Tells that a passkey was added to somebody's account.
void post_new_passkey(storage::Write& write, const web::Request& request, const identity::Account& account, std::string_view name);

}
