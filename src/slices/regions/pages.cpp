#include "slices/regions/regions.hpp"

#include "clock/clock.hpp"
#include "slices/pictures/pictures.hpp"
#include "slices/regions/store.hpp"
#include "slices/regions/views.hpp"
#include "web/layout/page.hpp"

#include <algorithm>
#include <span>

namespace regions {

using web::Access;

namespace {

void depends_on_regions(storage::Read& read)
{
    for (const auto* version : {"regions", "registry", "places"}) read.depends_on(version);
}

}

void RegionPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/laender", Access::everyone, &RegionPages::list)
        .get("/laender/{slug}", Access::everyone, &RegionPages::state)
        .get("/regionen/{slug}", Access::everyone, &RegionPages::region);
}

web::Html start_part(const web::Request& request, storage::Read& read)
{
    const auto& installation = request.site().installation;
    const auto* state = installation.kind == web::Installation::Kind::state ? registry::find_state(installation.subject) : nullptr;
    if (!state) return {};
    depends_on_regions(read);
    const auto today = wall_clock::day_in_germany(request.now);
    return own_alliances(request, *state, registry::active_in_states(read, std::span(&state->key, 1), today));
}

web::Response RegionPages::list(const web::Request& request, storage::Read& read) const
{
    depends_on_regions(read);
    const auto today = wall_clock::day_in_germany(request.now);
    return states_page(request, {registry::active_alliances(read, today), all_regions(read), today});
}

web::Response RegionPages::state(const web::Request& request, storage::Read& read) const
{
    const auto* state = registry::find_state(request["slug"]);
    if (!state) return web::error_page(request, 404);
    if (state->short_name != request["slug"]) return web::moved(request.to("/laender/" + state->short_name));

    depends_on_regions(read);
    const auto today = wall_clock::day_in_germany(request.now);
    StatePage page{*state, find_profile(read, state->key), {}, {}, today, pictures::state_logo(request, read, state->key)};
    page.alliances = registry::active_in_states(read, std::span(&state->key, 1), today);
    for (auto& region : all_regions(read)) {
        const auto& keys = region.state_keys;
        if (std::find(keys.begin(), keys.end(), state->key) != keys.end()) page.regions.push_back(std::move(region));
    }
    return state_page(request, page);
}

web::Response RegionPages::region(const web::Request& request, storage::Read& read) const
{
    depends_on_regions(read);
    const auto today = wall_clock::day_in_germany(request.now);
    for (auto& region : all_regions(read)) {
        if (region.slug != request["slug"]) continue;
        const auto alliances = registry::active_in_states(read, region.state_keys, today);
        return region_page(request, {std::move(region), registry::active_alliances(read, today), alliances, today});
    }
    return web::error_page(request, 404);
}

}
