#include "slices/partners/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace partners {
namespace {

using web::Html;
using web::html;

bool has_begun(const Engagement& engagement, base::Date today) { return engagement.since <= today; }
bool is_over(const Engagement& engagement, base::Date today) { return engagement.until && *engagement.until < today; }

/// By which name its reader knows it: the one in the reader's language where there is one.
Html heading(const web::Request& request, const Shown& organisation)
{
    const auto language = web::tag(request.language());
    for (const auto& other : organisation.other_names) {
        if (other.language == language) return html("<h1>{}</h1>", other.name);
    }
    return html("<h1{}>{}</h1>", web::german_text(request), organisation.name);
}

Html ended_badge(const web::Request& request, const Shown& organisation, base::Date today)
{
    if (!organisation.ended_on || *organisation.ended_on > today) return {};
    return html(R"(<p class="kern-badge kern-badge--danger">{}<span class="kern-label">{}</span></p>)",
                web::icon("danger"),
                request.texts()("Ended on {0}", request.texts().date(*organisation.ended_on)));
}

Html fact(std::string_view name, const Html& value)
{
    return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
}

Html seat(const web::Request& request, const Shown& organisation)
{
    if (organisation.seat_path.empty()) return html("{}", organisation.seat);
    return html(R"(<a href="{}">{}</a>)", request.to(organisation.seat_path), organisation.seat);
}

Html website(const web::Request& request, const Shown& organisation)
{
    const auto url = web::Url::external(organisation.website);
    if (url.empty()) return {};
    std::string_view shown = url.text();
    shown.remove_prefix(shown.find("://") + 3);
    if (shown.ends_with('/')) shown.remove_suffix(1);
    return fact(request.texts()("Website"), html(R"(<a href="{}" rel="external">{}</a>)", url, shown));
}

/// All names but the one in the heading.
Html other_names(const web::Request& request, const Shown& organisation)
{
    const auto language = web::tag(request.language());
    std::vector<OtherName> others = {{"de", organisation.name}};
    others.insert(others.end(), organisation.other_names.begin(), organisation.other_names.end());
    const auto in_heading = std::find_if(others.rbegin(), others.rend(),
                                         [&](const OtherName& other) { return other.language == language; });
    others.erase(in_heading == others.rend() ? others.begin() : std::prev(in_heading.base()));
    if (others.empty()) return {};
    return fact(request.texts()("Other names"),
                html(R"(<ul class="bn-plain">{}</ul>)", web::each(others, [](const OtherName& other) {
                         return html(R"(<li lang="{}">{}</li>)", other.language, other.name);
                     })));
}

Html facts(const web::Request& request, const Shown& organisation)
{
    const auto& t = request.texts();
    const auto* state = registry::find_state(organisation.state_key);
    return web::section(
        "daten", t("In short"),
        html(R"(<dl class="bn-facts">{}{}{}{}{}{}</dl>)",
             fact(t("Kind of organisation"),
                  html(R"(<a href="{}">{}</a>)", request.to("/organisationen").with("art", organisation.sector.slug),
                       name_of(request, organisation.sector))),
             web::when(!organisation.legal_form.empty(), [&] {
                 return fact(t("Legal form"), html("<span{}>{}</span>", web::german_text(request), organisation.legal_form));
             }),
             web::when(!organisation.seat.empty(), [&] { return fact(t("Seat"), seat(request, organisation)); }),
             web::when(state != nullptr, [&] {
                 return fact(t("State"), html(R"(<a href="{}">{}</a>)",
                                              request.to("/organisationen").with("land", state->short_name), state->name));
             }),
             website(request, organisation), other_names(request, organisation)));
}

std::string period(const web::Request& request, const Engagement& engagement)
{
    const auto& t = request.texts();
    if (!engagement.until) return t("since {0}", t.date(engagement.since));
    return t("{0} to {1}", t.date(engagement.since), t.date(*engagement.until));
}

Html alliances(const web::Request& request, const std::vector<Engagement>& engagements)
{
    std::vector<web::Choice> all;
    for (const auto& engagement : engagements) {
        all.push_back({request.to("/buendnisse/" + engagement.alliance_slug), engagement.alliance_name,
                       engagement.alliance_seat + ", " + period(request, engagement)});
    }
    return web::choices(all);
}

Html engagements(const web::Request& request, const Shown& organisation, base::Date today)
{
    const auto& t = request.texts();
    std::vector<Engagement> present;
    std::vector<Engagement> past;
    for (const auto& engagement : organisation.engagements) {
        if (!has_begun(engagement, today)) continue;
        (is_over(engagement, today) ? past : present).push_back(engagement);
    }
    const auto here = present.empty() ? html("<p>{}</p>", t("At present this organisation takes part in no alliance."))
                                      : alliances(request, present);
    return html("{}{}", web::section("buendnisse", t("Takes part in"), here), web::when(!past.empty(), [&] {
                    return web::section("frueher", t("Took part earlier"), alliances(request, past));
                }));
}

}

web::Response organisation_page(const web::Request& request, const Shown& organisation, const Html& parts,
                                base::Date today)
{
    return web::respond(
        request,
        {.title = organisation.name,
         .description = organisation.summary,
         .body = html(R"(<div class="bn-stack">{}{}{}</div>{}{}{})", heading(request, organisation),
                      ended_badge(request, organisation, today), web::when(!organisation.summary.empty(), [&] {
                          return html(R"(<p class="bn-lead"{}>{}</p>)", web::german_text(request), organisation.summary);
                      }),
                      engagements(request, organisation, today), parts, facts(request, organisation)),
         .crumbs = {{"/organisationen", std::string(request.texts()("Organisations"))}},
         .on_behalf_of = organisation.state_key.empty() ? std::string() : "land:" + organisation.state_key,
         .things = {thing_of(request, organisation, today)}});
}

}
