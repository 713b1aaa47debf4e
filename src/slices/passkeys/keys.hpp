#pragma once

#include "base/result.hpp"
#include "slices/passkeys/ceremony.hpp"
#include "slices/passkeys/passkey.hpp"
#include "slices/passkeys/store.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace passkeys {

inline constexpr std::chrono::minutes life_of_question{5};
inline constexpr std::size_t codes_at_once = 10;

/// A question for a device, base64url.
std::string ask(storage::Write& write, Whom whom, base::Instant now);

/// Keeps a key that was made for this account.
/// Refuses: an answer that does not fit, one key too many (invalid), a key that somebody has already (conflict).
base::Result<Passkey> add_passkey(storage::Write& write, base::Id<identity::Account> account, const std::string& origin,
                                  const Answer& answer, std::string_view name, base::Instant now);

/// Whose key was shown. The question is used up, whatever comes of it. `whom`: only theirs will do.
/// Refuses: an unknown key, an answer that does not fit, a role that has ended (invalid).
base::Result<Passkey> recognise(storage::Write& write, Whom whom, const std::string& origin, const Answer& answer, base::Instant now);

/// Ten fresh codes for paper, in place of all earlier ones: `K7QM-2F9D-XW3P`.
std::vector<std::string> new_codes(storage::Write& write, base::Id<identity::Account> account, base::Instant now);

/// Whether that is one of the codes, in capital or small letters, with or without hyphens. It is used up.
bool use_code(storage::Write& write, base::Id<identity::Account> account, std::string_view typed);

/// Whether somebody could confirm themselves.
bool can_confirm(storage::Read& read, base::Id<identity::Account> account);

}
