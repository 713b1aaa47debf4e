#pragma once

#include "storage/transaction.hpp"

#include <string_view>

namespace mail {

/// Somebody gets so many mails a day that say why a mail of theirs was not taken, and all together so many.
inline constexpr std::int64_t most_replies_for_sender = 3;
inline constexpr std::int64_t most_replies = 200;

/// Writes down, within the transaction that does what a mail asks for, that it came. False where it came before: then
/// nothing is to be done.
bool store_receipt(storage::Write& write, std::string_view key, base::Instant now);

/// Whether we may write back about a mail that was received just now, and writes down that we do. `sender` is a hash: who
/// writes to us without an account is not kept.
bool may_write_back(storage::Write& write, std::string_view key, std::string_view sender, base::Instant now);

}
