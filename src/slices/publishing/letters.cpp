#include "slices/publishing/letters.hpp"

#include "mail/letter.hpp"
#include "mail/message.hpp"

namespace publishing {
namespace {

const web::Texts& texts_for(const identity::Account& account)
{
    return web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
}

mail::Letter letter_to(const identity::Account& account, const char* kind)
{
    mail::Letter letter;
    letter.kind = kind;
    letter.to = account.email;
    letter.to_name = account.name;
    letter.paragraphs = {texts_for(account)("Good day {0},", account.name)};
    return letter;
}

/// A path of ours in the language of the account, whole.
std::string address_of(const web::Site& site, const identity::Account& account, const std::string& path)
{
    return site.public_url + (account.language == "en" ? "/en" : "") + path;
}

}

void post_question(storage::Write& write, const web::Site& site, const identity::Account& account, const Named& named,
                   std::string_view secret, base::Instant now)
{
    const auto& t = texts_for(account);
    auto letter = letter_to(account, "still_right");
    letter.subject = t("Is it still right? {0}", named.name);
    letter.paragraphs.push_back(t("twice a year we ask whether the page of {0} is still right. Families rely on it.", named.name));
    letter.button = t("Have a look and answer");
    letter.url = address_of(site, account, "/stimmt-noch/" + std::string(secret));
    letter.afterwards = {std::string(t("There you see what stands on the page and confirm it with one click. Changing it is just as short.")),
                         std::string(t("If nobody answers within a month, the service office calls you. Nothing is deleted because nobody answers."))};
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

void post_submission(storage::Write& write, const web::Request& request, const identity::Account& account, const Named& named)
{
    const auto& t = texts_for(account);
    auto letter = letter_to(account, "review_wanted");
    letter.subject = t("Please look at a draft: {0}", named.name);
    letter.paragraphs.push_back(t("{0} has written a draft for the page of {1} and asks you to look at it.",
                                  request.account ? request.account->name : std::string(), named.name));
    letter.button = t("Look at the draft");
    letter.url = address_of(request.site(), account, named.path + "/entwurf/pruefung");
    (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

void post_return(storage::Write& write, const web::Request& request, const identity::Account& account, const Named& named)
{
    const auto& t = texts_for(account);
    auto letter = letter_to(account, "draft_returned");
    letter.subject = t("Your draft has remarks: {0}", named.name);
    letter.paragraphs.push_back(t("{0} has read your draft for the page of {1} and left remarks beside the fields.",
                                  request.account ? request.account->name : std::string(), named.name));
    letter.button = t("Go on writing");
    letter.url = address_of(request.site(), account, named.path + "/entwurf");
    (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

}
