#include "slices/identity/absence_views.hpp"
#include "slices/identity/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/parts.hpp"

namespace identity {
namespace {

using web::Html;
using web::html;
using web::when;

/// The day and the minute, as clocks in Germany show them.
std::string moment(const web::Request& request, base::Instant instant)
{
    return request.texts()("{0}, {1} h", request.texts().date(wall_clock::day_in_germany(instant)),
                           wall_clock::time_in_germany(instant));
}

Html session_row(const web::Request& request, const Session& session, bool is_here)
{
    const auto& t = request.texts();
    const auto device = session.device.empty() ? std::string(t("Unknown device")) : session.device;
    return html(R"(<li><p><strong>{}{}</strong><br>{}</p>{}</li>)", device,
                when(is_here, [&] { return html(" {}", t("(this one)")); }),
                t("since {0}, last used on {1}", moment(request, session.created_at), moment(request, session.used_at)),
                web::button_form(request, request.to("/konto/sitzungen/" + session.id.hex() + "/ende"), t("Sign out there"), "secondary"));
}

/// When this session ends is told before anything could be lost by it. Source: wcag-22
Html how_long(const web::Request& request)
{
    const auto& t = request.texts();
    return html("<p>{} {}</p>", t("Here you are signed in until {0} at the latest.", moment(request, request.account->ends_at)),
                t("Without a click for 24 hours it ends earlier. Half an hour before, a page that is open says so; what you typed stays."));
}

Html sessions_list(const web::Request& request, const OwnAccount& own)
{
    return html(R"(<ul class="bn-people">{}</ul>)", web::each(own.sessions, [&](const Session& session) {
        return session_row(request, session, session.id == own.here);
    }));
}

}

web::Response account_page(const web::Request& request, const OwnAccount& own)
{
    const auto& t = request.texts();
    const std::string title(t("My account"));
    const auto facts = html(R"(<dl class="bn-facts"><div><dt>{}</dt><dd>{}</dd></div><div><dt>{}</dt><dd>{}</dd></div><div><dt>{}</dt><dd>{}</dd></div></dl>)",
                            t("Name"), own.account.name, t("E-mail"), own.account.email, t("What you do here"),
                            web::each(own.roles, [](const std::string& role) { return html("{}<br>", role); }));
    const auto ways = html(R"(<div class="bn-actions">{}{}</div>)", web::button_form(request, request.to("/konto/abmeldung"), t("Sign out")),
                           web::button_form(request, request.to("/konto/sitzungen/ende"), t("Sign out everywhere"), "secondary"));
    const auto sharing = when(!own.sharing.empty(), [&] {
        return web::section("postfach", t("Others at this mailbox"), html(R"(<div class="bn-actions">{}</div>)", web::each(own.sharing, [&](const Account& other) {
            return web::button_form(request, request.to("/konto/wechsel/" + other.id.hex()), t("Go on as {0}", other.name), "secondary");
        })));
    });
    const auto data = html(R"(<ul><li><a href="{}">{}</a></li><li><a href="{}" download>{}</a></li><li><a href="{}">{}</a></li></ul>)", request.to("/konto/passkeys"),
                           t("Passkeys and codes"), request.to("/konto/daten.json"),
                           t("Download everything that is kept about me"), request.to("/konto/loeschung"), t("Delete my account"));
    return web::respond(request, {.title = title,
                                  .body = html("<h1>{}</h1>{}{}{}{}{}{}", title, facts, ways, sharing, absence_section(request, own.absence),
                                               web::section("geraete", t("Where you are signed in"), html("{}{}", how_long(request), sessions_list(request, own))),
                                               web::section("daten", t("My data"), data)),
                                  .caching = web::Caching::none});
}

web::Response deletion_page(const web::Request& request, std::string_view email)
{
    const auto& t = request.texts();
    const std::string title(t("Delete my account"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                                               t("Your account {0}, your roles and your sessions are deleted at once, for good.", email),
                                               t("What you wrote in the register of an alliance belongs to the alliance and stays."),
                                               web::button_form(request, request.to("/konto/loeschung"), t("Delete for good")),
                                               request.to("/konto"), t("Keep it, back to my account")),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/konto", std::string(t("My account"))}}});
}

}
