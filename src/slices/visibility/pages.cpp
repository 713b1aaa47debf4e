#include "slices/registry/registry.hpp"
#include "slices/visibility/permissions.hpp"
#include "slices/visibility/views.hpp"
#include "slices/visibility/visibility.hpp"
#include "web/layout/page.hpp"

namespace visibility {
namespace {

std::vector<registry::AllianceName> own_alliances(storage::Read& read, const identity::Actor& actor)
{
    std::vector<registry::AllianceName> own;
    for (const auto& id : actor.alliances()) {
        if (auto name = registry::name_of_alliance(read, id)) own.push_back(std::move(*name));
    }
    return own;
}

/// The alliance of the address, where whoever asks may take its kit.
std::optional<Subject> subject_of_address(storage::Read& read, const web::Request& request)
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    if (!alliance || !may_take(identity::actor_of(read, request), alliance->id)) return std::nullopt;
    return subject_of(request, *alliance);
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    if (own_alliances(read, actor).empty()) return {};
    return {{request.to("/material/sichtbarkeit"), std::string(t("Be seen in your town")), std::string(t("Posters, cards, texts and marks for your alliance, ready to print."))}};
}

}

day::Part day_part() { return {.ways = &ways}; }

void VisibilityPages::mount(web::Router& router) const
{
    using web::Access;
    router.at(*this)
        .get("/material/sichtbarkeit", Access::signed_in, &VisibilityPages::own)
        .get("/material/sichtbarkeit/{buendnis}", Access::signed_in, &VisibilityPages::kit)
        .get("/material/sichtbarkeit/{buendnis}/{papier}", Access::signed_in, &VisibilityPages::file);
}

web::Response VisibilityPages::own(const web::Request& request, storage::Read& read) const
{
    const auto own = own_alliances(read, identity::actor_of(read, request));
    if (own.size() == 1) return web::see_other(request.to("/material/sichtbarkeit/" + own.front().slug));
    return choice_page(request, own);
}

web::Response VisibilityPages::kit(const web::Request& request, storage::Read& read) const
{
    const auto subject = subject_of_address(read, request);
    return subject ? kit_page(request, *subject) : web::error_page(request, 404);
}

web::Response VisibilityPages::file(const web::Request& request, storage::Read& read) const
{
    const auto* file = find_file(request["papier"]);
    const auto subject = subject_of_address(read, request);
    if (file == nullptr || !subject || subject->address.empty()) return web::error_page(request, 404);
    web::Response response{.content_type = std::string(file->media_type), .body = file->made(request, *subject)};
    response.headers.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}-{}\"", subject->slug, file->word));
    return response;
}

}
