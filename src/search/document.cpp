#include "search/document.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace search {
namespace {

constexpr std::array<std::string_view, kinds.size()> words_of_kinds = {"alliance", "topic", "page", "project", "organisation"};
constexpr int bits_of_sequence = 32;
constexpr double kilometres_a_degree = 111.2;

}

std::string_view word_of(Kind kind) { return words_of_kinds[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_of(std::string_view word)
{
    const auto* found = std::find(words_of_kinds.begin(), words_of_kinds.end(), word);
    return found == words_of_kinds.end() ? std::nullopt : std::optional(kinds[static_cast<std::size_t>(found - words_of_kinds.begin())]);
}

double distance(Position from, Position to)
{
    const double middle = (from.latitude + to.latitude) / 2 * std::numbers::pi / 180;
    const double up = to.latitude - from.latitude;
    const double along = (to.longitude - from.longitude) * std::cos(middle);
    return std::hypot(up, along) * kilometres_a_degree;
}

std::int64_t first_number(Kind kind, bool is_over)
{
    return (static_cast<std::int64_t>(kind) * 2 + (is_over ? 1 : 0)) << bits_of_sequence;
}

Kind kind_of_number(std::int64_t number)
{
    return kinds.at(static_cast<std::size_t>(number >> (bits_of_sequence + 1)));
}

bool is_over(std::int64_t number) { return ((number >> bits_of_sequence) & 1) != 0; }

}
