#include "slices/registry/registry.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/places/places.hpp"
#include "slices/registry/views.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace registry {

using web::Access;

namespace {

constexpr std::size_t most_nearby = 3;
constexpr std::size_t most_meant = 12;
constexpr std::size_t usual_size_of_parts = 16'384; ///< bytes of an alliance with partners, projects and pictures

void depends_on_register(storage::Read& read)
{
    read.depends_on("registry");
    read.depends_on("places");
}

/// An installation of one state shows that one first; `land=` without a word shows all.
const State* own_state(const web::Request& request)
{
    const auto& installation = request.site().installation;
    return installation.kind == web::Installation::Kind::state ? find_state(installation.subject) : nullptr;
}

const Topic* find_topic(const Directory& directory, std::string_view slug)
{
    for (const auto& topic : directory.topics()) {
        if (topic.slug == slug) return &topic;
    }
    return nullptr;
}

void choose_place(const web::Request& request, storage::Read& read, ListPage& page)
{
    const auto& t = request.texts();
    if (const auto key = base::trimmed(request.query["gemeinde"]); !key.empty()) {
        page.selection.near = places::find_municipality(read, key);
        if (!page.selection.near) page.notes.emplace_back(t("We do not know this place. Here are all alliances."));
        return;
    }
    page.place_typed = base::trimmed(request.query["ort"]);
    if (page.place_typed.empty()) return;
    auto found = places::find_places(read, page.place_typed);
    if (found.is_certain) {
        page.selection.near = std::move(found.places.front());
        return;
    }
    page.meant = found.places.empty() ? std::move(found.similar) : std::move(found.places);
    std::erase_if(page.meant, [](const auto& place) { return place.kind != places::Kind::municipality; });
    page.meant.resize(std::min(page.meant.size(), most_meant));
    page.meant_described = places::described(read, page.meant);
    if (page.meant.empty()) {
        page.notes.push_back(t("We know no place called “{0}”. Here are all alliances.", page.place_typed));
    }
}

void choose(const web::Request& request, const Directory& directory, ListPage& page)
{
    const auto& t = request.texts();
    const auto& query = request.query;
    auto& selection = page.selection;
    selection.state = query.has("land") ? find_state(query["land"]) : own_state(request);
    if (!selection.state && !query["land"].empty()) page.notes.emplace_back(t("We do not know this state. Here are all states."));
    selection.topic = find_topic(directory, query["thema"]);
    if (!selection.topic && !query["thema"].empty()) page.notes.emplace_back(t("We do not know this topic. Here are all topics."));
    selection.words = base::trimmed(query["q"]);
    const auto letter = base::folded(query["buchstabe"]);
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') {
        selection.letter = static_cast<char>(letter[0] - 'a' + 'A');
    }
}

}

RegistryPages::RegistryPages(std::vector<AlliancePart> parts, std::vector<MapLevel> levels, web::FindTranslations translations)
    : parts_(std::move(parts)), levels_(std::move(levels)), translations_(translations)
{
    std::stable_sort(parts_.begin(), parts_.end(), [](const AlliancePart& one, const AlliancePart& other) {
        return one.position < other.position;
    });
}

void RegistryPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/buendnisse", Access::everyone, &RegistryPages::list)
        .get("/buendnisse/{slug}", Access::everyone, &RegistryPages::alliance)
        .get("/karte", Access::everyone, &RegistryPages::map);
}

web::Response RegistryPages::list(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto all = directory(read);
    ListPage page;
    choose(request, *all, page);
    choose_place(request, read, page);
    page.listing = listing_of(*all, page.selection, wall_clock::day_in_germany(request.now),
                              web::page_number(request.query["seite"]));
    return list_page(request, *all, page);
}

web::Response RegistryPages::alliance(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto all = directory(read);
    const auto* entry = all->find(request["slug"]);
    const auto* moved = entry ? nullptr : all->find_former(request["slug"]);
    if (moved) return web::moved(request.to("/buendnisse/" + moved->alliance.slug));
    if (!entry) return web::error_page(request, 404);

    const auto today = wall_clock::day_in_germany(request.now);
    const auto& alliance = entry->alliance;
    std::vector<Nearby> near;
    if (alliance.seat.position) {
        near = nearest_alliances(read, *alliance.seat.position, today, std::span(&alliance.id, 1), most_nearby);
    }
    AllianceSurroundings around{std::move(near), {}, {}, {}};
    if (translations_) around.translations = translations_(request, read, alliance.id.uuid);
    around.parts.reserve(usual_size_of_parts);
    for (const auto& part : parts_) {
        (part.place == PartPlace::above_heading ? around.head : around.parts) += part.section(request, read, alliance);
    }
    return alliance_page(request, *entry, today, around);
}

web::Response RegistryPages::map(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    MapPage page;
    for (const auto& level : levels_) {
        if (!level.is_offered(read)) continue;
        if (level.word == request.query["ebene"]) return level.page(request, read);
        page.levels.push_back(&level);
    }
    const auto today = wall_clock::day_in_germany(request.now);
    page.chosen = request.query.has("land") ? find_state(request.query["land"]) : own_state(request);
    page.active = active_alliances(read, today);
    const auto all = directory(read);
    const auto active = all->active_on(today);
    for (const auto* entry : *active) {
        const auto& position = entry->alliance.seat.position;
        if (position) page.seats.emplace_back(entry->state_key, on_map(*position));
    }
    return map_page(request, page);
}

}
