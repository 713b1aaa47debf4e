#include "clock/clock.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"
#include "slices/giving/views.hpp"
#include "web/layout/parts.hpp"

namespace giving {
namespace {

constexpr int position_on_alliance_page = 15; // behind the partners
constexpr std::int64_t most_public_outcomes = 5;

/// Each organisation once, with each kind that it gives.
std::vector<NetworkGiver> by_organisation(const std::vector<PublicGift>& gifts)
{
    std::vector<NetworkGiver> all;
    for (const auto& gift : gifts) {
        if (all.empty() || all.back().organisation.slug != gift.organisation_slug) all.push_back({{{}, gift.organisation_slug, gift.organisation_name}, {}, {}});
        all.back().gives.push_back(gift.kind);
    }
    for (auto& one : all) {
        std::sort(one.gives.begin(), one.gives.end());
        one.gives.erase(std::unique(one.gives.begin(), one.gives.end()), one.gives.end());
    }
    return all;
}

}

registry::AlliancePart alliance_part()
{
    return {position_on_alliance_page, [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                read.depends_on("giving");
                read.depends_on("partners");
                return public_gifts_section(request, by_organisation(public_gifts_for(read, alliance.id, wall_clock::day_in_germany(request.now))));
            }};
}

web::Html organisation_part(const web::Request& request, storage::Read& read, const partners::Shown& organisation)
{
    read.depends_on("giving");
    const auto today = wall_clock::day_in_germany(request.now);
    return public_giver_section(request, public_gifts_from(read, organisation.id, today), public_outcomes(read, organisation.id, today, most_public_outcomes));
}

}
