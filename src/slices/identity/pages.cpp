#include "slices/identity/forms.hpp"
#include "slices/identity/identity.hpp"
#include "slices/identity/letters.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/views.hpp"
#include "web/access_log.hpp"

namespace identity {

using web::Access;

namespace {

/// The cookie that binds a link to the browser that asked for it.
constexpr std::string_view browser_cookie = "__Host-anmeldung";

std::string browser_of(const web::Request& request) { return std::string(web::cookie_in(request.cookies, browser_cookie)); }

web::Response let_in(const web::Request& request, storage::Write& write, const SignedIn& signed_in)
{
    if (const auto account = find_account(write, signed_in.session.account); account && signed_in.is_new_device) {
        post_new_device(write, request, *account, signed_in.session);
    }
    auto response = web::see_other(request.to(onward_path(signed_in.onward)));
    response.headers.push_back(web::with_cookie(web::session_cookie, signed_in.cookie, longest_session));
    response.headers.push_back(web::without_cookie(browser_cookie));
    return response;
}

}

void IdentityPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/anmelden", Access::everyone, &IdentityPages::form)
        .post("/anmelden", Access::everyone, &IdentityPages::ask)
        .get("/anmelden/code", Access::everyone, &IdentityPages::sent)
        .post("/anmelden/code", Access::everyone, &IdentityPages::take_code)
        .get("/anmelden/link/{geheim}", Access::everyone, &IdentityPages::link)
        .post("/anmelden/link/{geheim}", Access::everyone, &IdentityPages::take_link)
        .get("/konto", Access::unconfirmed, &IdentityPages::account)
        .post("/konto/wechsel/{konto}", Access::unconfirmed, &IdentityPages::change_over)
        .post("/konto/sitzung", Access::unconfirmed, &IdentityPages::go_on)
        .get("/konto/abwesenheit", Access::signed_in, &IdentityPages::away)
        .post("/konto/abwesenheit", Access::signed_in, &IdentityPages::say_away)
        .post("/konto/abwesenheit/ende", Access::signed_in, &IdentityPages::say_back)
        .post("/konto/abmeldung", Access::unconfirmed, &IdentityPages::sign_out)
        .post("/konto/sitzungen/ende", Access::unconfirmed, &IdentityPages::end_all)
        .post("/konto/sitzungen/{sitzung}/ende", Access::unconfirmed, &IdentityPages::end_one)
        .get("/konto/daten.json", Access::confirmed, &IdentityPages::own_data)
        .get("/konto/loeschung", Access::confirmed, &IdentityPages::deletion)
        .post("/konto/loeschung", Access::confirmed, &IdentityPages::erase);
}

web::Response IdentityPages::form(const web::Request& request) const
{
    const bool wants_anew = request.query["neu"] == "ja"; // before the session ends, so that nothing breaks off
    if (request.account && !wants_anew) return web::see_other(request.to(onward_path(request.query["weiter"])));
    return sign_in_page(request, web::Form(request, sign_in_fields, request.query));
}

web::Response IdentityPages::ask(const web::Request& request, storage::Write& write) const
{
    auto form = web::Form::sent(request, sign_in_fields);
    if (form.has_mistakes()) return sign_in_page(request, form);

    auto browser = browser_of(request);
    if (browser.empty()) browser = new_secret();
    const auto asked = ask_for_link(write, request.site().secret.signing(),
                                    {form["email"], onward_path(form["weiter"]), web::shortened(request.peer), browser},
                                    request.now);
    if (!asked) {
        form.add_mistake("", asked.error().message);
        return sign_in_page(request, form);
    }
    post_link(write, request, *asked);
    auto response = web::see_other(request.to("/anmelden/code"));
    response.headers.push_back(web::with_cookie(browser_cookie, browser, life_of_link));
    return response;
}

web::Response IdentityPages::sent(const web::Request& request) const
{
    web::Form form(request, code_fields);
    if (request.query["falsch"] == "ja") {
        form.add_mistake("code", base::says("This code is not right. Please compare it with the newest mail."));
    }
    return sent_page(request, form, browser_of(request).empty());
}

web::Response IdentityPages::take_code(const web::Request& request, storage::Write& write) const
{
    const auto form = web::Form::sent(request, code_fields);
    if (form.has_mistakes()) return sent_page(request, form, browser_of(request).empty());
    const auto signed_in = sign_in_with_code(write, request.site().secret.signing(), form["code"], browser_of(request),
                                             device_of(request.user_agent), request.now);
    if (signed_in) return let_in(request, write, *signed_in);
    // A redirect, so that the try that was counted is kept.
    const bool may_try_again = signed_in.error().kind == base::Refused::invalid;
    return web::see_other(may_try_again ? request.to("/anmelden/code").with("falsch", "ja")
                                        : request.to("/anmelden/link/vorbei"));
}

web::Response IdentityPages::link(const web::Request& request, storage::Read& read) const
{
    const auto browser = browser_of(request);
    return link_page(request, standing_of(read, request["geheim"], browser, request.now),
                     candidates_of(read, request["geheim"], browser, request.now));
}

web::Response IdentityPages::take_link(const web::Request& request, storage::Write& write) const
{
    const auto who = base::Id<Account>::parse(request.query["konto"]);
    if (!request.has_valid_token || !who) return link(request, write);
    const auto signed_in = sign_in_with_link(write, request["geheim"], browser_of(request), *who, device_of(request.user_agent),
                                             request.now);
    return signed_in ? let_in(request, write, *signed_in) : link_page(request, Standing::over, {});
}

}
