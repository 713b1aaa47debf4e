#include "slices/invitations/handing_back.hpp"

#include "slices/invitations/invitations.hpp"
#include "slices/invitations/store_handovers.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>

namespace invitations {
namespace {

using identity::Member;
using identity::Role;

std::optional<Member> coordinating(const std::vector<Member>& members, base::Id<identity::Account> account)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& member) {
        return member.account == account && member.role == Role::coordinator && !member.ended_at;
    });
    return found == members.end() ? std::nullopt : std::optional(*found);
}

std::string name_of(storage::Read& read, base::Id<identity::Account> account)
{
    const auto found = identity::find_account(read, account);
    return found ? found->name : std::string();
}

}

std::optional<Handover> hand_over(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<identity::Account> successor,
                                  base::Id<identity::Account> actor, base::Instant now)
{
    identity::give_role(write, successor, Role::coordinator, {alliance}, {actor, now});
    const auto members = identity::members_of(write, alliance, now);
    std::optional<base::Id<identity::Grant>> before;
    for (const auto& member : members) {
        const bool leaves = member.role == Role::coordinator && member.account != successor;
        const bool is_now_both = member.account == successor && member.role != Role::coordinator;
        if (is_now_both && !before) before = member.grant;
        if (leaves || is_now_both) (void)identity::end_role(write, alliance, member.grant, {actor, now});
    }
    const auto left = coordinating(members, actor);
    const auto began = coordinating(members, successor);
    if (!left || !began) return std::nullopt;
    return Handover{base::Id<Handover>::fresh(), alliance, actor, left->grant, successor, began->grant, before, now};
}

std::optional<Handed> find_handed(storage::Read& read, std::string_view secret, base::Instant now)
{
    const auto handover = find_handover(read, identity::kept(secret));
    const auto named = handover ? registry::name_of_alliance(read, handover->alliance) : std::nullopt;
    if (!named) return std::nullopt;
    const auto still = coordinating(identity::members_of(read, handover->alliance, now), handover->to);
    const bool can = !handover->taken_back_at && now - handover->handed_at <= identity::time_to_take_back && still && still->grant == handover->to_grant;
    return Handed{*handover, named->name, named->slug, name_of(read, handover->from), name_of(read, handover->to), can};
}

base::Result<bool> take_back(storage::Write& write, const Handed& handed, base::Instant now)
{
    const auto& handover = handed.handover;
    const identity::Decision decision{handover.from, now}; // the link goes to who handed over
    if (!handed.can_be_taken_back) return base::refuse(base::Refused::conflict);
    if (!identity::give_back_role(write, handover.alliance, handover.from_grant, decision)) return base::refuse(base::Refused::conflict);
    if (!identity::end_role(write, handover.alliance, handover.to_grant, decision)) return base::refuse(base::Refused::conflict);
    if (handover.before) (void)identity::give_back_role(write, handover.alliance, *handover.before, decision);
    mark_taken_back(write, handover.id, now);
    return true;
}

std::int64_t forget_old_handovers(storage::Write& write, base::Instant now) { return forget_handovers(write, now - identity::time_to_take_back); }

}
