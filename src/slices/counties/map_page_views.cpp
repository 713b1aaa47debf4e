#include "slices/counties/views.hpp"

#include "slices/places/places.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace counties {
namespace {

using web::Html;
using web::html;

web::Url county_map_address(const web::Request& request, const CountyMap& map)
{
    auto url = request.to("/karte").with("ebene", "kreise");
    if (map.day != map.today) url = url.with("stand", base::iso(map.day));
    return map.measure == Measure::alliances ? url : url.with("nach", word_of(map.measure));
}

std::string_view name_of(const web::Texts& t, Measure measure)
{
    if (measure == Measure::alliances) return t("number of alliances");
    return measure == Measure::inhabitants ? t("alliances for 100,000 inhabitants") : t("alliances for 10,000 children");
}

bool has_children(const CountyMap& map)
{
    return std::any_of(map.counties.begin(), map.counties.end(), [](const Covered& one) { return one.children.has_value(); });
}

Html measure_choice(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    std::vector<web::Option> options;
    for (const auto measure : measures) {
        if (measure == Measure::children && !has_children(map)) continue;
        options.push_back({std::string(word_of(measure)), std::string(name_of(t, measure))});
    }
    return web::select("nach", t("Colours by"), options, word_of(map.measure));
}

/// Today, the day that is shown, and the ends of the years since the first record: so one sees it grow.
Html day_choice(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("Today"))}};
    const auto end_of = [](std::chrono::year year) { return base::Date(year / std::chrono::December / 31); };
    const bool is_end_of_year = map.day == end_of(map.day.year());
    if (map.day != map.today && !is_end_of_year) options.push_back({base::iso(map.day), t.date(map.day)});
    constexpr std::chrono::years most{40};
    const auto first = std::max(map.first_day.year(), map.today.year() - most);
    for (auto year = map.today.year() - std::chrono::years(1); year >= first; --year) {
        options.push_back({base::iso(end_of(year)), t("End of {0}", std::to_string(static_cast<int>(year)))});
    }
    return web::select("stand", t("Day"), options, map.day == map.today ? "" : base::iso(map.day));
}

Html filters(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    std::vector<web::Option> states = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) states.push_back({state.short_name, state.name});
    return html(R"(<nav class="bn-section" aria-label="{}"><ul class="bn-topics"><li><a href="{}">{}</a></li><li><span>{}</span></li></ul></nav>
<form class="bn-section bn-filters" action="{}" method="get"><input type="hidden" name="ebene" value="kreise">
{}{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                t("Which map"), request.to("/karte"), t("By state"), t("By county"), request.to("/karte"),
                web::select("land", t("State"), states, map.state ? map.state->short_name : ""), measure_choice(request, map),
                day_choice(request, map), t("Show"));
}

/// "74 Prozent"
std::int64_t percent(std::int64_t part, std::int64_t whole) { return whole == 0 ? 0 : (part * 200 + whole) / (2 * whole); }

Html sentences(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    const auto sum = sum_of(map.counties, map.state ? map.state->key : "");
    const auto where = map.state ? map.state->name : std::string(t("Germany"));
    return html(R"(<p>{}</p>{}{}{})",
                t("{0}, {1}: an alliance has its seat in {2} of {3} counties.", where, t.date(map.day), sum.with_alliance,
                  sum.counties),
                web::when(sum.inhabitants > 0, [&] {
                    return html("<p>{}</p>", t("{0} of {1} inhabitants live in these counties, {2} percent.",
                                               sum.inhabitants_with_alliance, sum.inhabitants,
                                               percent(sum.inhabitants_with_alliance, sum.inhabitants)));
                }),
                web::when(sum.children > 0, [&] {
                    return html("<p>{}</p>", t("{0} of {1} children under 18 live in these counties, {2} percent.",
                                               sum.children_with_alliance, sum.children,
                                               percent(sum.children_with_alliance, sum.children)));
                }),
                web::when(map.without_county > 0 && !map.state, [&] {
                    return html("<p>{}</p>", t.plural("Of one further alliance the county is not known.",
                                                      "Of {0} further alliances the county is not known.", map.without_county));
                }));
}

/// Who drew the borders, and who counted the people.
Html notices(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    const auto counted = std::find_if(map.counties.begin(), map.counties.end(), [](const Covered& one) { return !one.source.empty(); });
    const auto people = counted == map.counties.end() ? std::string(places::notice_of("destatis-counties"))
                                                      : counted->source + ", " + t.date(*counted->as_of);
    return html(R"(<p class="bn-small bn-muted">{} {}. {} {}. <a href="{}">{}</a></p>)", t("Borders:"), map.notice,
                t("Inhabitants:"), people, request.to("/datenquellen"), t("Sources of data"));
}

}

web::Url map_of(const web::Request& request, const CountyMap& map, const registry::State* state)
{
    const auto url = county_map_address(request, map);
    return state ? url.with("land", state->short_name) : url;
}

web::Url alliances_in(const web::Request& request, const CountyMap& map, const County& county)
{
    return request.to("/zahlen/buendnisse").with("stand", base::iso(map.day)).with("kreis", county.key);
}

web::Response county_map_page(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    const auto heading = map.state ? t("Alliances in the counties of {0}", map.state->name)
                                   : std::string(t("Alliances in the counties of Germany"));
    return web::respond(
        request,
        {.title = heading,
         .description = std::string(t("In which counties there is a local alliance for families, and in which there is none yet.")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}
<div class="bn-section bn-stack">{}</div><div class="bn-section {}"><div class="bn-stack">{}{}{}</div>
{}</div>
)",
                      heading, t("In which counties there is a local alliance for families, and in which there is none yet."),
                      web::each(map.notes, [&](const std::string& text) { return web::note(request, text); }),
                      filters(request, map), sentences(request, map),
                      map.state ? "bn-pictureview" : "bn-mapview", drawing(request, map), legend(request, map),
                      notices(request, map), map_table(request, map)),
         .frame = web::Frame::message,
         .canonical = "/karte?ebene=kreise"});
}

}
