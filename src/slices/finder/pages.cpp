#include "slices/finder/finder.hpp"
#include "slices/finder/views.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"

namespace finder {
namespace {

constexpr std::size_t nearest_shown = 3;
constexpr std::size_t nearest_shown_without_alliance = 5;

PlaceHelp help_for(const web::Request& request, storage::Read& read, const places::Place& place)
{
    const auto today = wall_clock::day_in_germany(request.now);
    PlaceHelp help;
    help.place = place;
    help.lineage = places::lineage(read, place.id);
    if (place.kind == places::Kind::municipality) help.districts = places::districts_of(read, place.id);
    help.serving = registry::alliances_serving(read, help.lineage, today);
    std::vector<base::Id<registry::Alliance>> shown;
    for (const auto& alliance : help.serving) shown.push_back(alliance.id);
    for (const auto& step : help.lineage) {
        if (!step.position) continue;
        help.nearby = registry::nearest_alliances(read, *step.position, today, shown,
                                                  shown.empty() ? nearest_shown_without_alliance : nearest_shown);
        break;
    }
    help.youth_office = youth_office_for(help.lineage, request.site().youth_offices);
    return help;
}

std::vector<Candidate> candidates_of(storage::Read& read, const std::vector<places::Place>& found)
{
    const auto descriptions = places::described(read, found);
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < found.size(); ++at) {
        Candidate candidate{found[at], descriptions[at], {}};
        if (found[at].kind == places::Kind::district && found[at].parent) {
            if (const auto municipality = places::find_place(read, *found[at].parent)) {
                candidate.municipality_slug = municipality->slug;
            }
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

web::Response answer_to(const web::Request& request, storage::Read& read, std::string_view typed)
{
    const auto found = places::find_places(read, typed);
    if (found.is_certain && !found.places.empty()) {
        return place_page(request, help_for(request, read, found.places.front()));
    }
    if (found.places.empty()) {
        return nothing_found_page(request, typed, candidates_of(read, found.similar));
    }
    return choice_page(request, typed, candidates_of(read, found.places), found.is_postal_code);
}

}

using web::Access;

void FinderPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/", Access::everyone, &FinderPages::start)
        .get("/orte/{gemeinde}", Access::everyone, &FinderPages::municipality)
        .get("/orte/{gemeinde}/{stadtteil}", Access::everyone, &FinderPages::district)
        .get("/buendnis-gruenden", Access::everyone, &FinderPages::founding);
}

web::Response FinderPages::start(const web::Request& request, storage::Read& read) const
{
    read.depends_on("places");
    read.depends_on("registry");
    if (const auto key = request.query["gemeinde"]; !key.empty()) {
        const auto place = places::find_municipality(read, key);
        return place ? place_page(request, help_for(request, read, *place))
                     : nothing_found_page(request, key, {});
    }
    const auto typed = base::trimmed(request.query["ort"]);
    if (!typed.empty()) return answer_to(request, read, typed);
    const auto& installation = request.site().installation;
    const bool is_of_alliance = installation.kind == web::Installation::Kind::alliance;
    if (is_of_alliance && registry::find_alliance(read, installation.subject)) {
        return web::see_other(request.to("/buendnisse/" + installation.subject));
    }
    const auto today = wall_clock::day_in_germany(request.now);
    web::Html parts;
    for (const auto& part : parts_) parts += part(request, read);
    return start_page(request, registry::active_alliances(read, today), parts, today);
}

web::Response FinderPages::municipality(const web::Request& request, storage::Read& read) const
{
    read.depends_on("places");
    read.depends_on("registry");
    const auto place = places::find_municipality(read, request["gemeinde"]);
    if (!place) return web::error_page(request, 404);
    if (place->slug != request["gemeinde"]) return web::moved(request.to("/orte/" + place->slug));
    return place_page(request, help_for(request, read, *place));
}

web::Response FinderPages::district(const web::Request& request, storage::Read& read) const
{
    read.depends_on("places");
    read.depends_on("registry");
    const auto municipality = places::find_municipality(read, request["gemeinde"]);
    if (!municipality) return web::error_page(request, 404);
    const auto place = places::find_district(read, municipality->id, request["stadtteil"]);
    if (!place) return web::error_page(request, 404);
    return place_page(request, help_for(request, read, *place));
}

web::Response FinderPages::founding(const web::Request& request) const { return founding_page(request); }

}
