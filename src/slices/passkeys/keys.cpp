#include "slices/passkeys/keys.hpp"

#include "base/text.hpp"
#include "slices/passkeys/base64url.hpp"

#include <sodium.h>

namespace passkeys {
namespace {

using base::Refused;
using base::says;

constexpr std::size_t size_of_question = 32; // bytes
constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // none that is mistaken for another
constexpr std::size_t letters_of_code = 12;                              // 60 bits of chance
constexpr std::size_t letters_of_group = 4;

/// Nothing but its letters and digits, as capitals.
std::string plain(std::string_view typed)
{
    std::string plain;
    for (const char letter : typed) {
        if (letter >= 'a' && letter <= 'z') plain += static_cast<char>(letter - 'a' + 'A');
        if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) plain += letter;
    }
    return plain;
}

/// 60 bits of chance need no key of the installation, and outlive its rotation: they lie on paper for years.
std::string kept_code(base::Id<identity::Account> account, std::string_view code)
{
    return identity::kept("recovery " + account.hex() + " " + plain(code));
}

std::string new_code()
{
    std::string code;
    for (std::size_t number = 0; number < letters_of_code; ++number) {
        if (number > 0 && number % letters_of_group == 0) code += '-';
        code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    return code;
}

}

std::string ask(storage::Write& write, Whom whom, base::Instant now)
{
    std::string chance(size_of_question, '\0');
    randombytes_buf(chance.data(), chance.size());
    auto question = base64url(chance);
    store_question(write, question, whom, now, now + life_of_question);
    return question;
}

base::Result<Passkey> add_passkey(storage::Write& write, base::Id<identity::Account> account, const std::string& origin,
                                  const Answer& answer, std::string_view name, base::Instant now)
{
    const auto question = question_in(answer);
    const bool was_asked = take_question(write, question, account, now);
    const auto counter = TRY(check_new_key({origin, was_asked ? question : std::string()}, answer));
    if (find_passkey(write, answer.credential)) return base::refuse(Refused::conflict, says("This passkey is there already."));
    if (passkeys_of(write, account).size() >= most_passkeys) {
        return base::refuse(Refused::invalid, says("Ten passkeys are enough. Please remove one that you do not use."));
    }
    Passkey passkey{base::Id<Passkey>::fresh(), account, answer.credential, answer.public_key, counter, std::string(name), now};
    store_passkey(write, passkey);
    return passkey;
}

base::Result<Passkey> recognise(storage::Write& write, Whom whom, const std::string& origin, const Answer& answer, base::Instant now)
{
    const auto question = question_in(answer);
    const bool was_asked = take_question(write, question, whom, now);
    auto passkey = find_passkey(write, answer.credential);
    const bool is_theirs = passkey && (!whom || passkey->account == *whom) && !identity::roles_held_by(write, passkey->account).empty();
    if (!is_theirs) return base::refuse(Refused::invalid, says("This passkey does not fit. Please take another one, or ask for a link."));
    const auto counter = TRY(check_shown_key({origin, was_asked ? question : std::string()}, answer, passkey->public_key, passkey->counter));
    mark_used(write, passkey->id, counter, now);
    return std::move(*passkey);
}

std::vector<std::string> new_codes(storage::Write& write, base::Id<identity::Account> account, base::Instant now)
{
    std::vector<std::string> codes;
    std::vector<std::string> kept;
    for (std::size_t number = 0; number < codes_at_once; ++number) {
        codes.push_back(new_code());
        kept.push_back(kept_code(account, codes.back()));
    }
    exchange_codes(write, account, kept, now);
    return codes;
}

bool use_code(storage::Write& write, base::Id<identity::Account> account, std::string_view typed)
{
    return take_code(write, account, kept_code(account, typed));
}

bool can_confirm(storage::Read& read, base::Id<identity::Account> account)
{
    return !passkeys_of(read, account).empty() || count_codes(read, account) > 0;
}

}
