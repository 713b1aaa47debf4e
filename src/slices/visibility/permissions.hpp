#pragma once

#include "slices/identity/identity.hpp"

namespace visibility {

/// Who has a role in an alliance takes its kit; so does the service office, which prints for it.
bool may_take(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

}
