#include "slices/publishing/permissions.hpp"

namespace publishing {

bool may_call(const identity::Actor& actor) { return actor.holds(identity::Role::service_office); }

bool may_translate(const identity::Actor& actor) { return actor.holds(identity::Role::translator); }

}
