#include "slices/places/piece.hpp"

#include "slices/places/cells.hpp"
#include "slices/places/store_rows.hpp"

#include <cmath>
#include <numbers>

namespace places {

std::string Piece::states_as_text() const
{
    std::string text;
    for (const auto& state : states) text += "|" + state;
    return text.empty() ? text : text + "|";
}

std::array<std::string, most_words> Piece::word_patterns() const
{
    std::array<std::string, most_words> patterns;
    for (std::size_t at = 0; at < most_words; ++at) patterns[at] = "%" + words[at] + (words[at].empty() ? "" : "%");
    return patterns;
}

std::array<std::string, most_topics> Piece::each_topic() const
{
    std::array<std::string, most_topics> each;
    for (std::size_t at = 0; at < most_topics && !topics.empty(); ++at) each[at] = topics[std::min(at, topics.size() - 1)];
    return each;
}

double Piece::after_away() const { return is_first() ? -1 : number_in<double>(after).value_or(-1); }

double narrowing_at(Position position) { return std::cos(position.latitude * std::numbers::pi / 180); }

Spot spot_in(storage::Row& row)
{
    Spot spot{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), {}};
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (latitude && longitude) spot.position = Position{*latitude, *longitude};
    return spot;
}

}
