#pragma once

#include "slices/identity/actor.hpp"

#include <vector>

namespace adoptions {

/// Who runs an alliance adopts projects for it.
bool may_adopt_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

/// The alliances for which somebody may adopt.
std::vector<base::Id<registry::Alliance>> adopts_for(const identity::Actor& actor);

/// The service office holds projects up as examples.
bool may_mark_flagships(const identity::Actor& actor);

}
