#include "slices/invitations/permissions.hpp"

namespace invitations {

using identity::Role;

bool may_invite_everybody(const identity::Actor& actor)
{
    return actor.holds(Role::service_office) || actor.holds(Role::technical_operator);
}

bool may_change_members(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return actor.runs(alliance) || actor.holds(Role::service_office);
}

bool may_see_members(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return actor.belongs_to(alliance) || actor.holds(Role::service_office);
}

bool may_hand_over(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return actor.holds(Role::coordinator, alliance) || actor.holds(Role::service_office);
}

}
