#include "slices/identity/letters.hpp"

#include "mail/message.hpp"
#include "web/html.hpp"

namespace identity {
namespace {

using web::html;

std::string spaced(const std::string& code) { return code.substr(0, 4) + " " + code.substr(4); }

}

void post_link(storage::Write& write, const web::Request& request, const AskedLink& asked)
{
    if (!asked.account) return;
    const auto& t = web::Texts::of(asked.account->language == "en" ? web::Language::english : web::Language::german);
    const auto link = request.absolute(request.to("/anmelden/link/" + asked.secret));
    const auto lead = t("You want to sign in at {0}. Open this link in the browser in which you asked for it:", request.site().name);
    const auto code = t("On another device type this code into the page that waits there: {0}", spaced(asked.code));
    const std::string end(t("Link and code work once, for ten minutes. If you did not ask for them, do nothing: without a click nothing happens."));
    mail::Message message;
    message.kind = "sign_in";
    message.to = asked.account->email;
    message.to_name = asked.account->name;
    message.subject = t("Your link to sign in");
    message.text = lead + "\n\n" + link + "\n\n" + code + "\n\n" + end + "\n";
    message.html = html("<p>{}</p><p><a href=\"{}\">{}</a></p><p>{}</p><p>{}</p>", lead, link, t("Sign in"), code, end).text();
    message.language = asked.account->language;
    (void)mail::post(write, message, request.now);
}

void post_new_device(storage::Write& write, const web::Request& request, const Account& account, const Session& session)
{
    const auto& t = web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
    const auto device = session.device.empty() ? std::string(t("Unknown device")) : session.device;
    const auto lead = t("Somebody has just signed in to your account at {0} from a device that was not used before: {1}.",
                        request.site().name, device);
    const auto link = request.absolute(request.to("/konto"));
    const std::string end(t("If that was you, there is nothing to do. If not, end that session in your account and tell us."));
    mail::Message message;
    message.kind = "new_device";
    message.to = account.email;
    message.to_name = account.name;
    message.subject = t("A new device has signed in");
    message.text = lead + "\n\n" + end + "\n\n" + link + "\n";
    message.html = html("<p>{}</p><p>{}</p><p><a href=\"{}\">{}</a></p>", lead, end, link, t("To my account")).text();
    message.language = account.language;
    (void)mail::post(write, message, request.now);
}

}
