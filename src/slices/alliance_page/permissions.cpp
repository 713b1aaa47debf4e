#include "slices/alliance_page/permissions.hpp"

namespace alliance_page {

using identity::Role;

bool may_write(const identity::Actor& actor, const base::Uuid& alliance)
{
    return may_publish(actor, alliance) || actor.holds(Role::member, base::Id<registry::Alliance>{alliance});
}

bool may_publish(const identity::Actor& actor, const base::Uuid& alliance)
{
    return actor.runs(base::Id<registry::Alliance>{alliance}) || actor.holds(Role::service_office);
}

}
