#include "slices/identity/views.hpp"

#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

namespace identity {
namespace {

using web::Html;
using web::html;
using web::when;

/// Browsers give our cookies back only over https, or on the machine itself.
bool can_sign_in(const web::Request& request)
{
    const auto& url = request.site().public_url;
    const bool is_local = url.starts_with("http://localhost") || url.starts_with("http://127.0.0.1") ||
                          (url.empty() && (request.peer == "127.0.0.1" || request.peer == "::1"));
    return request.site().is_secure() || is_local;
}

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .canonical = "/anmelden"});
}

/// The way in without a mail, for browsers that know passkeys.
Html passkey_form(const web::Request& request, std::string_view onward)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-passkey" data-passkey="zeigen" data-question="{}" data-failed="{}" action="{}" method="post" hidden><h2>{}</h2><p>{}</p><input type="hidden" name="weiter" value="{}"><input type="hidden" name="schutz" value="{}"><div class="bn-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                request.to("/anmelden/passkey/frage"), t("That did not work. Nothing was changed; please try again."), request.to("/anmelden/passkey"),
                t("Faster: with a passkey"), t("If you have added one to your account: by finger, face or PIN, without a mail."), onward,
                web::form_token(request.site().secret, request.now, request.session()), t("Sign in with a passkey"));
}

}

web::Response sign_in_page(const web::Request& request, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Sign in"));
    if (!can_sign_in(request)) {
        return page(request, title,
                    html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p>)", title,
                         t("Signing in works only over a protected connection (https)."),
                         t("Whoever runs this site: set public_url to an address that begins with https://, and put a proxy with a certificate in front.")));
    }
    const auto lead = form.has_mistakes()
                          ? t("Everything else you typed is still here. You need not write anything twice.")
                          : t("For people who run alliances or take part in them. You need no password: we send you a mail with a link.");
    return page(request, title,
                html(R"({}{}{}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", when(request.query["abgemeldet"] == "ja", [&] {
                         return web::note(request, t("You are signed out."));
                     }),
                     when(request.query["fehler"] == "passkey", [&] {
                         return web::note(request, t("This passkey does not fit. Please take another one, or ask for a link."));
                     }),
                     form.summary(), title, lead, form.view(request.to("/anmelden"), t("Send me a link")),
                     html("{}{}", passkey_form(request, form["weiter"]), when(request.site().demo, [&] {
                         return web::section("vorfuehrung", t("Only looking around?"),
                                             html(R"(<p><a href="{}">{}</a></p>)", request.to("/vorfuehrung/anmelden"),
                                                  t("Be one of the invented people of this demonstration")));
                     }))),
                form.status());
}

web::Response sent_page(const web::Request& request, const web::Form& form, bool has_forgotten)
{
    const auto& t = request.texts();
    const std::string title(t("Look into your mailbox"));
    return page(request, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p>{}<h2>{}</h2>{}<p><a href="{}">{}</a></p>)", form.summary(), title,
                     t("If this address belongs to an account, a mail with a link is on its way. The link is good for ten minutes."),
                     t("Open it in this browser. If nothing comes, look into the spam folder, or ask whoever invited you which address we know."),
                     when(has_forgotten, [&] {
                         return web::note(request, t("Your browser did not keep our cookie. Without it nobody can sign in; please allow cookies for this site and ask again."));
                     }),
                     t("You read mail on another device?"), form.view(request.to("/anmelden/code"), t("Sign in with the code")),
                     request.to("/anmelden"), t("Ask for a new link")),
                form.status());
}

web::Response link_page(const web::Request& request, Standing standing, const std::vector<Account>& candidates)
{
    const auto& t = request.texts();
    if (standing == Standing::ready) {
        const std::string title(t("Sign in now"));
        const bool is_shared = candidates.size() > 1;
        return page(request, title,
                    html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}</div>)", title,
                         is_shared ? t("Several people share this mailbox. Who are you?") : t("One more click, and you are in."),
                         web::each(candidates, [&](const Account& account) {
                             return web::button_form(request, request.to(request.path).with("konto", account.id.hex()),
                                                     is_shared ? t("Go on as {0}", account.name) : std::string(t("Sign in")));
                         })));
    }
    if (standing == Standing::elsewhere) {
        const std::string title(t("This link belongs to another browser"));
        return page(request, title,
                    html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions">{}</p>)", title,
                         t("For your safety a link works only in the browser that asked for it. Go back there and type the code from the mail, or ask for a new link here."),
                         web::button_link(request.to("/anmelden"), t("Ask for a new link"))));
    }
    const std::string title(t("This link is not good any more"));
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions">{}</p>)", title,
                     t("A link works once, for ten minutes. A new one comes at once."),
                     web::button_link(request.to("/anmelden"), t("Ask for a new link"))),
                410);
}

}
