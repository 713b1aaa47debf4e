#include "slices/embedding/embedding.hpp"
#include "slices/embedding/views.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/places/places.hpp"

#include <algorithm>

namespace embedding {

using web::Access;

namespace {

constexpr std::size_t most_near = 3;
constexpr std::size_t most_meant = 8;
constexpr std::size_t most_named = 12;

void depends_on_register(storage::Read& read)
{
    read.depends_on("registry");
    read.depends_on("places");
}

std::string path_of(storage::Read& read, const places::Place& place)
{
    if (place.kind == places::Kind::municipality) return "/orte/" + place.slug;
    if (place.kind != places::Kind::district || !place.parent) return {};
    const auto municipality = places::find_place(read, *place.parent);
    return municipality ? "/orte/" + municipality->slug + "/" + place.slug : std::string();
}

void answer_for(const web::Request& request, storage::Read& read, Found& found)
{
    const auto today = wall_clock::day_in_germany(request.now);
    const auto lineage = places::lineage(read, found.place->id);
    found.place_path = path_of(read, *found.place);
    found.serving = registry::alliances_serving(read, lineage, today);
    if (!found.serving.empty()) return;
    const auto located = std::find_if(lineage.begin(), lineage.end(),
                                      [](const places::Place& place) { return place.position.has_value(); });
    if (located != lineage.end()) found.near = registry::nearest_alliances(read, *located->position, today, {}, most_near);
}

std::vector<Candidate> candidates_of(storage::Read& read, std::vector<places::Place> meant)
{
    meant.resize(std::min(meant.size(), most_meant));
    const auto descriptions = places::described(read, meant);
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < meant.size(); ++at) {
        Candidate candidate{meant[at], descriptions[at]};
        if (meant[at].kind == places::Kind::district && meant[at].parent) {
            if (const auto municipality = places::find_place(read, *meant[at].parent)) candidate.municipality_slug = municipality->slug;
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

void look_for(storage::Read& read, Found& found)
{
    auto places = places::find_places(read, found.typed);
    if (places.is_certain && !places.places.empty()) {
        found.place = std::move(places.places.front());
        return;
    }
    found.is_similar = places.places.empty();
    found.candidates = candidates_of(read, found.is_similar ? std::move(places.similar) : std::move(places.places));
}

std::optional<places::Place> chosen(const web::Request& request, storage::Read& read)
{
    auto municipality = places::find_municipality(read, request.query["gemeinde"]);
    const auto district = request.query["stadtteil"];
    if (!municipality || district.empty()) return municipality;
    return places::find_district(read, municipality->id, district);
}

/// By its word in the address, else all whose name holds what was typed.
void choose_alliance(storage::Read& read, Wish& wish)
{
    const auto folded = base::folded(wish.alliance_typed);
    if (folded.empty()) return;
    for (auto& alliance : registry::alliance_names(read)) {
        if (alliance.slug == wish.alliance_typed) {
            wish.alliance = std::move(alliance);
            return;
        }
        const bool fits = base::folded(alliance.name).find(folded) != std::string::npos;
        if (fits && wish.alliances.size() < most_named) wish.alliances.push_back(std::move(alliance));
    }
    if (wish.alliances.size() == 1) wish.alliance = wish.alliances.front();
}

}

void EmbeddingPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/einbetten", Access::everyone, &EmbeddingPages::guide)
        .get("/einbetten/finder", Access::everyone, &EmbeddingPages::finder)
        .get("/einbetten/land/{slug}", Access::everyone, &EmbeddingPages::state)
        .get("/einbetten/buendnis/{slug}", Access::everyone, &EmbeddingPages::alliance);
}

web::Response EmbeddingPages::guide(const web::Request& request, storage::Read& read) const
{
    read.depends_on("registry");
    Wish wish;
    wish.sites = sites_;
    wish.state = registry::find_state(request.query["land"]);
    wish.alliance_typed = base::trimmed(request.query["buendnis"]);
    choose_alliance(read, wish);
    return guide_page(request, wish);
}

web::Response EmbeddingPages::finder(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    Found found;
    found.typed = base::trimmed(request.query["ort"]);
    if (request.query.has("gemeinde")) {
        found.place = chosen(request, read);
        if (!found.place) return nothing_here(request, sites_);
    } else if (!found.typed.empty()) {
        look_for(read, found);
    }
    if (found.place) answer_for(request, read, found);
    return in_frame(request, finder_view(request, found), sites_);
}

web::Response EmbeddingPages::state(const web::Request& request, storage::Read& read) const
{
    const auto* state = registry::find_state(request["slug"]);
    if (state == nullptr) return nothing_here(request, sites_);
    depends_on_register(read);
    const auto today = wall_clock::day_in_germany(request.now);
    return in_frame(request, state_view(request, *state, registry::active_in_states(read, std::span(&state->key, 1), today), today), sites_);
}

web::Response EmbeddingPages::alliance(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto alliance = registry::find_alliance(read, request["slug"]);
    if (alliance) {
        return in_frame(request, alliance_view(request, *alliance, wall_clock::day_in_germany(request.now)), sites_);
    }
    const auto present = registry::present_slug(read, request["slug"]);
    return present.empty() ? nothing_here(request, sites_) : web::moved(request.to("/einbetten/buendnis/" + present));
}

}
