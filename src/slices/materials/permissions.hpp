#pragma once

#include "slices/materials/material.hpp"

namespace materials {

/// Service office, state coordination and editors decide what is in the library.
bool may_release(const identity::Actor& actor);

/// The alliances for which somebody may propose something: those that they run.
std::vector<base::Id<registry::Alliance>> proposes_for(const identity::Actor& actor);

/// Who may release, and who runs the alliance that brought it: they change it, add versions, archive it.
bool may_change(const identity::Actor& actor, const Material& material);

/// What is released and not archived everybody sees who is signed in, the rest who may change it.
bool may_see(const identity::Actor& actor, const Listed& listed);

/// Who wrote it, and who may release.
bool may_remove(const identity::Actor& actor, const Note& note);

}
