#pragma once

#include "slices/identity/identity.hpp"

namespace invitations {

/// The service office and the operator take over tables of people and invite them.
bool may_invite_everybody(const identity::Actor& actor);

/// Who runs an alliance invites into it and ends roles in it; so does the service office.
bool may_change_members(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

/// Who has a role in an alliance sees who else has one.
bool may_see_members(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

/// Who coordinates an alliance hands it over; the service office does so for somebody who cannot.
bool may_hand_over(const identity::Actor& actor, base::Id<registry::Alliance> alliance);

}
