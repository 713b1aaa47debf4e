#include "slices/materials/permissions.hpp"

#include <doctest/doctest.h>

using identity::Actor;
using identity::Role;
using materials::Listed;
using materials::Material;
using AllianceId = base::Id<registry::Alliance>;

namespace {

const AllianceId town = AllianceId::fresh();
const AllianceId county = AllianceId::fresh();

Actor with(Role role)
{
    Actor actor{base::Id<identity::Account>::fresh(), "Jemand", {}};
    identity::Grant grant;
    grant.role = role;
    if (identity::kind_of(role).realm == identity::Realm::alliance) grant.alliance = town;
    if (identity::kind_of(role).realm == identity::Realm::state) grant.state = "13";
    actor.grants = {grant};
    return actor;
}

Listed of(std::optional<AllianceId> alliance, std::int64_t released)
{
    Listed listed;
    listed.material.alliance = alliance;
    listed.released = released;
    listed.newest = 1;
    return listed;
}

/// The roles for which a question is answered by yes.
template <class Question>
std::string roles_for(Question question)
{
    std::string words;
    for (const auto& kind : identity::role_kinds) {
        if (question(with(kind.role))) words += (words.empty() ? "" : " ") + std::string(kind.word);
    }
    return words;
}

}

TEST_CASE("who releases, who proposes, who changes what is their alliance's or another's")
{
    CHECK(roles_for([](const Actor& actor) { return materials::may_release(actor); }) == "landeskoordination servicebuero redaktion");
    CHECK(roles_for([](const Actor& actor) { return !materials::proposes_for(actor).empty(); }) == "koordination stellvertretung");
    CHECK(roles_for([](const Actor& actor) { return materials::may_change(actor, of(town, 1).material); }) ==
          "koordination stellvertretung landeskoordination servicebuero redaktion");
    CHECK(roles_for([](const Actor& actor) { return materials::may_change(actor, of(county, 1).material); }) == "landeskoordination servicebuero redaktion");
    CHECK(roles_for([](const Actor& actor) { return materials::may_change(actor, of({}, 1).material); }) == "landeskoordination servicebuero redaktion");
}

TEST_CASE("what is released everybody sees, what waits or was archived only who may change it")
{
    const auto all = roles_for([](const Actor&) { return true; });
    CHECK(roles_for([](const Actor& actor) { return materials::may_see(actor, of(county, 1)); }) == all);
    CHECK(roles_for([](const Actor& actor) { return materials::may_see(actor, of(county, 0)); }) == "landeskoordination servicebuero redaktion");
    CHECK(roles_for([](const Actor& actor) { return materials::may_see(actor, of(town, 0)); }) == "koordination stellvertretung landeskoordination servicebuero redaktion");
    auto archived = of(town, 1);
    archived.material.archived_at = base::Instant{};
    CHECK(roles_for([&](const Actor& actor) { return materials::may_see(actor, archived); }) == "koordination stellvertretung landeskoordination servicebuero redaktion");
}

TEST_CASE("a note is removed by who wrote it and by who releases")
{
    materials::Note note;
    CHECK(roles_for([&](const Actor& actor) { return materials::may_remove(actor, note); }) == "landeskoordination servicebuero redaktion");
    const auto member = with(Role::member);
    note.author = member.id;
    CHECK(materials::may_remove(member, note));
    CHECK_FALSE(materials::may_remove(with(Role::member), note));
}

TEST_CASE("what was archived can be taken back for 14 days to the moment")
{
    Material material;
    const base::Instant now{std::chrono::hours(24 * 100)};
    CHECK_FALSE(materials::can_be_taken_back(material, now));
    material.archived_at = now;
    CHECK(materials::can_be_taken_back(material, now + std::chrono::hours(24 * 14)));
    CHECK_FALSE(materials::can_be_taken_back(material, now + std::chrono::hours(24 * 14) + std::chrono::milliseconds(1)));
}
