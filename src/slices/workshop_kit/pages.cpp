#include "slices/identity/identity.hpp"
#include "slices/registry/registry.hpp"
#include "slices/workshop_kit/deck.hpp"
#include "slices/workshop_kit/views.hpp"
#include "slices/workshop_kit/workshop_kit.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace workshop_kit {
namespace {

/// The alliances for which somebody speaks in public: those they belong to.
std::vector<registry::AllianceName> own_alliances(storage::Read& read, const identity::Actor& actor)
{
    std::vector<registry::AllianceName> own;
    for (const auto& id : actor.alliances()) {
        if (auto name = registry::name_of_alliance(read, id)) own.push_back(std::move(*name));
    }
    return own;
}

bool may_take_slides(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return actor.belongs_to(alliance) || actor.holds(identity::Role::service_office);
}

/// The slides that the address names; nothing for an alliance that is not theirs.
std::optional<Deck> deck_of_address(storage::Read& read, const web::Request& request)
{
    const auto slug = request.query["buendnis"];
    if (slug.empty()) return deck_for(read, request, std::nullopt);
    auto alliance = registry::find_alliance(read, slug);
    if (!alliance || !may_take_slides(identity::actor_of(read, request), alliance->id)) return std::nullopt;
    return deck_for(read, request, alliance);
}

web::Response file(std::string type, std::string bytes, std::string_view name)
{
    web::Response response{.content_type = std::move(type), .body = std::move(bytes)};
    response.headers.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name));
    return response;
}

std::vector<web::Choice> ways(storage::Read&, const web::Request& request, const identity::Actor&)
{
    const auto& t = request.texts();
    return {{request.to("/material/workshop"), std::string(t("Win partners, hold events")), std::string(t("Slides with your own figures, recipes for events, outlines of speeches."))}};
}

}

day::Part day_part() { return {.ways = &ways}; }

void WorkshopPages::mount(web::Router& router) const
{
    using web::Access;
    router.at(*this)
        .get("/material/workshop", Access::signed_in, &WorkshopPages::kit)
        .get("/material/workshop/vortrag.pdf", Access::signed_in, &WorkshopPages::slides_pdf)
        .get("/material/workshop/vortrag.odp", Access::signed_in, &WorkshopPages::slides_odp)
        .get("/material/workshop/formate/{format}", Access::signed_in, &WorkshopPages::recipe)
        .get("/material/workshop/formate/{format}/rezept.pdf", Access::signed_in, &WorkshopPages::recipe_pdf)
        .get("/material/workshop/impuls/{impuls}", Access::signed_in, &WorkshopPages::keynote);
}

web::Response WorkshopPages::kit(const web::Request& request, storage::Read& read) const
{
    auto topics = topics::all_topics(read);
    std::erase_if(topics, [](const topics::Topic& topic) { return topic.retired; });
    return kit_page(request, own_alliances(read, identity::actor_of(read, request)), topics);
}

web::Response WorkshopPages::slides_pdf(const web::Request& request, storage::Read& read) const
{
    const auto deck = deck_of_address(read, request);
    return deck ? file("application/pdf", deck_as_pdf(request, *deck), "vortrag.pdf") : web::error_page(request, 404);
}

web::Response WorkshopPages::slides_odp(const web::Request& request, storage::Read& read) const
{
    const auto deck = deck_of_address(read, request);
    return deck ? file("application/vnd.oasis.opendocument.presentation", deck_as_odp(request, *deck), "vortrag.odp") : web::error_page(request, 404);
}

web::Response WorkshopPages::recipe(const web::Request& request) const
{
    const auto* recipe = find_recipe(request["format"]);
    return recipe != nullptr ? recipe_page(request, *recipe) : web::error_page(request, 404);
}

web::Response WorkshopPages::recipe_pdf(const web::Request& request) const
{
    const auto* recipe = find_recipe(request["format"]);
    if (recipe == nullptr) return web::error_page(request, 404);
    return file("application/pdf", recipe_paper(request, *recipe), std::string(recipe->word) + ".pdf");
}

web::Response WorkshopPages::keynote(const web::Request& request, storage::Read& read) const
{
    for (const auto& topic : topics::all_topics(read)) {
        if (topic.slug == request["impuls"]) return keynote_page(request, topic, keynote_for(topic.slug));
    }
    return web::error_page(request, 404);
}

}
