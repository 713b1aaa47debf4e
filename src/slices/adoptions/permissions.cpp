#include "slices/adoptions/permissions.hpp"

namespace adoptions {

bool may_adopt_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance) { return actor.runs(alliance); }

std::vector<base::Id<registry::Alliance>> adopts_for(const identity::Actor& actor)
{
    auto alliances = actor.alliances();
    std::erase_if(alliances, [&](base::Id<registry::Alliance> alliance) { return !may_adopt_for(actor, alliance); });
    return alliances;
}

bool may_mark_flagships(const identity::Actor& actor) { return actor.holds(identity::Role::service_office); }

}
