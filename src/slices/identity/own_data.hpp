#pragma once

#include "slices/identity/personal_part.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <vector>

namespace identity {

/// Everything that this slice and the others keep about an account, as JSON with the names of the tables. Secrets are
/// not in it. Source: dsgvo-15
std::string personal_data_of(storage::Read& read, base::Id<Account> account, const std::vector<PersonalPart>& parts);

}
