#include "slices/circulars/send.hpp"

#include "base/text.hpp"
#include "mail/letter.hpp"
#include "slices/circulars/audience.hpp"
#include "slices/circulars/store.hpp"

namespace circulars {
namespace {

const web::Texts& texts_of(const identity::Account& account)
{
    return web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
}

std::vector<std::string> paragraphs_of(std::string_view text)
{
    std::vector<std::string> paragraphs;
    while (!text.empty()) {
        const auto end = std::min(text.find("\n\n"), text.size());
        if (const auto paragraph = base::trimmed(text.substr(0, end)); !paragraph.empty()) paragraphs.emplace_back(paragraph);
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return paragraphs;
}

mail::Letter letter_of(const Circular& circular, const identity::Account& to)
{
    const auto& t = texts_of(to);
    mail::Letter letter;
    letter.kind = "circular";
    if (circular.is_duty) letter.kind = "circular_duty";
    letter.to = to.email;
    letter.to_name = to.name;
    letter.subject = circular.subject;
    letter.paragraphs = paragraphs_of(circular.text);
    letter.paragraphs.insert(letter.paragraphs.begin(), t("Good day {0},", to.name));
    if (circular.link.empty()) return letter;
    letter.button = t("Open the page");
    letter.url = circular.link;
    return letter;
}

/// Without a public address nothing leads anywhere.
std::string way_out(const web::Site& site, const Circular& circular, const web::Texts& t, const std::string& secret)
{
    if (circular.is_duty || site.public_url.empty()) return {};
    return site.public_url + std::string(web::prefix(t.language())) + "/rundschreiben/abmelden/" + secret;
}

}

std::int64_t send(storage::Write& write, const web::Site& site, const Circular& circular, base::Instant now)
{
    const auto reached = reached_by(write, circular);
    if (!mark_sent(write, circular.id, now)) return 0;
    for (const auto& person : reached.people) {
        const auto secret = identity::new_secret();
        const auto& t = texts_of(person);
        auto letter = letter_of(circular, person);
        letter.unsubscribe_url = way_out(site, circular, t, secret);
        const auto posted = mail::post(write, mail::letter(site, t, letter), now);
        store_delivery(write, circular.id, {person.id, posted ? std::optional(*posted) : std::nullopt, identity::kept(secret)});
    }
    return static_cast<std::int64_t>(reached.people.size());
}

void send_test(storage::Write& write, const web::Site& site, const Circular& circular, const identity::Account& to, base::Instant now)
{
    const auto& t = texts_of(to);
    auto letter = letter_of(circular, to);
    letter.kind = "circular_test";
    letter.subject = t("Test: {0}", circular.subject);
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

}
