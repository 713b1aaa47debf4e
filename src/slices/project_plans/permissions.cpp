#include "slices/project_plans/permissions.hpp"

namespace project_plans {

using identity::Role;

bool may_write_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return may_publish_for(actor, alliance) || actor.holds(Role::member, alliance);
}

bool may_publish_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return actor.runs(alliance) || actor.holds(Role::service_office);
}

}
