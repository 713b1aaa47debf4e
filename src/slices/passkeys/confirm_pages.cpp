#include "slices/passkeys/forms.hpp"
#include "slices/passkeys/keys.hpp"
#include "slices/passkeys/passkeys.hpp"
#include "slices/passkeys/question.hpp"
#include "slices/passkeys/views.hpp"

namespace passkeys {
namespace {

base::Id<identity::Account> own_account(const web::Request& request) { return base::Id<identity::Account>{request.account->id}; }

/// A redirect, so that the question that was used up stays so.
web::Response back_with(const web::Request& request, std::string_view path, const web::Form& form)
{
    return web::see_other(request.to(path).with("fehler", "passkey").with("weiter", form["weiter"]));
}

}

web::Response PasskeyPages::ask_to_sign_in(const web::Request& request, storage::Write& write) const
{
    if (!request.has_valid_token) return no_question(request);
    return shown_key_question(request, ask(write, std::nullopt, request.now), {});
}

web::Response PasskeyPages::sign_in(const web::Request& request, storage::Write& write) const
{
    const auto form = web::Form::sent(request, answer_fields);
    if (form.has_mistakes()) return back_with(request, "/anmelden", form);
    const auto passkey = recognise(write, std::nullopt, request.origin(), answer_in(form), request.now);
    if (!passkey) return back_with(request, "/anmelden", form);
    return identity::let_in(request, write, passkey->account, identity::onward_path(form["weiter"]), identity::Proof::passkey);
}

web::Response PasskeyPages::confirmation(const web::Request& request, storage::Read& read) const
{
    const auto account = own_account(request);
    return confirmation_page(request, {passkeys_of(read, account), count_codes(read, account), true},
                             web::Form(request, code_fields, request.query));
}

web::Response PasskeyPages::ask_to_confirm(const web::Request& request, storage::Write& write) const
{
    if (!request.has_valid_token) return no_question(request);
    const auto account = own_account(request);
    return shown_key_question(request, ask(write, account, request.now), passkeys_of(write, account));
}

web::Response PasskeyPages::confirm(const web::Request& request, storage::Write& write) const
{
    const auto form = web::Form::sent(request, answer_fields);
    if (form.has_mistakes()) return back_with(request, "/konto/bestaetigung", form);
    const auto passkey = recognise(write, own_account(request), request.origin(), answer_in(form), request.now);
    if (!passkey) return back_with(request, "/konto/bestaetigung", form);
    identity::confirm_session(request, write);
    return web::see_other(request.to(identity::onward_path(form["weiter"])));
}

web::Response PasskeyPages::confirm_by_code(const web::Request& request, storage::Write& write) const
{
    auto form = web::Form::sent(request, code_fields);
    const auto account = own_account(request);
    if (!form.has_mistakes()) {
        if (use_code(write, account, form["code"])) {
            identity::confirm_session(request, write);
            return web::see_other(request.to(identity::onward_path(form["weiter"])));
        }
        form.add_mistake("code", base::says("This code does not fit, or has been used. Please take another one."));
    }
    return confirmation_page(request, {passkeys_of(write, account), count_codes(write, account), true}, form);
}

}
