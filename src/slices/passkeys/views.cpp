#include "slices/passkeys/views.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace passkeys {
namespace {

using web::Html;
using web::html;
using web::when;

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = {{"/konto", std::string(request.texts()("My account"))}}});
}

Html passkey_row(const web::Request& request, const Passkey& passkey, bool may_change)
{
    const auto& t = request.texts();
    const auto day = [&](base::Instant instant) { return t.date(wall_clock::day_in_germany(instant)); };
    return html(R"(<li><p><strong>{}</strong><br>{}</p>{}</li>)", passkey.name,
                passkey.used_at ? t("since {0}, last used on {1}", day(passkey.created_at), day(*passkey.used_at)) : t("since {0}", day(passkey.created_at)),
                when(may_change, [&] {
                    return html(R"(<p><a href="{}">{}<span class="kern-sr-only">: {}</span></a></p>)",
                                request.to("/konto/passkeys/" + passkey.id.hex() + "/ende"), t("Remove"), passkey.name);
                }));
}

/// What the script wakes up; without it the line beside it stays.
Html needs_script(const web::Request& request)
{
    return html(R"(<p class="bn-muted" data-without-passkeys>{}</p>)",
                request.texts()("Passkeys need a browser that knows them, with scripts allowed. Without them codes on paper do the same."));
}

}

web::Response passkeys_page(const web::Request& request, const Own& own, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Passkeys and codes"));
    const auto list = own.passkeys.empty() ? html("<p>{}</p>", t("You have no passkey yet."))
                                           : html(R"(<ul class="bn-people">{}</ul>)", web::each(own.passkeys, [&](const Passkey& passkey) {
                                                 return passkey_row(request, passkey, own.may_change);
                                             }));
    const auto change = own.may_change
                            ? html(R"({}{}<div class="bn-passkey" data-passkey="neu" data-question="{}" data-failed="{}" hidden>{}</div>{})",
                                   html("<h2>{}</h2>", t("Add a passkey")), needs_script(request), request.to("/konto/passkeys/frage"),
                                   t("That did not work. Nothing was changed; please try again."),
                                   form.view(request.to("/konto/passkeys"), t("Add a passkey")),
                                   web::section("codes", t("Codes on paper"),
                                                html(R"(<p>{}</p><p>{}</p><div class="bn-actions">{}</div>)",
                                                     t("When no device is at hand, a printed code lets you on. Keep the paper where you keep your keys."),
                                                     own.codes == 0 ? std::string(t("You have no codes.")) : t("Codes that are left: {0}", t.spelled(own.codes)),
                                                     web::button_form(request, request.to("/konto/codes"), own.codes == 0 ? t("Show ten codes") : t("Replace them by ten new codes"), "secondary"))))
                            : html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to("/konto/bestaetigung").with("weiter", "/konto/passkeys"), t("Confirm yourself to change something")));
    return page(request, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), title,
                     t("A passkey is a key that your telephone or computer keeps for you: you come in by finger, face or PIN, without a mail."), list, change),
                form.status());
}

web::Response removal_page(const web::Request& request, const Passkey& passkey)
{
    const auto& t = request.texts();
    const auto title = t("Remove “{0}”?", passkey.name);
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                     t("With this device you then come in only by mail."),
                     web::button_form(request, request.to("/konto/passkeys/" + passkey.id.hex() + "/ende"), t("Remove")), request.to("/konto/passkeys"),
                     t("Keep it, back to the passkeys")));
}

web::Response codes_page(const web::Request& request, const std::vector<std::string>& codes)
{
    const auto& t = request.texts();
    const std::string title(t("Your codes"));
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><ol class="bn-codes">{}</ol><p>{}</p><p class="bn-actions">{}</p>)", title,
                     t("Print this page or write them down now: they are shown only this once. Each works once."),
                     web::each(codes, [](const std::string& code) { return html("<li><code>{}</code></li>", code); }),
                     t("{0}, for {1}, made on {2}. Earlier codes do not work any more.", request.site().name, request.account->name, t.date(wall_clock::day_in_germany(request.now))),
                     web::button_link(request.to("/konto/passkeys"), t("I have them on paper"))));
}

web::Response confirmation_page(const web::Request& request, const Own& own, const web::Form& code)
{
    const auto& t = request.texts();
    const std::string title(t("Is it really you?"));
    const auto lead = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>)", title,
                           t("What comes now concerns other people. A link by mail is not enough for it."));
    if (own.passkeys.empty() && own.codes == 0) {
        return page(request, title,
                    html(R"({}<p>{}</p><p class="bn-actions">{}</p>)", lead,
                         t("You have neither a passkey nor codes yet. Adding one takes half a minute."),
                         web::button_link(request.to("/konto/passkeys"), t("Add a passkey or codes"))));
    }
    const auto failed = when(request.query["fehler"] == "passkey", [&] {
        return html(R"(<div class="bn-errors" role="alert"><h2>{}{}</h2><p>{}</p></div>)", web::icon("danger"), t("Please look again"),
                    t("This passkey does not fit. Please take another one, or ask for a link."));
    });
    const auto key = when(!own.passkeys.empty(), [&] {
        return html(R"({}<form class="bn-passkey" data-passkey="zeigen" data-question="{}" data-failed="{}" action="{}" method="post" hidden><input type="hidden" name="weiter" value="{}"><input type="hidden" name="schutz" value="{}"><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                    needs_script(request), request.to("/konto/bestaetigung/frage"), t("That did not work. Nothing was changed; please try again."),
                    request.to("/konto/bestaetigung"), code["weiter"],
                    web::form_token(request.site().secret, request.now, request.session()), t("Confirm with a passkey"));
    });
    return page(request, title, html("{}{}{}{}{}", failed, code.summary(), lead, key,
                                     when(own.codes > 0, [&] {
                                         return web::section("papier", t("Or with a code on paper"),
                                                             code.view(request.to("/konto/bestaetigung/code"), t("Confirm with the code")));
                                     })),
                code.status());
}

}
