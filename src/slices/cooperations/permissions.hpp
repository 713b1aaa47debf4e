#pragma once

#include "slices/cooperations/cooperation.hpp"
#include "slices/identity/actor.hpp"

#include <vector>

namespace cooperations {

/// Who coordinates an alliance, stands in, is a member or speaks for a partner: they seek, offer and talk for it.
bool may_speak_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

/// The alliances for which somebody may speak.
std::vector<base::Id<registry::Alliance>> speaks_for(const identity::Actor& actor);

/// Who wrote it changes and ends it, as long as they speak for that alliance; so does who runs it.
bool may_change(const identity::Actor& actor, const Cooperation& cooperation);

/// The alliance that would answer: one for which they speak and whose cooperation it is not. Nothing where there is none.
std::optional<base::Id<registry::Alliance>> answers_for(const identity::Actor& actor, const Cooperation& cooperation);

}
