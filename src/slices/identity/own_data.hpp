#pragma once

#include "slices/identity/personal_part.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <string>
#include <vector>

namespace identity {

/// A role in words: "Coordination, Bündnis für Familie Rostock".
std::vector<std::string> described(const web::Request& request, const std::vector<HeldRole>& roles);

/// Everything that this slice and the others keep about an account, as JSON with the names of the tables. Secrets are
/// not in it. Source: dsgvo-15
std::string personal_data_of(storage::Read& read, base::Id<Account> account, const std::vector<PersonalPart>& parts);

}
