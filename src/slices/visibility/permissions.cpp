#include "slices/visibility/permissions.hpp"

namespace visibility {

bool may_take(const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    return actor.belongs_to(alliance) || actor.holds(identity::Role::service_office);
}

}
