#include "slices/passkeys/letters.hpp"

#include "mail/letter.hpp"

namespace passkeys {
namespace {

const web::Texts& texts_for(const identity::Account& account)
{
    return web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
}

/// What changed about how somebody comes in, and what to do where it was not them.
void tell(storage::Write& write, const web::Request& request, const identity::Account& account, std::string subject, std::string what)
{
    const auto& t = texts_for(account);
    mail::Letter letter;
    letter.kind = "new_passkey";
    letter.to = account.email;
    letter.to_name = account.name;
    letter.subject = std::move(subject);
    letter.paragraphs = {std::move(what), std::string(t("If that was you, there is nothing to do. If not, remove it and tell us."))};
    letter.button = t("To my passkeys");
    letter.url = request.absolute(request.to("/konto/passkeys"));
    (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

}

void post_new_passkey(storage::Write& write, const web::Request& request, const identity::Account& account, std::string_view name)
{
    const auto& t = texts_for(account);
    tell(write, request, account, std::string(t("A passkey was added to your account")), t("The passkey “{0}” was added to your account at {1}.", name, request.site().name));
}

void post_removed_passkey(storage::Write& write, const web::Request& request, const identity::Account& account, std::string_view name)
{
    const auto& t = texts_for(account);
    tell(write, request, account, std::string(t("A passkey was removed from your account")), t("The passkey “{0}” was removed from your account at {1}.", name, request.site().name));
}

void post_new_codes(storage::Write& write, const web::Request& request, const identity::Account& account)
{
    const auto& t = texts_for(account);
    tell(write, request, account, std::string(t("New codes were made for your account")), t("Codes to print were made for your account at {0}. Older codes do not work any more.", request.site().name));
}

}
