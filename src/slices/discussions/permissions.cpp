#include "slices/discussions/permissions.hpp"

#include <algorithm>

namespace discussions {

using identity::Actor;
using identity::Role;

bool may_take_part(const Actor& actor)
{
    return std::any_of(actor.grants.begin(), actor.grants.end(), [](const identity::Grant& grant) { return grant.role != Role::ministry; });
}

bool may_enter(const Actor& actor, const Room& room)
{
    return room.kind == RoomKind::alliance ? room.alliance && actor.belongs_to(*room.alliance) : may_take_part(actor);
}

bool may_edit(const Actor& actor, const Post& post) { return post.is_by(actor.id) && !post.hidden_because; }

bool may_mark_as_helpful(const Actor& actor, const Post& post) { return !post.is_by(actor.id) && !post.hidden_because; }

bool may_say_what_solved(const Actor& actor, const Thread& thread) { return thread.author == actor.id || may_moderate(actor); }

bool may_moderate(const Actor& actor) { return actor.holds(Role::service_office); }

bool may_read_hidden(const Actor& actor, const Post& post) { return post.is_by(actor.id) || may_moderate(actor); }

bool may_appeal(const Actor& actor, const Post& post) { return post.is_by(actor.id) && post.hidden_because.has_value(); }

}
