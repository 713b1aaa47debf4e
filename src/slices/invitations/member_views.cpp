#include "slices/invitations/member_views.hpp"

#include "clock/clock.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace invitations {
namespace {

using web::Html;
using web::html;
using web::when;

web::Response page(const web::Request& request, const Own& own, std::string title, Html body, int status = 200)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (!request.path.ends_with("/mitglieder")) crumbs.push_back({address_of_members(own), std::string(request.texts()("Members"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

std::string address_of(const Own& own, const identity::Member& member, std::string_view what)
{
    return address_of_members(own) + "/" + member.grant.hex() + "/" + std::string(what);
}

Html standing(const web::Request& request, const identity::Member& member)
{
    const auto& t = request.texts();
    if (member.ended_at) return html("{}", t("ended on {0}", t.date(wall_clock::day_in_germany(*member.ended_at))));
    return html("{}", member.arrived_at ? t("has come in") : t("invited, not yet here"));
}

Html ways(const web::Request& request, const Own& own, const identity::Member& member)
{
    const auto& t = request.texts();
    if (!own.may_change) return {};
    if (member.ended_at) {
        return web::button_form(request, request.to(address_of(own, member, "rueckgabe")), t("Give it back"), "secondary");
    }
    return html(R"({}<a href="{}">{}<span class="kern-sr-only">: {}, {}</span></a>)", when(!member.arrived_at, [&] {
                    return web::button_form(request, request.to(address_of(own, member, "einladung")), t("Invite again"), "secondary");
                }),
                request.to(address_of(own, member, "ende")), t("End the role"), member.name, t(identity::kind_of(member.role).name));
}

Html list_of(const web::Request& request, const Own& own, const std::vector<identity::Member>& members)
{
    const auto& t = request.texts();
    return html(R"(<ul class="bn-people">{}</ul>)", web::each(members, [&](const identity::Member& member) {
        return html(R"(<li><p><strong>{}</strong>{}<br>{}, {}{}</p>{}</li>)", member.name, identity::away_note(request, own.away, member.account), t(identity::kind_of(member.role).name),
                    standing(request, member), when(own.may_change && request.account->is_confirmed, [&] { return html("<br>{}", web::mail_link(member.email)); }),
                    when(own.may_change, [&] { return html(R"(<div class="bn-people__ways">{}</div>)", ways(request, own, member)); }));
    }));
}

Html what_was_done(const web::Request& request)
{
    const auto& t = request.texts();
    if (request.query.has("eingeladen")) return web::note(request, t("The invitation for {0} is on its way.", request.query["eingeladen"]));
    if (request.query.has("beendet")) return web::note(request, t("The role of {0} has ended. For 14 days you can give it back here.", request.query["beendet"]));
    return {};
}

}

std::string address_of_members(const Own& own) { return "/bereich/" + own.slug + "/mitglieder"; }

web::Response members_page(const web::Request& request, const Own& own, const std::vector<identity::Member>& members,
                           const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("Members of {0}", own.name);
    return page(request, own, title,
                html("{}<h1>{}</h1>{}{}{}{}", form.summary(), title, what_was_done(request), list_of(request, own, members),
                     when(own.may_change, [&] {
                         return web::section("einladen", t("Invite somebody"), form.view(request.to(address_of_members(own)), t("Send the invitation")));
                     }),
                     when(own.may_hand_over, [&] {
                         return web::section("uebergeben", t("Hand the coordination over"),
                                             html(R"(<p>{}</p><p><a href="{}">{}</a></p>)", t("You leave, and somebody else goes on: everything stays where it is."),
                                                  request.to("/bereich/" + own.slug + "/uebergabe"), t("Choose who goes on")));
                     })),
                form.status());
}

web::Response end_page(const web::Request& request, const Own& own, const identity::Member& member, const base::Message& refusal)
{
    const auto& t = request.texts();
    const auto title = t("End the role of {0}?", member.name);
    return page(request, own, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)",
                     when(!refusal.empty(), [&] {
                         return html(R"(<div class="bn-errors" role="alert"><h2>{}{}</h2><p>{}</p></div>)", web::icon("danger"), t("That does not go"), t(refusal));
                     }),
                     title, t("{0} then no longer has the role “{1}” in {2}.", member.name, t(identity::kind_of(member.role).name), own.name),
                     t("What they wrote stays, with their name. For 14 days you can give the role back."),
                     web::button_form(request, request.to(address_of(own, member, "ende")), t("End the role")), request.to(address_of_members(own)),
                     t("Keep it, back to the members")),
                refusal.empty() ? 200 : 409);
}

web::Response handover_page(const web::Request& request, const Own& own, const std::vector<identity::Member>& possible)
{
    const auto& t = request.texts();
    const auto title = t("Hand over {0}", own.name);
    const auto nobody = html(R"(<p>{}</p><p class="bn-actions">{}</p>)", t("Nobody else belongs to this alliance yet. Invite your successor first, as deputy for example."),
                             web::button_link(request.to(address_of_members(own)), t("To the members")));
    return page(request, own, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><ul><li>{}</li><li>{}</li><li>{}</li></ul>{}{})", title, t("Who will coordinate from now on?"),
                     t("Contents, conversations and duties stay with the alliance."), t("Whoever coordinates now loses access to it at once."),
                     t("What they wrote keeps their name."),
                     possible.empty() ? nobody : html(R"(<div class="bn-actions">{}</div>)", web::each(possible, [&](const identity::Member& member) {
                         return html(R"(<p><a class="kern-btn kern-btn--secondary" href="{}"><span class="kern-label">{}</span></a>{}</p>)",
                                     request.to("/bereich/" + own.slug + "/uebergabe").with("nachfolge", member.account.hex()),
                                     t("{0} ({1}) shall coordinate", member.name, t(identity::kind_of(member.role).name)),
                                     identity::away_note(request, own.away, member.account));
                     })),
                     web::section("mappe", t("Everything for your successor"),
                                  html(R"(<p>{}</p><p><a href="{}">{}</a></p>)",
                                       t("One PDF with the profile, contacts, partners, people, projects and what is open right now."),
                                       request.to("/bereich/" + own.slug + "/uebergabe/mappe.pdf"), t("Take the folder (PDF)")))));
}

web::Response handed_over_page(const web::Request& request, const Own& own, const identity::Member& successor)
{
    const auto& t = request.texts();
    const std::string title(t("It is handed over"));
    return page(request, own, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p><p><a href="{}">{}</a></p>)", title,
                     t("{0} coordinates {1} from now on, and has a mail that says so.", successor.name, own.name),
                     t("Thank you for everything that you have done for families."), request.to("/konto"), t("To my account")));
}

}
