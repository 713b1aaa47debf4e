#pragma once

#include "base/id.hpp"
#include "slices/identity/identity.hpp"

namespace alliance_page {

/// Who coordinates an alliance, stands in for them or is a member writes on its page; the service office helps.
bool may_write(const identity::Actor& actor, const base::Uuid& alliance);

/// Who runs an alliance publishes its page and says that it is right; so does the service office.
bool may_publish(const identity::Actor& actor, const base::Uuid& alliance);

}
