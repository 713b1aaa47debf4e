#pragma once

#include "slices/roles/role.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace roles {

/// Every role with all that is kept of it, in no order.
std::vector<Role> all_roles(storage::Read& read);

/// Stores a new role, or the new content of one that is there.
void store_role(storage::Write& write, const Role& role, base::Instant now);

}
