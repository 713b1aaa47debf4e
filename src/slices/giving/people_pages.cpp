#include "clock/clock.hpp"
#include "slices/giving/forms.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/permissions.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace giving {
namespace {

struct OwnRepresentative {
    registry::AllianceName alliance;
    Representative one;
    std::vector<partnering::PartnerNow> partners;
};

/// Who holds the role of the address in the alliance of the address, where whoever asks runs it.
std::optional<OwnRepresentative> own_representative(storage::Read& read, const web::Request& request)
{
    const auto alliance = own_alliance(read, request);
    const auto grant = base::Id<identity::Grant>::parse(request["vertretung"]);
    if (!alliance || !grant) return std::nullopt;
    for (auto& one : representatives_in(read, alliance->id)) {
        if (one.grant == *grant) return OwnRepresentative{*alliance, std::move(one), partnering::partners_of(read, alliance->id, wall_clock::day_in_germany(request.now))};
    }
    return std::nullopt;
}

}

web::Response GivingPages::representatives(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    return representatives_page(request, *alliance, representatives_in(read, alliance->id));
}

web::Response GivingPages::representative(const web::Request& request, storage::Read& read) const
{
    const auto own = own_representative(read, request);
    if (!own) return web::error_page(request, 404);
    web::Fields first;
    if (own->one.organisation) first.add("organisation", own->one.organisation->slug);
    const RepresentationQuestions questions(own->partners);
    return representative_page(request, own->alliance, own->one, web::Form(request, questions.fields(), first), !own->partners.empty());
}

web::Response GivingPages::name_representative(const web::Request& request, storage::Write& write) const
{
    const auto own = own_representative(write, request);
    if (!own) return web::error_page(request, 404);
    const RepresentationQuestions questions(own->partners);
    const auto form = web::Form::sent(request, questions.fields());
    if (form.has_mistakes()) return representative_page(request, own->alliance, own->one, form, !own->partners.empty());
    const auto chosen = std::find_if(own->partners.begin(), own->partners.end(), [&](const partnering::PartnerNow& one) { return one.slug == form["organisation"]; });
    giving::name_representative(write, own->one.grant, chosen->id, request.now);
    return web::see_other(request.to("/bereich/" + own->alliance.slug + "/vertretungen"));
}

web::Response GivingPages::network(const web::Request& request, storage::Read& read) const
{
    if (!may_see_network(identity::actor_of(read, request))) return web::error_page(request, 404);
    const auto today = wall_clock::day_in_germany(request.now);
    NetworkPage page;
    page.kind = find_kind(request.query["art"]);
    page.state = registry::find_state(request.query["land"]);
    const NetworkChoice choice{page.kind ? std::string(name_of(*page.kind).word) : std::string(), page.state == nullptr ? std::string() : page.state->key};
    page.all = count_givers(read, choice, today);
    page.pages = static_cast<int>(std::max<std::int64_t>(1, (page.all + givers_on_a_page - 1) / givers_on_a_page));
    page.page = std::clamp(web::page_number(request.query["seite"]), 1, page.pages);
    page.givers = givers(read, choice, today, page.page);
    return network_page(request, page);
}

}
