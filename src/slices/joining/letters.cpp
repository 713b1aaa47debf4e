#include "slices/joining/letters.hpp"

#include "base/text.hpp"
#include "mail/letter.hpp"
#include "slices/joining/forms.hpp"

namespace joining {
namespace {

const web::Texts& texts_of(std::string_view language)
{
    return web::Texts::of(language == "en" ? web::Language::english : web::Language::german);
}

std::string address(const web::Site& site, const web::Texts& t, const std::string& path)
{
    return site.public_url + std::string(web::prefix(t.language())) + path;
}

std::string why(const web::Texts& t, const Inquiry& inquiry, Occasion occasion)
{
    switch (occasion) {
    case Occasion::forwarded: return t("an inquiry was forwarded to you. {0} wants to take part in {1}.", inquiry.name, inquiry.place);
    case Occasion::waiting: return t("{0} still waits for an answer. They want to take part in {1}.", inquiry.name, inquiry.place);
    case Occasion::climbed: return t("nobody has answered for a week, so this comes to you: {0} wants to take part in {1}.", inquiry.name, inquiry.place);
    default: return t("{0} wants to take part in {1}.", inquiry.name, inquiry.place);
    }
}

mail::Letter letter_to_asker(const Inquiry& inquiry)
{
    mail::Letter letter;
    letter.kind = "joining_answer";
    letter.to = inquiry.reach;
    letter.paragraphs = {texts_of(inquiry.language)("Good day {0},", inquiry.name)};
    return letter;
}

void add_words(mail::Letter& letter, std::string_view text)
{
    if (!text.empty()) letter.paragraphs.emplace_back(text);
}

std::string_view who(const web::Texts& t, const Inquiry& inquiry)
{
    if (inquiry.rung == Rung::alliance) return inquiry.alliance_name;
    return inquiry.rung == Rung::state ? t("The state coordination") : t("The service office");
}

}

void post_inquiry(storage::Write& write, const web::Site& site, const Inquiry& inquiry, const std::vector<identity::Account>& to, Occasion occasion,
                  base::Instant now)
{
    for (const auto& account : to) {
        const auto& t = texts_of(account.language);
        const auto page = address(site, t, "/mitmachen/anfragen/" + inquiry.id.hex());
        mail::Letter letter;
        letter.kind = "joining";
        letter.to = account.email;
        letter.to_name = account.name;
        letter.subject = t("{0} wants to take part in {1}", inquiry.name, inquiry.place);
        letter.paragraphs = {t("Good day {0},", account.name), why(t, inquiry, occasion)};
        add_words(letter, inquiry.sentence);
        letter.paragraphs.push_back(t("They were promised an answer by {0}.", t.date(inquiry.answer_due_on)));
        letter.button = t("Yes, we get in touch");
        letter.url = page + "?antwort=" + std::string(yes_word);
        letter.afterwards = {t("To forward it or to say no: {0}", page)};
        (void)mail::post(write, mail::letter(site, t, letter), now);
    }
}

void post_answer(storage::Write& write, const web::Site& site, const Inquiry& inquiry, Answer answer, std::string_view text, base::Instant now)
{
    if (!is_reached_by_mail(inquiry)) return;
    const auto& t = texts_of(inquiry.language);
    auto letter = letter_to_asker(inquiry);
    if (answer == Answer::yes) {
        letter.subject = t("We are glad that you want to take part");
        letter.paragraphs.push_back(t("you wrote that you want to take part in {0}. {1} is glad and gets in touch with you.", inquiry.place, who(t, inquiry)));
    } else {
        letter.subject = t("Your inquiry about taking part");
        letter.paragraphs.push_back(t("thank you for wanting to take part in {0}. {1} has read it. At the moment it does not work out.", inquiry.place, who(t, inquiry)));
    }
    add_words(letter, text);
    letter.button = t("See alliances near you");
    letter.url = address(site, t, "/buendnisse");
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

void post_forwarding(storage::Write& write, const web::Site& site, const Inquiry& inquiry, std::string_view text, base::Instant now)
{
    if (!is_reached_by_mail(inquiry)) return;
    const auto& t = texts_of(inquiry.language);
    auto letter = letter_to_asker(inquiry);
    letter.subject = t("Your inquiry was forwarded");
    letter.paragraphs.push_back(t("you wrote that you want to take part in {0}. Others fit better: {1} has your inquiry now and answers by {2}.",
                                  inquiry.place, who(t, inquiry), t.date(inquiry.answer_due_on)));
    add_words(letter, text);
    letter.button = t("See how far it is");
    letter.url = address(site, t, "/mitmachen/" + inquiry.receipt);
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

}
