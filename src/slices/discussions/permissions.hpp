#pragma once

#include "slices/discussions/room.hpp"
#include "slices/discussions/thread.hpp"
#include "slices/identity/identity.hpp"

namespace discussions {

/// Everybody with a role takes part, but the ministry: it reads no closed thread.
bool may_take_part(const identity::Actor& actor);

/// Open rooms are for who takes part, an alliance's room for who belongs to it.
bool may_enter(const identity::Actor& actor, const Room& room);

/// Who wrote it may edit it, as long as it is not hidden.
bool may_edit(const identity::Actor& actor, const Post& post);

/// Nobody thanks themselves.
bool may_mark_as_helpful(const identity::Actor& actor, const Post& post);

/// Who asked says what solved it; the service office may, too.
bool may_say_what_solved(const identity::Actor& actor, const Thread& thread);

/// The service office hides with a reason, and decides on appeals.
bool may_moderate(const identity::Actor& actor);

/// What a hidden post says is for who wrote it and for the service office.
bool may_read_hidden(const identity::Actor& actor, const Post& post);

/// Who wrote a hidden post may ask to have it shown again.
bool may_appeal(const identity::Actor& actor, const Post& post);

}
