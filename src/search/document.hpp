#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// What can be found, the weightiest first.
enum class Kind { alliance, topic, page, project, organisation };

inline constexpr std::array kinds = {Kind::alliance, Kind::topic, Kind::page, Kind::project, Kind::organisation};

/// `alliance`, as the store has it.
std::string_view word_of(Kind kind);

/// Nothing for a word that is none.
std::optional<Kind> kind_of(std::string_view word);

/// Degrees, WGS 84.
struct Position {
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Near enough for sorting. Units: kilometres.
double distance(Position from, Position to);

/// Something that people may find. All of it is for strangers: what they may not read must not be in it.
struct Document {
    Kind kind = Kind::page;
    std::string key;     ///< its own for good, also when its address changes
    std::string address; ///< `/buendnisse/rostock`
    std::string title;
    std::string summary;
    std::string text;    ///< further words by which it is found; never shown
    std::string place;   ///< the name of where it is; empty where that says nothing
    std::vector<std::string> place_ids;
    std::optional<Position> position;
    std::string state_key;           ///< official key of the state
    std::vector<std::string> topics; ///< their words
    std::vector<std::string> signs;  ///< further signs by which a list is narrowed, such as `stand/running`; never shown
    bool is_over = false;            ///< it stays to be found, behind what goes on

    friend bool operator==(const Document&, const Document&) = default;
};

/// The numbers of documents of that kind begin here: what goes on first, then what is over.
std::int64_t first_number(Kind kind, bool is_over);

/// What a number says by itself.
Kind kind_of_number(std::int64_t number);
bool is_over(std::int64_t number);

}
