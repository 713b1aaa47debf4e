#include "slices/giving/letters.hpp"

#include "mail/letter.hpp"

namespace giving {
namespace {

const web::Texts& texts_of(std::string_view language) { return web::Texts::of(language == "en" ? web::Language::english : web::Language::german); }

/// What everybody who is asked reads, whoever they are.
mail::Letter asking(const web::Site& site, const web::Texts& t, const Ask& ask, std::string_view name, std::string_view secret)
{
    const auto link = site.public_url + std::string(web::prefix(t.language())) + "/bitte/" + std::string(secret);
    mail::Letter letter;
    letter.to_name = name;
    letter.subject = t("{0} asks you for something: {1}", ask.alliance_name, ask.what);
    letter.paragraphs = {t("Good day {0},", name), t("{0} asks {1}: {2}", ask.alliance_name, ask.organisation.name, ask.what)};
    const std::string kind(t(name_of(ask.kind).name));
    letter.paragraphs.push_back(ask.amount ? t("{0}, {1}. Please answer by {2}.", kind, amount_words(t, ask.kind, *ask.amount), t.date(ask.until))
                                           : t("{0}. Please answer by {1}.", kind, t.date(ask.until)));
    if (!ask.words.empty()) letter.paragraphs.push_back(ask.words);
    letter.button = t("Yes, gladly");
    letter.url = link + "?antwort=ja";
    letter.afterwards = {t("To talk about it first: {0}", link + "?antwort=sprechen"), t("To say no, which is quite all right: {0}", link + "?antwort=nein"),
                         std::string(t("You need not sign in. Your answer is sent only when you press the button on the page."))};
    return letter;
}

}

void post_ask(storage::Write& write, const web::Site& site, const Ask& ask, const partnering::ContactPerson& contact, std::string_view secret,
              const std::string& way_out, base::Instant now)
{
    const auto& t = texts_of("de");
    auto letter = asking(site, t, ask, contact.name, secret);
    letter.kind = "gift_ask";
    letter.to = contact.mail;
    letter.unsubscribe_url = way_out;
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

void post_ask_to_representative(storage::Write& write, const web::Site& site, const Ask& ask, const identity::Account& to, std::string_view secret,
                                base::Instant now)
{
    const auto& t = texts_of(to.language);
    auto letter = asking(site, t, ask, to.name, secret);
    letter.kind = "gift_ask_representative";
    letter.to = to.email;
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

void post_answer(storage::Write& write, const web::Site& site, const Ask& ask, const Call& call, const identity::Account& to, base::Instant now)
{
    const auto& t = texts_of(to.language);
    mail::Letter letter;
    letter.kind = "gift_answer";
    letter.to = to.email;
    letter.to_name = to.name;
    const std::string answer(answer_words(t, call.answer));
    letter.subject = t("{0} answers: {1}", ask.organisation.name, answer);
    letter.paragraphs = {t("Good day {0},", to.name), t("You had asked: {0}", ask.what), t("{0} ({1}) answers: {2}.", call.name, ask.organisation.name, answer)};
    if (!call.words.empty()) letter.paragraphs.push_back(call.words);
    letter.button = t("See all answers");
    letter.url = site.public_url + std::string(web::prefix(t.language())) + "/bereich/" + ask.alliance_slug + "/bitten/" + ask.id.hex();
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

std::string_view answer_words(const web::Texts& t, Answer answer)
{
    switch (answer) {
    case Answer::yes: return t("Yes, gladly");
    case Answer::no: return t("No, not this time");
    case Answer::talk: return t("Let us talk about it");
    default: return {};
    }
}

}
