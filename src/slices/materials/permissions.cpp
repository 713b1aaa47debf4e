#include "slices/materials/permissions.hpp"

namespace materials {

using identity::Role;

bool may_release(const identity::Actor& actor)
{
    return actor.holds(Role::service_office) || actor.holds(Role::state_coordination) || actor.holds(Role::editor);
}

std::vector<base::Id<registry::Alliance>> proposes_for(const identity::Actor& actor)
{
    auto alliances = actor.alliances();
    std::erase_if(alliances, [&](base::Id<registry::Alliance> alliance) { return !actor.runs(alliance); });
    return alliances;
}

bool may_change(const identity::Actor& actor, const Material& material)
{
    return may_release(actor) || (material.alliance && actor.runs(*material.alliance));
}

bool may_see(const identity::Actor& actor, const Listed& listed)
{
    return (listed.released > 0 && !listed.material.archived_at) || may_change(actor, listed.material);
}

bool may_remove(const identity::Actor& actor, const Note& note) { return note.author == actor.id || may_release(actor); }

}
