#include "slices/registry/views.hpp"

#include "slices/places/places.hpp"
#include "web/layout/parts.hpp"

#include <cmath>
#include <fmt/format.h>

namespace registry {
namespace {

using web::Html;
using web::html;

std::int64_t count_in(const MapPage& page, const State& state)
{
    for (const auto& [key, count] : page.active.by_state) {
        if (key == state.key) return count;
    }
    return 0;
}

web::Url list_of(const web::Request& request, const State& state)
{
    return request.to("/buendnisse").with("land", state.short_name);
}

std::string count_words(const web::Request& request, std::int64_t count)
{
    if (count == 0) return std::string(request.texts()("no alliance"));
    return request.texts().plural("one alliance", "{0} alliances", count);
}

std::string_view look_of(const MapPage& page, const State& state)
{
    constexpr std::int64_t many = 30;
    if (&state == page.chosen) return " bn-map__area--chosen";
    const auto count = count_in(page, state);
    return count == 0 ? " bn-map__area--none" : count > many ? " bn-map__area--more" : "";
}

/// All seats of a state as one path: a line without length and with round ends is a dot.
std::string dots_of(const MapPage& page, const State& state)
{
    std::string path;
    for (const auto& [key, point] : page.seats) {
        if (key != state.key) continue;
        fmt::format_to(std::back_inserter(path), "M{:.0f} {:.0f}h0", point.x, point.y);
    }
    return path;
}

Html state_area(const web::Request& request, const MapPage& page, const State& state)
{
    const auto dots = dots_of(page, state);
    return html(R"(<a href="{}" aria-label="{}, {}"{}><path class="bn-map__area{}" d="{}"/>{}</a>
)",
                list_of(request, state), state.name, count_words(request, count_in(page, state)),
                web::when(&state == page.chosen, [] { return html(R"( aria-current="true")"); }),
                look_of(page, state), state.outline, web::when(!dots.empty(), [&] {
                    return html(R"(<path class="bn-map__seats" d="{}"/>)", dots);
                }));
}

Html state_row(const web::Request& request, const MapPage& page, const State& state)
{
    return html(R"(<tr><th scope="row"><a href="{}"{}>{}</a></th><td class="bn-num">{}</td></tr>
)",
                list_of(request, state),
                web::when(&state == page.chosen, [] { return html(R"( aria-current="true")"); }), state.name,
                request.texts().spelled(count_in(page, state)));
}

/// The small states lie inside of others: drawn last, they stay within reach.
std::vector<const State*> in_drawing_order()
{
    std::vector<const State*> order;
    for (const auto& state : states_on_map()) order.push_back(&state);
    const auto is_town = [](const State* state) {
        return state->key == "02" || state->key == "04" || state->key == "11";
    };
    std::stable_partition(order.begin(), order.end(), [&](const State* state) { return !is_town(state); });
    return order;
}

/// Where there are other maps: this one and the ways to them.
Html other_maps(const web::Request& request, const MapPage& page)
{
    if (page.levels.empty()) return {};
    const auto& t = request.texts();
    return html(R"(<nav class="bn-section" aria-label="{}"><ul class="bn-topics"><li><span>{}</span></li>{}</ul></nav>
)",
                t("Which map"), t("By state"), web::each(page.levels, [&](const MapLevel* level) {
                    return html(R"(<li><a href="{}">{}</a></li>)", request.to("/karte").with("ebene", level->word),
                                t(level->name));
                }));
}

Html table(const web::Request& request, const MapPage& page)
{
    const auto& t = request.texts();
    return html(R"(<section class="bn-table" aria-labelledby="laender"><table><caption id="laender">{}</caption><thead><tr><th scope="col">{}</th><th class="bn-num" scope="col">{}</th></tr></thead>
<tbody>{}</tbody></table></section>
)",
                t("Active alliances by state"), t("State"), t("Alliances"),
                web::each(states_on_map(), [&](const State& state) { return state_row(request, page, state); }));
}

}

web::Response map_page(const web::Request& request, const MapPage& page)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = std::string(t("Map")),
         .description = std::string(t("Local alliances for families on a map of the German states.")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}
<div class="bn-section bn-mapview"><div><svg class="bn-map" viewBox="0 0 586 793" width="586" height="793" role="group" aria-label="{}">
{}</svg>
<p class="bn-small bn-muted">{} {}</p></div>
{}</div>
)",
                      t("Alliances all over Germany"),
                      t("Choose your state on the map or in the list. Both lead to the same place."),
                      other_maps(request, page),
                      t("Map of the states"), web::each(in_drawing_order(), [&](const State* state) {
                          return state_area(request, page, *state);
                      }),
                      t("Each dot is the seat of an alliance."), places::notice_near("map"), table(request, page)),
         .frame = web::Frame::message,
         .canonical = "/karte"});
}

}
