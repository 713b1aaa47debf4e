#pragma once

#include "slices/identity/account.hpp"
#include "slices/identity/processing.hpp"
#include "storage/transaction.hpp"

#include <span>
#include <string>

namespace identity {

/// What another slice keeps about those who have an account, why, and how it forgets them.
struct PersonalPart {
    /// A JSON object: names of tables to what they hold of that account. Secrets are not in it. Source: dsgvo-15
    std::string (*data)(storage::Read&, base::Id<Account>);
    /// Removes it; what others need to understand their own words stays, without the account. Source: dsgvo-17
    void (*erase)(storage::Write&, base::Id<Account>);
    /// What the record of processing says of it. Every table that refers to an account stands in one.
    std::span<const Processing> processings = {};
};

}
