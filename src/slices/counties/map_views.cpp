#include "slices/counties/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace counties {
namespace {

using web::Html;
using web::html;

constexpr std::int64_t margin = 12; ///< Units: quarters of the map's, around a state that is seen from near

const Covered* find_covered(const CountyMap& map, std::string_view key)
{
    const auto found = std::find_if(map.counties.begin(), map.counties.end(),
                                    [&](const Covered& one) { return one.county.key == key; });
    return found == map.counties.end() ? nullptr : &*found;
}

/// All counties of a state that look alike are one path: the page stays light.
std::map<std::string_view, std::string> paths_by_look(const CountyMap& map, const registry::State& state)
{
    std::map<std::string_view, std::string> paths;
    for (const auto& outline : map.outlines) {
        const auto* covered = outline.county_key.starts_with(state.key) ? find_covered(map, outline.county_key) : nullptr;
        if (covered) paths[look_of(shade(*covered, map.measure))] += outline.path;
    }
    return paths;
}

Html state_link(const web::Request& request, const CountyMap& map, const registry::State& state)
{
    const auto paths = paths_by_look(map, state);
    if (paths.empty()) return {};
    const auto sum = sum_of(map.counties, state.key);
    return html(R"(<a href="{}" aria-label="{}">{}</a>
)",
                map_of(request, map, &state),
                request.texts()("{0}: {1} of {2} counties have an alliance", state.name, sum.with_alliance, sum.counties),
                web::each(paths, [](const auto& path) {
                    return html(R"(<path class="{}" d="{}"/>)", path.first, path.second);
                }));
}

/// Towns that are states lie inside of others: drawn last, they stay within reach.
Html all_states(const web::Request& request, const CountyMap& map)
{
    Html around, towns;
    for (const auto& state : registry::states_on_map()) {
        const bool is_town = state.key == "02" || state.key == "04" || state.key == "11";
        (is_town ? towns : around) += state_link(request, map, state);
    }
    return html(R"(<svg class="bn-map" viewBox="0 0 586 793" width="586" height="793" role="group" aria-label="{}">
{}{}</svg>
)",
                request.texts()("Map of the counties"), around, towns);
}

Html county_link(const web::Request& request, const CountyMap& map, const Outline& outline, const Covered& covered)
{
    return html(R"(<a href="{}" aria-label="{}, {}"><path class="{}" d="{}"/></a>
)",
                alliances_in(request, map, covered.county), covered.county.name,
                alliances_in_words(request.texts(), covered.alliances), look_of(shade(covered, map.measure)), outline.detail);
}

/// A town that lies inside of a county is smaller and drawn later, so that it stays within reach.
std::vector<const Outline*> big_ones_first(const CountyMap& map)
{
    std::vector<const Outline*> order;
    for (const auto& outline : map.outlines) {
        if (outline.county_key.starts_with(map.state->key)) order.push_back(&outline);
    }
    const auto size = [](const Outline* outline) {
        const auto& edges = outline->edges;
        return (edges.right - edges.left) * (edges.bottom - edges.top);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const Outline* one, const Outline* other) { return size(one) > size(other); });
    return order;
}

Html one_state(const web::Request& request, const CountyMap& map)
{
    const auto order = big_ones_first(map);
    if (order.empty()) return {};
    auto edges = order.front()->edges;
    Html areas;
    for (const auto* outline : order) {
        const auto& [left, top, right, bottom] = outline->edges;
        edges = {std::min(edges.left, left), std::min(edges.top, top), std::max(edges.right, right), std::max(edges.bottom, bottom)};
        if (const auto* covered = find_covered(map, outline->county_key)) areas += county_link(request, map, *outline, *covered);
    }
    const auto width = edges.right - edges.left + 2 * margin;
    const auto height = edges.bottom - edges.top + 2 * margin;
    return html(R"(<svg class="bn-map" viewBox="{} {} {} {}" width="{}" height="{}" role="group" aria-label="{}">
{}</svg>
)",
                edges.left - margin, edges.top - margin, width, height, width, height,
                request.texts()("Map of the counties of {0}", map.state->name), areas);
}

}

std::string_view look_of(std::optional<int> shade)
{
    constexpr std::array<std::string_view, 4> looks = {
        "bn-map__county bn-map__county--none", "bn-map__county bn-map__county--few", "bn-map__county bn-map__county--some",
        "bn-map__county bn-map__county--many"};
    return shade ? looks.at(static_cast<std::size_t>(*shade)) : "bn-map__county bn-map__county--unknown";
}

std::string alliances_in_words(const web::Texts& texts, std::int64_t count)
{
    return count == 0 ? std::string(texts("no alliance")) : texts.plural("one alliance", "{0} alliances", count);
}

web::Html drawing(const web::Request& request, const CountyMap& map)
{
    return map.state ? one_state(request, map) : all_states(request, map);
}

}
