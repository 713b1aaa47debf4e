#pragma once

#include "slices/passkeys/passkey.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace passkeys {

void store_passkey(storage::Write& write, const Passkey& passkey);
void mark_used(storage::Write& write, base::Id<Passkey> passkey, std::int64_t counter, base::Instant now);

/// Those of one account, the oldest first.
std::vector<Passkey> passkeys_of(storage::Read& read, base::Id<identity::Account> account);
std::optional<Passkey> find_passkey(storage::Read& read, std::string_view credential);
/// False where that account has no such passkey.
bool remove_passkey(storage::Write& write, base::Id<identity::Account> account, base::Id<Passkey> passkey);

/// Who was asked; nobody where somebody signs in.
using Whom = std::optional<base::Id<identity::Account>>;

/// Keeps a question until that moment, and forgets those that are over.
void store_question(storage::Write& write, std::string_view question, Whom whom, base::Instant now, base::Instant expires_at);
/// Takes a question away. False where it was not asked of them, or is over.
bool take_question(storage::Write& write, std::string_view question, Whom whom, base::Instant now);

/// Codes in place of all earlier ones. They are hashes.
void exchange_codes(storage::Write& write, base::Id<identity::Account> account, const std::vector<std::string>& codes, base::Instant now);
/// Takes a code away. False where there is none.
bool take_code(storage::Write& write, base::Id<identity::Account> account, std::string_view code);
std::int64_t count_codes(storage::Read& read, base::Id<identity::Account> account);

void erase(storage::Write& write, base::Id<identity::Account> account);

}
