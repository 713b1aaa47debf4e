#include "slices/people/profile.hpp"

#include "slices/identity/role.hpp"

#include <doctest/doctest.h>

using people::Audience;
using people::Nearness;
using people::Profile;

namespace {

const base::Id<identity::Account> anna{{1}};
const std::vector<people::ShownRole> own_roles = {{identity::Role::coordinator, "Bündnis Rostock"}};

}

TEST_CASE("what is for everybody, for the own alliance and for nobody")
{
    CHECK(people::is_shown_to(Audience::everybody, Nearness::elsewhere));
    CHECK(people::is_shown_to(Audience::everybody, Nearness::same_alliance));
    CHECK_FALSE(people::is_shown_to(Audience::alliance, Nearness::elsewhere));
    CHECK(people::is_shown_to(Audience::alliance, Nearness::same_alliance));
    CHECK_FALSE(people::is_shown_to(Audience::nobody, Nearness::elsewhere));
    CHECK_FALSE(people::is_shown_to(Audience::nobody, Nearness::same_alliance));
}

TEST_CASE("each part is seen by those it is for")
{
    const Profile profile{Audience::everybody, Audience::nobody, {"ferien"}, Audience::alliance, "Rat", Audience::everybody, "Hilfe", Audience::alliance, "0381", Audience::nobody};
    CHECK(people::seen_from(Nearness::elsewhere, anna, "Anna", own_roles, profile) == people::Person{anna, "Anna", {}, {}, "Rat", "", ""});
    CHECK(people::seen_from(Nearness::same_alliance, anna, "Anna", own_roles, profile) == people::Person{anna, "Anna", {}, {"ferien"}, "Rat", "Hilfe", ""});
}

TEST_CASE("whose name nobody sees is not there at all")
{
    Profile profile;
    profile.offers = "Rat";
    profile.offers_shown = Audience::everybody;
    profile.name_shown = Audience::nobody;
    CHECK_FALSE(people::seen_from(Nearness::same_alliance, anna, "Anna", own_roles, profile).has_value());
}

TEST_CASE("who never said anything is seen by their own alliance alone")
{
    CHECK_FALSE(people::seen_from(Nearness::elsewhere, anna, "Anna", own_roles, {}).has_value());
    CHECK(people::seen_from(Nearness::same_alliance, anna, "Anna", own_roles, {}) == people::Person{anna, "Anna", own_roles, {}, "", "", ""});
}

TEST_CASE("every word of an audience is read as it is written")
{
    for (const auto audience : people::audiences) CHECK(people::audience_of(people::word_of(audience)) == audience);
    CHECK_FALSE(people::audience_of("").has_value());
    CHECK_FALSE(people::audience_of("ALLE").has_value());
}

TEST_CASE("everybody with a role looks people up, but the ministry")
{
    for (const auto& kind : identity::role_kinds) {
        identity::Grant grant;
        grant.role = kind.role;
        CAPTURE(kind.name);
        CHECK(people::may_look_people_up({anna, "Anna", {grant}}) == (kind.role != identity::Role::ministry));
    }
    CHECK_FALSE(people::may_look_people_up({anna, "Anna", {}}));
}
