#pragma once

#include "base/date.hpp"
#include "slices/places/place.hpp"
#include "storage/row.hpp"

#include <array>
#include <string>
#include <vector>

namespace places {

/// Topics, and words of a search, that a piece can be narrowed to.
inline constexpr std::size_t most_topics = 3;
inline constexpr std::size_t most_words = 4;

/// One piece of a list that programs read to its end: to what it is narrowed, and after which thing it begins.
/// What is empty is not asked. The place of a piece does not move when things come or go before it.
struct Piece {
    std::vector<std::string> states;            ///< official keys; one of them fits
    std::vector<std::string> topics;            ///< at most `most_topics`; one of them fits
    std::array<std::string, most_words> words;  ///< folded; each must be found
    std::optional<Position> near;               ///< the nearest first; what has no position is left out
    std::string after;                          ///< what the last thing before it is sorted by
    std::string after_slug;                     ///< its word
    std::size_t most = 20;
    base::Date today;

    bool is_first() const { return after_slug.empty(); }

    /// `|01|13|`, as statements compare it with a key; empty for all.
    std::string states_as_text() const;
    /// The pattern of each word; `%` for those that are not asked.
    std::array<std::string, most_words> word_patterns() const;
    /// The topics, the last one again where there are fewer; empty where none is asked.
    std::array<std::string, most_topics> each_topic() const;
    /// How far the last thing was away, as `roughly_away` tells it; less than anything for the first piece.
    double after_away() const;
};

/// What grows with the distance and can be reckoned in a statement: the square of the degrees, those of longitude
/// narrowed by this factor.
double narrowing_at(Position position);

/// A place as a line of a list names it.
struct Spot {
    std::string name;
    std::string path; ///< of its page; empty where it has none
    std::string key;  ///< official; empty where it is unknown
    std::optional<Position> position;

    friend bool operator==(const Spot&, const Spot&) = default;
};

/// Reads name, path, key, latitude and longitude; those of no place are empty.
Spot spot_in(storage::Row& row);

}
