#include "slices/discussions/permissions.hpp"

#include "slices/discussions/tests/community.hpp"

using discussions::Post;
using discussions::Room;
using discussions::RoomKind;
using identity::Actor;
using identity::Role;

namespace {

const base::Id<registry::Alliance> own{{1}};
const base::Id<registry::Alliance> other{{2}};
const base::Id<identity::Account> somebody{{9}};

Actor who_is(Role role)
{
    identity::Grant grant;
    grant.role = role;
    if (identity::kind_of(role).realm == identity::Realm::alliance) grant.alliance = own;
    return {somebody, "Anna Beispiel", {grant}};
}

Room open_room() { return {RoomKind::federation, "bund", "bund", "Bundesweit"}; }
Room closed_room(base::Id<registry::Alliance> alliance) { return {RoomKind::alliance, "buendnis-x", "buendnis-x", "X", alliance}; }

}

TEST_CASE("who may enter which room, role by role")
{
    for (const auto& kind : identity::role_kinds) {
        const auto actor = who_is(kind.role);
        CAPTURE(kind.name);
        CHECK(discussions::may_take_part(actor) == (kind.role != Role::ministry));
        CHECK(discussions::may_enter(actor, open_room()) == (kind.role != Role::ministry));
        CHECK(discussions::may_enter(actor, closed_room(own)) == (kind.realm == identity::Realm::alliance));
        CHECK_FALSE(discussions::may_enter(actor, closed_room(other)));
        CHECK(discussions::may_moderate(actor) == (kind.role == Role::service_office));
    }
    CHECK_FALSE(discussions::may_take_part({somebody, "", {}}));
}

TEST_CASE("who wrote a post edits it and objects; others thank for it")
{
    const auto writer = who_is(Role::member);
    Actor reader = writer;
    reader.id = base::Id<identity::Account>{{8}};
    Post post;
    post.author = somebody;
    CHECK(discussions::may_edit(writer, post));
    CHECK_FALSE(discussions::may_edit(reader, post));
    CHECK_FALSE(discussions::may_mark_as_helpful(writer, post));
    CHECK(discussions::may_mark_as_helpful(reader, post));
    CHECK_FALSE(discussions::may_appeal(writer, post));
    post.hidden_because = "Werbung";
    CHECK_FALSE(discussions::may_edit(writer, post));
    CHECK_FALSE(discussions::may_mark_as_helpful(reader, post));
    CHECK(discussions::may_appeal(writer, post));
    CHECK_FALSE(discussions::may_appeal(reader, post));
    CHECK(discussions::may_read_hidden(writer, post));
    CHECK_FALSE(discussions::may_read_hidden(reader, post));
    CHECK(discussions::may_read_hidden(who_is(Role::service_office), post));
}

TEST_CASE("nobody is the author of what a former member wrote")
{
    Post post;
    CHECK_FALSE(discussions::may_edit(who_is(Role::member), post));
    post.hidden_because = "Werbung";
    CHECK_FALSE(discussions::may_appeal(who_is(Role::member), post));
}

TEST_CASE("who asked says what solved it, and so does the service office")
{
    discussions::Thread thread;
    thread.author = somebody;
    CHECK(discussions::may_say_what_solved(who_is(Role::member), thread));
    Actor other_member = who_is(Role::member);
    other_member.id = base::Id<identity::Account>{{8}};
    CHECK_FALSE(discussions::may_say_what_solved(other_member, thread));
    CHECK(discussions::may_say_what_solved(who_is(Role::service_office), thread));
}
