#include "slices/cooperations/letters.hpp"

#include "base/text.hpp"
#include "mail/letter.hpp"
#include "slices/cooperations/permissions.hpp"
#include "slices/identity/identity.hpp"

#include <algorithm>

namespace cooperations {
namespace {

using identity::Role;

constexpr std::size_t most_characters_quoted = 600;

/// Those whom a mail to an alliance reaches, each once: who acts for it, and the author unless they are away.
std::vector<identity::Account> readers(storage::Read& read, base::Id<registry::Alliance> alliance,
                                       std::optional<base::Id<identity::Account>> author, base::Instant now)
{
    auto accounts = identity::acting_for(read, alliance, now);
    const auto members = identity::members_of(read, alliance, now);
    const bool belongs = std::any_of(members.begin(), members.end(), [&](const identity::Member& member) {
        return member.account == author && !member.ended_at && member.role != Role::provider;
    });
    const bool is_there = std::any_of(accounts.begin(), accounts.end(), [&](const auto& account) { return account.id == author; });
    if (!belongs || is_there || (identity::absence_of(read, *author, now) && !accounts.empty())) return accounts;
    if (auto account = identity::find_account(read, *author)) accounts.push_back(std::move(*account));
    return accounts;
}

const web::Texts& texts_of(const identity::Account& account)
{
    return web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
}

mail::Letter letter_to(const identity::Account& account, std::string kind)
{
    mail::Letter letter;
    letter.kind = std::move(kind);
    letter.to = account.email;
    letter.to_name = account.name;
    letter.paragraphs = {texts_of(account)("Good day {0},", account.name)};
    return letter;
}

}

void post_message(storage::Write& write, const web::Request& request, const identity::Actor& sender, const Talk& talk,
                  base::Id<registry::Alliance> to, std::optional<base::Id<identity::Account>> author, std::string_view text)
{
    const auto& from = to == talk.owner ? talk.answering_name : talk.owner_name;
    for (const auto& account : readers(write, to, author, request.now)) {
        if (account.id == sender.id) continue;
        const auto& t = texts_of(account);
        auto letter = letter_to(account, "cooperation");
        letter.subject = t("{0} has written about “{1}”", from, talk.title);
        letter.paragraphs.push_back(t("{0} from {1} has written to you about “{2}”:", sender.name, from, talk.title));
        letter.paragraphs.emplace_back(base::beginning(text, most_characters_quoted));
        letter.button = t("Read and answer");
        letter.url = request.absolute(request.to("/kooperationen/gespraeche/" + talk.id.hex()));
        (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
    }
}

void post_question(storage::Write& write, const web::Site& site, const Talk& talk, base::Instant now)
{
    for (const auto& alliance : {talk.owner, talk.answering}) {
        for (const auto& account : readers(write, alliance, {}, now)) {
            const auto& t = texts_of(account);
            auto letter = letter_to(account, "cooperation_outcome");
            letter.subject = t("What came of “{0}”?", talk.title);
            letter.paragraphs.push_back(t("a month ago {0} and {1} began to talk about “{2}”. Has it come about?", talk.owner_name,
                                          talk.answering_name, talk.title));
            letter.button = t("Say it with one click");
            letter.url = site.public_url + "/kooperationen/gespraeche/" + talk.id.hex() + "/ergebnis";
            (void)mail::post(write, mail::letter(site, t, letter), now);
        }
    }
}

}
