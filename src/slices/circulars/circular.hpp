#pragma once

#include "slices/identity/actor.hpp"
#include "slices/registry/alliance.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace circulars {

/// To whom it went is kept for so long. Units: months.
inline constexpr int months_kept = 12;

/// A group of roles that a circular can be for.
struct Audience {
    const char* word; ///< in the store
    const char* name; ///< source text
    std::array<std::optional<identity::Role>, 2> roles;
};
inline constexpr std::array audiences = {
    Audience{"", "Everybody who has a role", {}},
    Audience{"leitung", "Who coordinates an alliance, and deputies", {identity::Role::coordinator, identity::Role::deputy}},
    Audience{"mitglieder", "Members of alliances", {identity::Role::member}},
    Audience{"partner", "Partners", {identity::Role::partner_representative}},
    Audience{"anbieter", "Providers of activities", {identity::Role::provider}},
    Audience{"land", "State coordinations", {identity::Role::state_coordination}},
    Audience{"mentoring", "Mentors", {identity::Role::mentor}},
};
/// The group of that word; everybody for what is none.
const Audience& audience_of(std::string_view word);

/// Whom a circular is for; what is empty leaves nobody out.
struct Aim {
    std::string state; ///< official key
    std::string topic; ///< its word
    std::string audience;

    friend bool operator==(const Aim&, const Aim&) = default;
};

/// What service office or state coordination writes to many.
struct Circular {
    base::Id<Circular> id;
    std::optional<base::Id<identity::Account>> author;
    std::string written_for; ///< official key of the state whose coordination wrote it; empty: the service office
    Aim aim;
    std::string subject;
    std::string text; ///< paragraphs
    std::string link; ///< where people act; may be empty
    bool is_duty = false; ///< nobody can unsubscribe from it
    base::Instant created_at;
    std::optional<base::Instant> sent_at = {};

    friend bool operator==(const Circular&, const Circular&) = default;
};

/// Somebody with one of their roles.
struct Seat {
    identity::Account account;
    identity::Role role = identity::Role::member;
    std::optional<base::Id<registry::Alliance>> alliance;
    std::string state; ///< of the role, or of the alliance's seat
    std::vector<std::string> topics; ///< of the alliance
    bool has_refused = false;
};

/// Whom it reaches: each person once, in the order of the seats.
struct Reached {
    std::vector<identity::Account> people;
    std::int64_t refused = 0; ///< people who want none, and get none
};
Reached reached(const std::vector<Seat>& seats, const Aim& aim, bool is_duty);

/// The states for which somebody coordinates, by their keys.
std::vector<std::string> coordinated_states(const identity::Actor& actor);

/// The service office writes to all, a state coordination to its state.
bool may_write(const identity::Actor& actor);
/// Their own, and the service office those of the states.
bool may_handle(const identity::Actor& actor, const Circular& circular);

}
