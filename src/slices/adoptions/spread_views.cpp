#include "slices/adoptions/spread.hpp"
#include "slices/adoptions/views.hpp"
#include "web/layout/parts.hpp"

#include <fmt/format.h>

namespace adoptions {
namespace {

using web::Html;
using web::html;
using web::when;

Html years(const web::Request& request, const Spread& spread)
{
    const auto& t = request.texts();
    return html(R"(<nav aria-label="{}"><ul class="bn-topics">{}</ul></nav>)", t("Until which year"), web::each(spread.years, [&](int year) {
                    const auto text = t("Until {0}", std::to_string(year));
                    if (year == spread.chosen) return html(R"(<li><span aria-current="true">{}</span></li>)", text);
                    return html(R"(<li><a href="{}">{}</a></li>)", request.to("/projekte/" + spread.slug + "/verbreitung").with("jahr", std::to_string(year)), text);
                }));
}

/// Decoration beside the list, which says the same: so it is hidden from ears.
Html map(const web::Request& request, const Spread& spread)
{
    std::string dots;
    for (const auto& point : spread.points) fmt::format_to(std::back_inserter(dots), "M{:.0f} {:.0f}h0", point.x, point.y);
    const auto begun = when(spread.begun_at.has_value(), [&] {
        return html(R"(<circle class="bn-map__dot" cx="{}" cy="{}" r="9"/>)", fmt::format("{:.0f}", spread.begun_at->x), fmt::format("{:.0f}", spread.begun_at->y));
    });
    return html(R"(<div><svg class="bn-map" viewBox="0 0 586 793" width="586" height="793" aria-hidden="true" focusable="false">{}{}{}</svg>
<p class="bn-small bn-muted">{}</p></div>)",
                web::each(registry::states_on_map(), [](const registry::State& state) { return html(R"(<path class="bn-map__area" d="{}"/>)", state.outline); }),
                begun, when(!dots.empty(), [&] { return html(R"(<path class="bn-map__seats" d="{}"/>)", dots); }),
                request.texts()("The ring is where it began, each dot an alliance that took it up. The list says the same."));
}

Html lists(const web::Request& request, const Spread& spread)
{
    Html all;
    for (const auto year : spread.years) {
        if (year > spread.chosen) break;
        Html items;
        for (const auto& listed : spread.adoptions) {
            if (year_of(listed.adoption) != year) continue;
            items += html(R"(<li><a href="{}">{}</a>, {}{}</li>)", request.to("/buendnisse/" + listed.alliance_slug), listed.alliance_name,
                          name_of(request.texts(), listed.adoption.state),
                          when(!listed.adoption.result.empty(), [&] { return html("<br>{}", listed.adoption.result); }));
        }
        all += html("<h2>{}</h2><ul>{}</ul>", year, items);
    }
    return html(R"(<div class="bn-stack">{}</div>)", all);
}

}

web::Response spread_page(const web::Request& request, const Spread& spread)
{
    const auto& t = request.texts();
    const auto title = t("How “{0}” spread", spread.title);
    const auto count = t.plural("One alliance took it up until {1}.", "{0} alliances took it up until {1}.", static_cast<std::int64_t>(spread.adoptions.size()),
                                std::to_string(spread.chosen));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<div class="bn-stack"><h1>{}</h1><p class="bn-lead">{}</p>{}</div><div class="bn-section bn-mapview">{}{}</div>
<p><a href="{}">{}</a></p>)",
                                               title, spread.adoptions.empty() ? t("Nobody has taken it up yet.") : std::string_view(count), years(request, spread), map(request, spread),
                                               lists(request, spread), request.to("/projekte/" + spread.slug), t("To the project")),
                                  .crumbs = {{"/projekte", std::string(t("Projects"))}, {"/projekte/" + spread.slug, spread.title}}});
}

}
