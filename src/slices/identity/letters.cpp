#include "slices/identity/letters.hpp"

#include "mail/letter.hpp"

namespace identity {
namespace {

const web::Texts& texts_for(const Account& account)
{
    return web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
}

std::string spaced(const std::string& code) { return code.substr(0, 4) + " " + code.substr(4); }

/// An address that no mail can go to is refused when an account is made; here is nobody left to tell.
void send(storage::Write& write, const web::Request& request, const Account& account, mail::Letter letter)
{
    letter.to = account.email;
    letter.to_name = account.name;
    (void)mail::post(write, mail::letter(request.site(), texts_for(account), letter), request.now);
}

}

void post_link(storage::Write& write, const web::Request& request, const AskedLink& asked)
{
    if (!asked.account) return;
    const auto& t = texts_for(*asked.account);
    mail::Letter letter;
    letter.kind = "sign_in";
    letter.subject = t("Your link to sign in");
    letter.paragraphs = {t("You want to sign in at {0}. Open this link in the browser in which you asked for it:", request.site().name)};
    letter.button = t("Sign in");
    letter.url = request.absolute(request.to("/anmelden/link/" + asked.secret));
    letter.afterwards = {
        t("On another device type this code into the page that waits there: {0}", spaced(asked.code)),
        std::string(t("Link and code work once, for ten minutes. If you did not ask for them, do nothing: without a click nothing happens."))};
    send(write, request, *asked.account, std::move(letter));
}

void post_new_device(storage::Write& write, const web::Request& request, const Account& account, const Session& session)
{
    const auto& t = texts_for(account);
    mail::Letter letter;
    letter.kind = "new_device";
    letter.subject = t("A new device has signed in");
    letter.paragraphs = {
        t("Somebody has just signed in to your account at {0} from a device that was not used before: {1}.", request.site().name,
          session.device.empty() ? std::string(t("Unknown device")) : session.device),
        std::string(t("If that was you, there is nothing to do. If not, end that session in your account and tell us."))};
    letter.button = t("To my account");
    letter.url = request.absolute(request.to("/konto"));
    send(write, request, account, std::move(letter));
}

}
