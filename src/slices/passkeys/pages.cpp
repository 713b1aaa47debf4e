#include "slices/passkeys/forms.hpp"
#include "slices/passkeys/keys.hpp"
#include "slices/passkeys/letters.hpp"
#include "slices/passkeys/passkeys.hpp"
#include "slices/passkeys/question.hpp"
#include "slices/passkeys/views.hpp"
#include "web/layout/page.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace passkeys {
namespace {

base::Id<identity::Account> account_of(const web::Request& request) { return base::Id<identity::Account>{request.account->id}; }

/// Whoever has a key or a code shows one before anything of it changes; the first one is added by who came by mail.
bool may_change(storage::Read& read, const web::Request& request)
{
    return request.account->is_confirmed || !can_confirm(read, account_of(request));
}

web::Response confirm_first(const web::Request& request)
{
    return web::see_other(request.to("/konto/bestaetigung").with("weiter", "/konto/passkeys"));
}

std::string personal_data(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array kept;
    for (const auto& one : passkeys_of(read, account)) {
        kept.push_back({{"name", one.name},
                        {"created_at", base::iso(one.created_at)},
                        {"used_at", one.used_at ? boost::json::value(base::iso(*one.used_at)) : boost::json::value()}});
    }
    return boost::json::serialize(boost::json::value{{"passkey", kept}, {"recovery_code", count_codes(read, account)}});
}

std::optional<Passkey> own_passkey(storage::Read& read, const web::Request& request)
{
    for (auto& one : passkeys_of(read, account_of(request))) {
        if (one.id.hex() == request["passkey"]) return std::move(one);
    }
    return std::nullopt;
}

}

namespace {

constexpr std::array processings = {
    identity::Processing{"passkey passkey_question recovery_code",
                         "To be sure who signs in", "People with an account",
                         "The public half of keys with their names and times; codes as hashes", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until they are removed or the account is deleted; questions for a few minutes", "nobody"},
};

}

identity::PersonalPart personal_part() { return {&personal_data, &erase, processings}; }

void PasskeyPages::mount(web::Router& router) const
{
    using web::Access;
    router.at(*this)
        .get("/konto/passkeys", Access::unconfirmed, &PasskeyPages::list)
        .post("/konto/passkeys/frage", Access::unconfirmed, &PasskeyPages::ask_for_new)
        .post("/konto/passkeys", Access::unconfirmed, &PasskeyPages::add)
        .get("/konto/passkeys/{passkey}/ende", Access::unconfirmed, &PasskeyPages::ask_to_remove)
        .post("/konto/passkeys/{passkey}/ende", Access::unconfirmed, &PasskeyPages::remove)
        .post("/konto/codes", Access::unconfirmed, &PasskeyPages::codes)
        .post("/anmelden/passkey/frage", Access::everyone, &PasskeyPages::ask_to_sign_in)
        .post("/anmelden/passkey", Access::everyone, &PasskeyPages::sign_in)
        .get("/konto/bestaetigung", Access::unconfirmed, &PasskeyPages::confirmation)
        .post("/konto/bestaetigung/frage", Access::unconfirmed, &PasskeyPages::ask_to_confirm)
        .post("/konto/bestaetigung", Access::unconfirmed, &PasskeyPages::confirm)
        .post("/konto/bestaetigung/code", Access::unconfirmed, &PasskeyPages::confirm_by_code);
}

web::Response PasskeyPages::list(const web::Request& request, storage::Read& read) const
{
    const auto account = account_of(request);
    return passkeys_page(request, {passkeys_of(read, account), count_codes(read, account), may_change(read, request)},
                         web::Form(request, new_key_fields));
}

web::Response PasskeyPages::ask_for_new(const web::Request& request, storage::Write& write) const
{
    if (!request.has_valid_token || !may_change(write, request)) return no_question(request);
    const auto account = account_of(request);
    return new_key_question(request, ask(write, account, request.now), identity::find_account(write, account).value(), passkeys_of(write, account));
}

web::Response PasskeyPages::add(const web::Request& request, storage::Write& write) const
{
    if (!may_change(write, request)) return confirm_first(request);
    auto form = web::Form::sent(request, new_key_fields);
    const auto account = account_of(request);
    if (!form.has_mistakes()) {
        const auto added = add_passkey(write, account, request.origin(), new_key_in(form), form["name"], request.now);
        if (added) {
            identity::confirm_session(request, write);
            post_new_passkey(write, request, identity::find_account(write, account).value(), added->name);
            return web::see_other(request.to("/konto/passkeys"));
        }
        form.add_mistake("name", added.error().message);
    }
    return passkeys_page(request, {passkeys_of(write, account), count_codes(write, account), true}, form);
}

web::Response PasskeyPages::ask_to_remove(const web::Request& request, storage::Read& read) const
{
    if (!may_change(read, request)) return confirm_first(request);
    const auto passkey = own_passkey(read, request);
    return passkey ? removal_page(request, *passkey) : web::error_page(request, 404);
}

web::Response PasskeyPages::remove(const web::Request& request, storage::Write& write) const
{
    if (!may_change(write, request)) return confirm_first(request);
    const auto passkey = own_passkey(write, request);
    if (!passkey) return web::error_page(request, 404);
    if (!request.has_valid_token) return removal_page(request, *passkey);
    if (remove_passkey(write, account_of(request), passkey->id)) {
        post_removed_passkey(write, request, identity::find_account(write, account_of(request)).value(), passkey->name);
    }
    return web::see_other(request.to("/konto/passkeys"));
}

web::Response PasskeyPages::codes(const web::Request& request, storage::Write& write) const
{
    if (!may_change(write, request)) return confirm_first(request);
    if (!request.has_valid_token) return list(request, write);
    const auto codes = new_codes(write, account_of(request), request.now);
    post_new_codes(write, request, identity::find_account(write, account_of(request)).value());
    identity::confirm_session(request, write);
    return codes_page(request, codes);
}

}
