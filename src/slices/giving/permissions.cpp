#include "slices/giving/permissions.hpp"

#include "clock/clock.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"

#include <algorithm>

namespace giving {

using identity::Role;

bool may_see_network(const identity::Actor& actor)
{
    return actor.holds(Role::coordinator) || actor.holds(Role::deputy) || actor.holds(Role::state_coordination) || actor.holds(Role::service_office);
}

std::optional<registry::AllianceName> own_alliance(storage::Read& read, const web::Request& request)
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    if (!alliance || !identity::actor_of(read, request).runs(alliance->id)) return std::nullopt;
    return registry::AllianceName{alliance->id, alliance->slug, alliance->name, {}};
}

bool speaks_for(const std::vector<Represented>& represented, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
{
    return std::any_of(represented.begin(), represented.end(), [&](const Represented& one) { return one.alliance == alliance && one.organisation.id == organisation; });
}

bool is_waiting(storage::Read& read, const Ask& ask, base::Date today)
{
    return is_open(ask, today) && partnering::is_partner(read, ask.alliance, ask.organisation.id, today);
}

std::vector<Desk> desks_of(storage::Read& read, const identity::Actor& actor, const Giver& organisation, base::Date today)
{
    const auto represented = represented_by(read, actor.id);
    std::vector<Desk> desks;
    for (const auto& alliance : actor.alliances()) {
        const bool may = speaks_for(represented, alliance, organisation.id) || (actor.runs(alliance) && partnering::is_partner(read, alliance, organisation.id, today));
        auto name = may ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (name) desks.push_back({std::move(*name), organisation, true});
    }
    return desks;
}

std::optional<Desk> desk_of_address(storage::Read& read, const web::Request& request)
{
    const auto organisation = find_giver(read, request["organisation"]);
    if (!organisation) return std::nullopt;
    const auto today = wall_clock::day_in_germany(request.now);
    if (!request["buendnis"].empty()) {
        auto alliance = own_alliance(read, request);
        if (!alliance || !partnering::is_partner(read, alliance->id, organisation->id, today)) return std::nullopt;
        return Desk{std::move(*alliance), *organisation, false};
    }
    for (auto& desk : desks_of(read, identity::actor_of(read, request), *organisation, today)) {
        const bool is_meant = !request.query.has("buendnis") || desk.alliance.slug == request.query["buendnis"];
        if (is_meant && partnering::is_partner(read, desk.alliance.id, organisation->id, today)) return std::move(desk);
    }
    return std::nullopt;
}

std::optional<OwnGift> own_gift(storage::Read& read, const web::Request& request)
{
    const auto organisation = find_giver(read, request["organisation"]);
    const auto id = base::Id<Gift>::parse(request["gabe"]);
    const auto gift = organisation && id ? find_gift(read, *id) : std::nullopt;
    if (!gift || gift->organisation != organisation->id) return std::nullopt;
    if (!request["buendnis"].empty()) {
        auto alliance = own_alliance(read, request);
        if (!alliance || alliance->id != gift->alliance) return std::nullopt;
        return OwnGift{{std::move(*alliance), *organisation, false}, *gift};
    }
    for (auto& desk : desks_of(read, identity::actor_of(read, request), *organisation, wall_clock::day_in_germany(request.now))) {
        if (desk.alliance.id == gift->alliance) return OwnGift{std::move(desk), *gift};
    }
    return std::nullopt;
}

std::optional<Ask> own_ask(storage::Read& read, const web::Request& request)
{
    const auto alliance = own_alliance(read, request);
    const auto id = base::Id<Ask>::parse(request["bitte"]);
    auto ask = alliance && id ? find_ask(read, *id) : std::nullopt;
    return ask && ask->alliance == alliance->id ? ask : std::nullopt;
}

}
