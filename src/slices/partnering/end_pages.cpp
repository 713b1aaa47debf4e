#include "slices/partnering/forms.hpp"
#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/views.hpp"

#include <algorithm>

namespace partnering {
namespace {

using base::says;

/// The partner that the address names, of an alliance that whoever asks runs.
std::optional<PartnerNow> partner_of_address(storage::Read& read, const web::Request& request, const registry::AllianceName& alliance)
{
    const auto all = partners_of(read, alliance.id, today_of(request));
    const auto found = std::find_if(all.begin(), all.end(), [&](const PartnerNow& one) { return one.slug == request["organisation"]; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}

web::Response PartneringPages::ask_to_end(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    const auto partner = alliance ? partner_of_address(read, request, *alliance) : std::nullopt;
    if (!partner) return web::error_page(request, 404);
    web::Fields filled;
    filled.add("bis", typed(today_of(request)));
    return end_page(request, *alliance, *partner, web::Form(request, end_fields, filled));
}

web::Response PartneringPages::end(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    const auto partner = alliance ? partner_of_address(write, request, *alliance) : std::nullopt;
    if (!partner) return web::error_page(request, 404);
    auto form = web::Form::sent(request, end_fields);
    const auto until = day_in(form, "bis");
    if (until && *until > base::months_after(today_of(request), 24)) form.add_mistake("bis", says("This day lies more than two years ahead."));
    if (!form.has_mistakes()) {
        const auto ended = partners::end_partnership(write, alliance->id, partner->id, until.value(), recorder_of(request), request.now);
        if (!ended) form.add_mistake("bis", ended.error().message);
    }
    if (form.has_mistakes()) return end_page(request, *alliance, *partner, form);
    write_down(write, request, "partnership ended", *alliance, partner->slug);
    return web::see_other(request.to(path_of_partners(*alliance)).with("beendet", partner->name));
}

}
