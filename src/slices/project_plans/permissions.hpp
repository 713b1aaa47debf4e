#pragma once

#include "slices/identity/actor.hpp"

namespace project_plans {

/// Who coordinates an alliance, stands in for them or is a member writes about its projects; the service office helps.
bool may_write_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

/// Who runs an alliance publishes what is written about its projects; so does the service office.
bool may_publish_for(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

}
