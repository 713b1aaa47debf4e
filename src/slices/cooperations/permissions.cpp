#include "slices/cooperations/permissions.hpp"

#include <algorithm>

namespace cooperations {

using identity::Role;

bool may_speak_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    constexpr std::array roles = {Role::coordinator, Role::deputy, Role::member, Role::partner_representative};
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return actor.holds(role, alliance); });
}

std::vector<base::Id<registry::Alliance>> speaks_for(const identity::Actor& actor)
{
    auto alliances = actor.alliances();
    std::erase_if(alliances, [&](base::Id<registry::Alliance> alliance) { return !may_speak_for(actor, alliance); });
    return alliances;
}

bool may_change(const identity::Actor& actor, const Cooperation& cooperation)
{
    return actor.runs(cooperation.alliance) || (cooperation.author == actor.id && may_speak_for(actor, cooperation.alliance));
}

std::optional<base::Id<registry::Alliance>> answers_for(const identity::Actor& actor, const Cooperation& cooperation)
{
    for (const auto& alliance : speaks_for(actor)) {
        if (alliance != cooperation.alliance) return alliance;
    }
    return std::nullopt;
}

}
