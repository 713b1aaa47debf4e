#pragma once

#include "slices/identity/absence.hpp"
#include "slices/identity/membership.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace identity {

/// Inserts it, or exchanges what is stored under its id.
void store_account(storage::Write& write, const Account& account);
void store_grant(storage::Write& write, const Grant& grant);

/// Those who share a mailbox, by its address in small letters; the oldest account first.
std::vector<Account> accounts_at(storage::Read& read, std::string_view email);

/// Writes down the first time somebody signs in.
void mark_arrived(storage::Write& write, base::Id<Account> account, base::Instant now);

std::vector<Account> all_accounts(storage::Read& read);
/// Those of all accounts that have not ended, in the order in which they were given.
std::vector<Grant> all_grants(storage::Read& read);
/// Those of one account that have not ended.
std::vector<Grant> grants_of(storage::Read& read, base::Id<Account> account);

/// Whether an account has a grant that has not ended.
bool may_sign_in(storage::Read& read, base::Id<Account> account);

/// What somebody said of being away, also where it is over.
std::optional<Absence> stored_absence(storage::Read& read, base::Id<Account> account);

/// Everything that is kept of an account goes; what others wrote about it does not.
void erase_account(storage::Write& write, base::Id<Account> account);

}
