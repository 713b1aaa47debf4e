#include "slices/quick_help/letters.hpp"

#include "mail/letter.hpp"

namespace quick_help {
namespace {

const web::Texts& german() { return web::Texts::of(web::Language::german); }

std::string address(const web::Site& site, std::string_view path, std::string_view secret) { return site.public_url + std::string(path) + std::string(secret); }

}

void post_consent(storage::Write& write, const web::Site& site, std::string_view alliance, const Contact& contact, std::string_view secret, base::Instant now)
{
    const auto& t = german();
    mail::Letter letter;
    letter.kind = "quick_help_consent";
    letter.to = contact.email;
    letter.to_name = contact.name;
    letter.subject = t("May {0} ask you for quick help?", alliance);
    letter.paragraphs = {t("Good day {0},", contact.name),
                         t("sometimes families need help at once: places in emergency childcare, a room, somebody who steps in. {0} would like to ask you by mail then.", alliance)};
    letter.button = t("Yes, you may ask me");
    letter.url = address(site, "/schnelle-hilfe/zusage/", secret);
    letter.afterwards = {std::string(t("Each mail has one question and one button; you can end it at any time. If you do nothing, your address is deleted after 30 days."))};
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

void post_call(storage::Write& write, const web::Site& site, const Request& request, const Contact& contact, std::string_view secret, base::Instant now)
{
    const auto& t = german();
    mail::Letter letter;
    letter.kind = "quick_help";
    letter.to = contact.email;
    letter.to_name = contact.name;
    letter.subject = t("Quick help: {0}", request.what);
    letter.paragraphs = {t("Good day {0},", contact.name), t("{0} asks for quick help: {1}", request.alliance_name, request.what),
                         t("How many: {0}. Where: {1}. Until: {2}.", request.places, request.place, t.date(request.until))};
    letter.button = t("Yes, we help");
    letter.url = address(site, "/schnelle-hilfe/", secret) + "?antwort=ja";
    letter.afterwards = {t("To say no, so that nobody waits for you: {0}", address(site, "/schnelle-hilfe/", secret) + "?antwort=nein")};
    if (!site.public_url.empty()) letter.unsubscribe_url = address(site, "/schnelle-hilfe/abmelden/", secret);
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

void post_promise(storage::Write& write, const web::Site& site, const Request& request, const Call& call, const identity::Account& to, base::Instant now)
{
    const auto& t = web::Texts::of(to.language == "en" ? web::Language::english : web::Language::german);
    mail::Letter letter;
    letter.kind = "quick_help_promise";
    letter.to = to.email;
    letter.to_name = to.name;
    letter.subject = t("{0} helps: {1}", call.name, request.what);
    letter.paragraphs = {t("Good day {0},", to.name), t("{0} helps with {1} of {2}.", call.name, call.places, request.places)};
    if (!call.words.empty()) letter.paragraphs.push_back(call.words);
    letter.button = t("See all answers");
    letter.url = site.public_url + std::string(web::prefix(t.language())) + "/bereich/" + request.alliance_slug + "/schnelle-hilfe/" + request.id.hex();
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

}
