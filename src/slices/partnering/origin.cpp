#include "slices/partnering/origin.hpp"

#include "slices/joining/joining.hpp"
#include "slices/partnering/store_prospects.hpp"

#include <algorithm>

namespace partnering {

Origin origin_of(storage::Read& read, const web::Request& request, const registry::AllianceName& alliance, const web::Fields& fields)
{
    if (const auto welcomed = joining::welcomed_by(read, identity::actor_of(read, request), alliance.id, fields["anfrage"])) {
        Origin origin{.inquiry = std::string(fields["anfrage"]), .name = welcomed->name, .place = welcomed->place};
        (welcomed->is_reached_by_mail ? origin.mail : origin.telephone) = welcomed->reach;
        return origin;
    }
    const auto id = base::Id<Prospect>::parse(fields["interessent"]);
    const auto prospect = id ? find_prospect(read, alliance.id, *id) : std::nullopt;
    if (!prospect) return {};
    const auto sectors = partners::organisation_sectors(read);
    const auto sector = std::find_if(sectors.begin(), sectors.end(), [&](const partners::Sector& one) { return one.code == prospect->sector; });
    return {.prospect = prospect->id.hex(), .name = prospect->name, .sector_slug = sector == sectors.end() ? "" : sector->slug, .words = prospect->contact};
}

web::Response taken_up(const web::Request& request, storage::Write& write, const registry::AllianceName& alliance, std::string_view organisation,
                       const Origin& origin)
{
    auto onward = request.to(path_of_partner(alliance, organisation) + "/kontakte/neu").with("aufgenommen", "1");
    if (!origin.inquiry.empty()) return web::see_other(onward.with("anfrage", origin.inquiry));
    const auto id = base::Id<Prospect>::parse(origin.prospect);
    const auto prospect = id ? find_prospect(write, alliance.id, *id) : std::nullopt;
    if (!prospect) return web::see_other(onward);
    store_prospect(write, with_outlook(*prospect, Outlook::won, request.now));
    return web::see_other(onward.with("interessent", origin.prospect));
}

}
