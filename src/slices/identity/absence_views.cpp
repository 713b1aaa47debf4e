#include "slices/identity/absence_views.hpp"

#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace identity {
namespace {

using web::Html;
using web::html;
using web::when;

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

Html stand_in_line(const web::Request& request, const StandIn& one)
{
    const auto& t = request.texts();
    if (!one.people.empty()) return html("<li><strong>{}</strong><br>{}</li>", one.name, t("{0} has your duties meanwhile.", joined(one.people)));
    return html(R"(<li><strong>{}</strong><br>{} <a href="{}">{}</a></li>)", one.name,
                t("Nobody stands in for you: mails go on coming to you, and the service office sees that nobody is there."),
                request.to("/bereich/" + one.slug + "/mitglieder").with_fragment("einladen"), t("Name a deputy"));
}

Html back_button(const web::Request& request)
{
    return html(R"(<div class="bn-actions">{}</div>)", web::button_form(request, request.to("/konto/abwesenheit/ende"), request.texts()("I am back"), "secondary"));
}

}

Html absence_section(const web::Request& request, const std::optional<Absence>& absence)
{
    const auto& t = request.texts();
    const auto away = [&] {
        return html(R"(<p><strong>{}</strong>{}</p>{}<p><a href="{}">{}</a></p>)", t("You are away until {0}.", t.date(absence->until)),
                    when(!absence->words.empty(), [&] { return html("<br>{}", absence->words); }), back_button(request),
                    request.to("/konto/abwesenheit"), t("Change day or words"));
    };
    const auto there = [&] {
        return html(R"(<p>{}</p><p><a href="{}">{}</a></p>)", t("On holiday or ill? Others then do your duties, and it ends by itself."),
                    request.to("/konto/abwesenheit"), t("I will be away"));
    };
    return web::section("abwesenheit", t("Away"), absence ? away() : there());
}

Html away_note(const web::Request& request, const Absences& absences, std::optional<base::Id<Account>> account)
{
    const auto words = away_words(request, absences, account);
    return when(!words.empty(), [&] { return html(R"( <span class="bn-away">({})</span>)", words); });
}

web::Response absence_page(const web::Request& request, const std::optional<Absence>& absence, const std::vector<StandIn>& stand_ins,
                           const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("I will be away"));
    const auto who = when(!stand_ins.empty(), [&] {
        return web::section("vertretung", t("Who acts for you"), html(R"(<ul class="bn-plain">{}</ul>)", web::each(stand_ins, [&](const StandIn& one) {
            return stand_in_line(request, one);
        })));
    });
    return web::respond(request, {.title = title,
                                  .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}<p><a href="{}">{}</a></p>)", form.summary(), title,
                                               t("Others see the day beside your name. You can come back earlier at any time."), who,
                                               form.view(request.to("/konto/abwesenheit"), t("I am away until then")),
                                               when(absence.has_value(), [&] { return back_button(request); }), request.to("/konto"), t("Back to my account")),
                                  .status = form.status(),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/konto", std::string(t("My account"))}}});
}

}
