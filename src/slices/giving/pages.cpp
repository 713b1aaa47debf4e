#include "clock/clock.hpp"
#include "slices/giving/forms.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/permissions.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"

namespace giving {

using web::Access;

namespace {

constexpr std::int64_t most_asks_listed = 30;

base::Date today_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

std::span<const web::Field> fields_of(const Desk& desk) { return desk.is_of_partner ? std::span<const web::Field>(own_gift_fields) : std::span<const web::Field>(gift_fields); }

/// Back to where the gifts of the partner stand.
web::Response back_to(const web::Request& request, const Desk& desk) { return web::see_other(request.to(address_of(desk))); }

}

void GivingPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/bereich/{buendnis}/geben", Access::signed_in, &GivingPages::list)
        .get("/bereich/{buendnis}/geben/{organisation}", Access::signed_in, &GivingPages::giver)
        .get("/bereich/{buendnis}/geben/{organisation}/neu", Access::signed_in, &GivingPages::blank_gift)
        .post("/bereich/{buendnis}/geben/{organisation}/neu", Access::signed_in, &GivingPages::add_gift)
        .get("/bereich/{buendnis}/geben/{organisation}/bitte", Access::signed_in, &GivingPages::blank_ask)
        .post("/bereich/{buendnis}/geben/{organisation}/bitte", Access::signed_in, &GivingPages::ask)
        .get("/bereich/{buendnis}/geben/{organisation}/{gabe}", Access::signed_in, &GivingPages::edit_gift)
        .post("/bereich/{buendnis}/geben/{organisation}/{gabe}", Access::signed_in, &GivingPages::change_gift)
        .post("/bereich/{buendnis}/geben/{organisation}/{gabe}/ende", Access::signed_in, &GivingPages::end_gift)
        .get("/bereich/{buendnis}/bitten/{bitte}", Access::signed_in, &GivingPages::asked)
        .post("/bereich/{buendnis}/bitten/{bitte}", Access::signed_in, &GivingPages::close)
        .get("/bereich/{buendnis}/vertretungen", Access::confirmed, &GivingPages::representatives)
        .get("/bereich/{buendnis}/vertretungen/{vertretung}", Access::confirmed, &GivingPages::representative)
        .post("/bereich/{buendnis}/vertretungen/{vertretung}", Access::confirmed, &GivingPages::name_representative)
        .get("/partner/{organisation}", Access::signed_in, &GivingPages::partner)
        .get("/partner/{organisation}/geben", Access::signed_in, &GivingPages::blank_gift)
        .post("/partner/{organisation}/geben", Access::signed_in, &GivingPages::add_gift)
        .get("/partner/{organisation}/geben/{gabe}", Access::signed_in, &GivingPages::edit_gift)
        .post("/partner/{organisation}/geben/{gabe}", Access::signed_in, &GivingPages::change_gift)
        .post("/partner/{organisation}/geben/{gabe}/ende", Access::signed_in, &GivingPages::end_gift)
        .post("/partner/{organisation}/bitten/{bitte}", Access::signed_in, &GivingPages::partner_answer)
        .get("/gemeinschaft/geben", Access::signed_in, &GivingPages::network)
        .get("/bitte/{geheim}", Access::everyone, &GivingPages::call)
        .post("/bitte/{geheim}", Access::everyone, &GivingPages::answer);
}

web::Response GivingPages::list(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    ListPage page{*alliance, find_kind(request.query["art"]), gifts_for(read, alliance->id, today_of(request)), partnering::partners_of(read, alliance->id, today_of(request)),
                  asks_of(read, alliance->id, most_asks_listed)};
    if (page.kind) std::erase_if(page.gifts, [&](const Gift& gift) { return gift.kind != *page.kind; });
    for (const auto& one : representatives_in(read, alliance->id)) page.unnamed += one.organisation ? 0 : 1;
    return list_page(request, page);
}

web::Response GivingPages::giver(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    const auto organisation = alliance ? find_giver(read, request["organisation"]) : std::nullopt;
    if (!organisation) return web::error_page(request, 404);
    GiverPage page{{*alliance, *organisation, false}, gifts_from(read, alliance->id, organisation->id, today_of(request)), asks_to(read, alliance->id, organisation->id),
                   outcomes_of(read, alliance->id, organisation->id), partnering::is_partner(read, alliance->id, organisation->id, today_of(request))};
    if (!page.is_partner && page.gifts.empty() && page.asks.empty() && page.outcomes.empty()) return web::error_page(request, 404);
    return giver_page(request, page);
}

web::Response GivingPages::blank_gift(const web::Request& request, storage::Read& read) const
{
    const auto desk = desk_of_address(read, request);
    if (!desk) return web::error_page(request, 404);
    web::Fields first;
    first.add("art", std::string(request.query["art"]));
    first.add("oeffentlich", "nein");
    return gift_page(request, *desk, web::Form(request, fields_of(*desk), first), {});
}

web::Response GivingPages::add_gift(const web::Request& request, storage::Write& write) const
{
    const auto desk = desk_of_address(write, request);
    if (!desk) return web::error_page(request, 404);
    auto form = web::Form::sent(request, fields_of(*desk));
    Gift gift;
    read_gift(form, gift, today_of(request));
    if (form.has_mistakes()) return gift_page(request, *desk, form, {});
    gift.id = base::Id<Gift>{form.submission()};
    if (find_gift(write, gift.id)) return back_to(request, *desk); // sent twice
    gift.alliance = desk->alliance.id;
    gift.organisation = desk->organisation.id;
    gift.recorded_by = base::Id<identity::Account>{request.account->id};
    gift.recorded_at = request.now;
    store_gift(write, gift);
    return back_to(request, *desk);
}

web::Response GivingPages::edit_gift(const web::Request& request, storage::Read& read) const
{
    const auto own = own_gift(read, request);
    if (!own) return web::error_page(request, 404);
    return gift_page(request, own->desk, web::Form(request, fields_of(own->desk), filled(own->gift)), own->gift.id);
}

web::Response GivingPages::change_gift(const web::Request& request, storage::Write& write) const
{
    auto own = own_gift(write, request);
    if (!own) return web::error_page(request, 404);
    auto form = web::Form::sent(request, fields_of(own->desk));
    read_gift(form, own->gift, today_of(request));
    if (form.has_mistakes()) return gift_page(request, own->desk, form, own->gift.id);
    own->gift.recorded_by = base::Id<identity::Account>{request.account->id};
    own->gift.recorded_at = request.now;
    store_gift(write, own->gift);
    return back_to(request, own->desk);
}

web::Response GivingPages::end_gift(const web::Request& request, storage::Write& write) const
{
    const auto own = own_gift(write, request);
    if (!own) return web::error_page(request, 404);
    if (request.has_valid_token) giving::end_gift(write, own->gift.id, request.now);
    return back_to(request, own->desk);
}

}
