#pragma once

#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"

namespace publishing {

/// A JSON object: what is kept here of an account.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);

/// What they wrote stays, without them.
void erase(storage::Write& write, base::Id<identity::Account> account);

}
