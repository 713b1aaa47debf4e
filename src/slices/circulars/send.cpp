#include "slices/circulars/send.hpp"

#include "base/text.hpp"
#include "mail/letter.hpp"
#include "slices/circulars/audience.hpp"
#include "slices/circulars/circulars.hpp"
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

void send_to(storage::Write& write, const web::Site& site, const Circular& circular, const identity::Account& person, base::Instant now)
{
    const auto secret = identity::new_secret();
    const auto& t = texts_of(person);
    auto letter = letter_of(circular, person);
    letter.unsubscribe_url = way_out(site, circular, t, secret);
    const auto posted = mail::post(write, mail::letter(site, t, letter), now);
    store_delivery(write, circular.id, {person.id, posted ? std::optional(*posted) : std::nullopt, identity::kept(secret)});
}

}

void send(storage::Write& write, const Circular& circular, base::Instant now)
{
    if (mark_sent(write, circular.id, now)) store_sending(write, circular.id);
}

bool send_next_portion(storage::Write& write, const web::Site& site, base::Instant now, std::int64_t people)
{
    auto sending = take_sending(write);
    if (!sending) return false;
    const auto circular = find_circular(write, sending->circular);
    const auto looked_at = seats(write, {sending->told_up_to, people});
    if (!circular || looked_at.empty()) {
        remove_sending(write, sending->circular);
        return true;
    }
    for (const auto& person : reached(looked_at, circular->aim, circular->is_duty).people) send_to(write, site, *circular, person, now);
    sending->told_up_to = looked_at.back().account.id;
    move_sending(write, *sending);
    return true;
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
