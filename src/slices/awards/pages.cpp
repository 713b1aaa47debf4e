#include "slices/awards/awards.hpp"

#include "clock/clock.hpp"
#include "slices/awards/views.hpp"

namespace awards {

using web::Access;

namespace {

constexpr int position_on_alliance_page = 30;
constexpr std::size_t most_ceremonies = 500;
constexpr std::size_t most_on_start_page = 2;

}

void AwardPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/auszeichnungen", Access::everyone, &AwardPages::list)
        .get("/auszeichnungen/{slug}", Access::everyone, &AwardPages::ceremony);
}

web::Response AwardPages::list(const web::Request& request, storage::Read& read) const
{
    read.depends_on("awards");
    return list_page(request, all_ceremonies(read, most_ceremonies));
}

web::Response AwardPages::ceremony(const web::Request& request, storage::Read& read) const
{
    for (const auto* version : {"awards", "registry", "places"}) read.depends_on(version);
    const auto found = find_ceremony(read, request["slug"]);
    if (!found) return web::error_page(request, 404);
    return ceremony_page(request, *found, honoured_at(read, found->id));
}

web::Html start_part(const web::Request& request, storage::Read& read)
{
    read.depends_on("awards");
    return start_section(request, all_ceremonies(read, most_on_start_page));
}

registry::AlliancePart alliance_part()
{
    return {position_on_alliance_page,
            [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                read.depends_on("awards");
                return alliance_section(request, awards_of(read, alliance.id), wall_clock::day_in_germany(request.now));
            }};
}

}
