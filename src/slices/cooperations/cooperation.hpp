#pragma once

#include "slices/identity/actor.hpp"
#include "slices/places/place.hpp"
#include "slices/registry/alliance.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cooperations {

/// What was ended can be opened again for so long.
inline constexpr std::chrono::hours time_to_take_back{14 * 24};
/// What came of a talk is asked so long after it began.
inline constexpr std::chrono::hours time_until_asked{30 * 24};
/// What is meant for the neighbourhood reaches so far. Units: kilometres.
inline constexpr double neighbourhood = 50;

enum class Direction { seeks, offers };
Direction opposite(Direction direction);

/// How far away a counterpart may be.
enum class Reach { near, state, everywhere };

enum class Outcome { open, came_about, did_not, talking };

/// A word in the store and in addresses with its name as source text.
struct Word {
    std::string_view word;
    const char* name;
};

/// What is given.
inline constexpr std::array goods = {
    Word{"raeume", "Rooms"}, Word{"stunden", "Staff hours"},      Word{"geld", "Money"},
    Word{"wissen", "Knowledge"}, Word{"plaetze", "Places in care"}, Word{"material", "Material"},
};
/// The name of what is given; nothing for a word that is none.
const char* name_of_good(std::string_view word);

std::string_view word_of(Direction direction);
std::string_view word_of(Reach reach);
std::string_view word_of(Outcome outcome);
std::optional<Direction> find_direction(std::string_view word);
std::optional<Reach> find_reach(std::string_view word);
std::optional<Outcome> find_outcome(std::string_view word);

/// What an alliance seeks or offers.
struct Cooperation {
    base::Id<Cooperation> id;
    base::Id<registry::Alliance> alliance;
    std::optional<base::Id<identity::Account>> author; ///< none: they have deleted their account
    Direction direction = Direction::seeks;
    std::string good;
    std::string topic; ///< its word; may be empty
    Reach reach = Reach::near;
    std::string title;
    std::string text;      ///< paragraphs
    std::string in_return; ///< may be empty
    std::optional<base::Date> until;
    base::Instant created_at;
    std::optional<base::Instant> ended_at = {};
    Outcome outcome = Outcome::open;

    friend bool operator==(const Cooperation&, const Cooperation&) = default;
};

bool is_open(const Cooperation& cooperation, base::Date today);
bool can_be_taken_back(const Cooperation& cooperation, base::Instant now);

/// With what stands beside it in lists.
struct Listed {
    Cooperation cooperation;
    std::string alliance_slug;
    std::string alliance_name;
    std::string place;
    std::string state_key; ///< of the alliance's seat; empty where that is unknown
    std::optional<places::Position> position;

    friend bool operator==(const Listed&, const Listed&) = default;
};

/// Two alliances about one cooperation.
struct Talk {
    base::Id<Talk> id;
    base::Id<Cooperation> cooperation;
    std::string title; ///< of the cooperation
    base::Id<registry::Alliance> owner;
    std::string owner_name;
    base::Id<registry::Alliance> answering;
    std::string answering_name;
    base::Instant created_at;
    Outcome outcome = Outcome::open;

    friend bool operator==(const Talk&, const Talk&) = default;
};

/// What one of them wrote.
struct Said {
    std::string name; ///< empty: they have deleted their account
    std::string alliance;
    std::string text;
    base::Instant sent_at;
    std::optional<base::Id<identity::Account>> author = {};

    friend bool operator==(const Said&, const Said&) = default;
};

}
