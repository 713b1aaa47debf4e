#include "slices/passkeys/letters.hpp"

#include "mail/letter.hpp"

namespace passkeys {

void post_new_passkey(storage::Write& write, const web::Request& request, const identity::Account& account, std::string_view name)
{
    const auto& t = web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
    mail::Letter letter;
    letter.kind = "new_passkey";
    letter.to = account.email;
    letter.to_name = account.name;
    letter.subject = t("A passkey was added to your account");
    letter.paragraphs = {t("The passkey “{0}” was added to your account at {1}.", name, request.site().name),
                         std::string(t("If that was you, there is nothing to do. If not, remove it and tell us."))};
    letter.button = t("To my passkeys");
    letter.url = request.absolute(request.to("/konto/passkeys"));
    (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

}
