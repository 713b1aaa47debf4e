#include "slices/giving/views.hpp"

#include "web/layout/parts.hpp"

namespace giving {
namespace {

using web::Html;
using web::html;
using web::when;

std::string representatives_home(const registry::AllianceName& alliance) { return "/bereich/" + alliance.slug + "/vertretungen"; }

/// The address of this choice, always in the same order.
web::Url network_address(const web::Request& request, const NetworkPage& page)
{
    auto url = request.to("/gemeinschaft/geben");
    if (page.kind) url = url.with("art", name_of(*page.kind).word);
    return page.state ? url.with("land", page.state->short_name) : url;
}

Html network_filters(const web::Request& request, const NetworkPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> states = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) states.push_back({state.short_name, state.name});
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to("/gemeinschaft/geben"), kind_filter(request, page.kind), web::select("land", t("State"), states, page.state ? std::string_view(page.state->short_name) : std::string_view()),
                t("Show"));
}

}

web::Response representatives_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Representative>& all)
{
    const auto& t = request.texts();
    const std::string title(t("Who speaks for which partner"));
    std::vector<web::Choice> rows;
    for (const auto& one : all) {
        rows.push_back({request.to(representatives_home(alliance) + "/" + one.grant.hex()), one.name, one.organisation ? one.organisation->name : std::string(t("Nobody has said it yet")),
                        std::string(one.organisation ? t("Change") : t("Say for whom"))});
    }
    const auto nobody = html(R"(<p>{}</p><p class="bn-actions">{}</p>)", t("Nobody has the role of a partner yet. Invite somebody as a partner, then say here for whom they speak."),
                             web::button_link(request.to("/bereich/" + alliance.slug + "/mitglieder"), t("To the members")));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", title,
                                               t("Who speaks for a partner sees what is asked of it, answers, and keeps what it gives."), rows.empty() ? nobody : web::choices(rows)),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}, {"/bereich/" + alliance.slug + "/geben", std::string(t("What partners give"))}}});
}

web::Response representative_page(const web::Request& request, const registry::AllianceName& alliance, const Representative& one, const web::Form& form, bool has_partners)
{
    const auto& t = request.texts();
    const auto title = t("For whom does {0} speak?", one.name);
    const auto body = has_partners ? form.view(request.to(representatives_home(alliance) + "/" + one.grant.hex()), t("Save"))
                                   : html("<p>{}</p>", t("The alliance has no partners yet."));
    return web::respond(request, {.title = title,
                                  .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title,
                                               t("They then see everything that your alliance asks of this partner, and what came of it."), body),
                                  .status = form.status(),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}, {representatives_home(alliance), std::string(t("Who speaks for which partner"))}}});
}

web::Response network_page(const web::Request& request, const NetworkPage& page)
{
    const auto& t = request.texts();
    const std::string title(t("What partners give in the network"));
    std::vector<web::Choice> rows;
    for (const auto& one : page.givers) {
        const auto* state = registry::find_state(one.state_key);
        rows.push_back({request.to("/organisationen/" + one.organisation.slug), one.organisation.name, kind_names(t, one.gives), state == nullptr ? std::string() : state->name});
    }
    const auto headline = page.all == 0 ? std::string(t("Nobody gives this yet")) : t.plural("One organisation gives something", "{0} organisations give something", page.all);
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}<section class="bn-section" aria-labelledby="ergebnis"><h2 id="ergebnis">{}</h2>{}{}</section>)", title,
                                               t("Which organisations give what, for ideas and for talks elsewhere. Persons and amounts of money are not part of it."),
                                               network_filters(request, page), headline,
                                               rows.empty() ? html("<p>{}</p>", t("Nothing fits at the moment. Try one filter less.")) : web::choices(rows),
                                               web::pagination(request, page.page, page.pages, network_address(request, page))),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}}});
}

}
