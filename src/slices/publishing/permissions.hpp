#pragma once

#include "slices/identity/identity.hpp"

namespace publishing {

/// The service office calls those who are silent, and keeps what they say.
bool may_call(const identity::Actor& actor);

/// Translators write every page in other languages; who publishes a page does so for that one.
bool may_translate(const identity::Actor& actor);

}
