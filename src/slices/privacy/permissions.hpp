#pragma once

#include "slices/identity/identity.hpp"

namespace privacy {

/// Who looks after data protection keeps the record, the requests of people, and sees who looked at lists of people.
inline bool may_look_after_data(const identity::Actor& actor) { return actor.holds(identity::Role::data_protection); }

}
