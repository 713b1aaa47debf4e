#pragma once

#include "base/id.hpp"
#include "slices/identity/actor.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace people {

/// Who sees a part of a profile.
enum class Audience {
    everybody, ///< who is signed in and takes part
    alliance,  ///< who belongs to one of the same alliances
    nobody,
};
inline constexpr std::array audiences = {Audience::everybody, Audience::alliance, Audience::nobody};

/// `alle`, `buendnis`, `niemand`: in the store and in forms.
std::string_view word_of(Audience audience);
/// Nothing for a word that is none.
std::optional<Audience> audience_of(std::string_view word);

/// What somebody says of themselves, each part with who sees it. Who never said anything is seen by their own alliance
/// alone.
struct Profile {
    Audience name_shown = Audience::alliance;
    Audience role_shown = Audience::alliance;
    std::vector<std::string> topics; ///< their words
    Audience topics_shown = Audience::alliance;
    std::string offers;
    Audience offers_shown = Audience::alliance;
    std::string seeks;
    Audience seeks_shown = Audience::alliance;
    std::string contact; ///< how to be reached: a telephone number, hours
    Audience contact_shown = Audience::alliance;

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// How near somebody stands who looks.
enum class Nearness { same_alliance, elsewhere };

bool is_shown_to(Audience audience, Nearness nearness);

/// A role that somebody holds, as it is shown.
struct ShownRole {
    identity::Role role = identity::Role::member;
    std::string belonging; ///< the name of an alliance or of a state; may be empty

    friend bool operator==(const ShownRole&, const ShownRole&) = default;
};

/// Somebody as others see them: what they may not see is not in it.
struct Person {
    base::Id<identity::Account> id;
    std::string name;
    std::vector<ShownRole> roles;
    std::vector<std::string> topics; ///< their words
    std::string offers;
    std::string seeks;
    std::string contact;

    friend bool operator==(const Person&, const Person&) = default;
};

/// What of a profile is left for who stands that near; nothing where not even the name is.
std::optional<Person> seen_from(Nearness nearness, base::Id<identity::Account> id, std::string name, std::vector<ShownRole> roles, const Profile& profile);

/// Everybody with a role looks people up, but the ministry.
bool may_look_people_up(const identity::Actor& actor);

}
