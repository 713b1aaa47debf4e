#include "slices/easy_language/easy_language.hpp"
#include "slices/easy_language/views.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"

namespace easy_language {

using web::Access;

namespace {

constexpr std::size_t most_nearby = 3;

void depends_on_register(storage::Read& read)
{
    for (const auto* version : {"places", "registry"}) read.depends_on(version);
}

/// The page of a municipality or a district; empty where a place has none.
std::string path_of(storage::Read& read, const places::Place& place)
{
    if (place.kind == places::Kind::municipality) return "/orte/" + place.slug;
    if (place.kind != places::Kind::district || !place.parent) return {};
    const auto municipality = places::find_place(read, *place.parent);
    return municipality ? "/orte/" + municipality->slug + "/" + place.slug : std::string();
}

web::Response help_for(const web::Request& request, storage::Read& read, const places::Place& place)
{
    const auto today = wall_clock::day_in_germany(request.now);
    const auto lineage = places::lineage(read, place.id);
    Help help{place, path_of(read, place), {}, {}, {}};
    if (lineage.back().kind == places::Kind::state) help.state = lineage.back().official_key.value_or("");
    std::vector<base::Id<registry::Alliance>> shown;
    for (auto& alliance : registry::alliances_serving(read, lineage, today)) {
        shown.push_back(alliance.id);
        if (!help.alliance) help.alliance = std::move(alliance);
    }
    for (const auto& step : lineage) {
        if (!step.position) continue;
        help.nearby = registry::nearest_alliances(read, *step.position, today, shown, most_nearby);
        break;
    }
    return place_page(request, help);
}

/// Only places with a page of their own: who lives somewhere lives in a municipality.
std::vector<Candidate> candidates_of(const web::Request& request, storage::Read& read, const std::vector<places::Place>& found)
{
    const auto descriptions = places::described(read, found);
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < found.size(); ++at) {
        auto path = path_of(read, found[at]);
        if (!path.empty()) candidates.push_back({std::move(path), found[at].name, request.texts()(descriptions[at])});
    }
    return candidates;
}

web::Response answer_to(const web::Request& request, storage::Read& read, std::string_view typed)
{
    const auto found = places::find_places(read, typed);
    if (found.is_certain && !found.places.empty()) return help_for(request, read, found.places.front());
    const auto candidates = candidates_of(request, read, found.places.empty() ? found.similar : found.places);
    return candidates.empty() ? nothing_found_page(request, typed) : choice_page(request, typed, candidates);
}

}

void EasyPages::mount(web::Router& router) const
{
    router.at(*this, {web::Language::easy_german})
        .get("/", Access::everyone, &EasyPages::start)
        .get("/orte/{gemeinde}", Access::everyone, &EasyPages::municipality)
        .get("/orte/{gemeinde}/{stadtteil}", Access::everyone, &EasyPages::district)
        .get("/buendnisse/{slug}", Access::everyone, &EasyPages::alliance)
        .get("/was-ist-ein-buendnis", Access::everyone, &EasyPages::what_an_alliance_is)
        .get("/telefon", Access::everyone, &EasyPages::telephone)
        .get("/impressum", Access::everyone, &EasyPages::imprint)
        .get("/datenschutz", Access::everyone, &EasyPages::privacy)
        .get("/barrierefreiheit", Access::everyone, &EasyPages::accessibility);
}

web::Response EasyPages::start(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    if (const auto key = request.query["gemeinde"]; !key.empty()) {
        const auto place = places::find_municipality(read, key);
        return place ? help_for(request, read, *place) : nothing_found_page(request, key);
    }
    const auto typed = base::trimmed(request.query["ort"]);
    return typed.empty() ? start_page(request) : answer_to(request, read, typed);
}

web::Response EasyPages::municipality(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto place = places::find_municipality(read, request["gemeinde"]);
    if (!place) return web::error_page(request, 404);
    if (place->slug != request["gemeinde"]) return web::moved(request.to("/orte/" + place->slug));
    return help_for(request, read, *place);
}

web::Response EasyPages::district(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto municipality = places::find_municipality(read, request["gemeinde"]);
    const auto place = municipality ? places::find_district(read, municipality->id, request["stadtteil"]) : std::nullopt;
    return place ? help_for(request, read, *place) : web::error_page(request, 404);
}

web::Response EasyPages::alliance(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto alliance = registry::find_alliance(read, request["slug"]);
    if (!alliance) return web::error_page(request, 404);
    const auto now = registry::status_on(*alliance, wall_clock::day_in_germany(request.now));
    return alliance_page(request, *alliance, now && now->status != registry::Status::dissolved);
}

web::Response EasyPages::what_an_alliance_is(const web::Request& request) const { return what_an_alliance_is_page(request); }

web::Response EasyPages::telephone(const web::Request& request) const { return telephone_page(request); }

web::Response EasyPages::imprint(const web::Request& request, storage::Read& read) const
{
    for (const auto* version : {"operators", "registry"}) read.depends_on(version);
    return imprint_page(request, imprint::nearest_operator(read, request.query["fuer"]));
}

web::Response EasyPages::privacy(const web::Request& request) const { return privacy_page(request); }

web::Response EasyPages::accessibility(const web::Request& request) const { return accessibility_page(request); }

}
