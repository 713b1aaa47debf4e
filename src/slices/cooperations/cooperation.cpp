#include "slices/cooperations/cooperation.hpp"

#include <algorithm>

namespace cooperations {
namespace {

constexpr std::array<std::string_view, 2> directions = {"seeks", "offers"};
constexpr std::array<std::string_view, 3> reach_words = {"near", "state", "everywhere"};
constexpr std::array<std::string_view, 4> outcomes = {"", "came_about", "did_not", "talking"};

template <class Kind, std::size_t Count>
std::optional<Kind> find_in(const std::array<std::string_view, Count>& words, std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Kind>(found - words.begin());
}

}

Direction opposite(Direction direction) { return direction == Direction::seeks ? Direction::offers : Direction::seeks; }

const char* name_of_good(std::string_view word)
{
    const auto found = std::find_if(goods.begin(), goods.end(), [=](const Word& good) { return good.word == word; });
    return found == goods.end() ? nullptr : found->name;
}

std::string_view word_of(Direction direction) { return directions[static_cast<std::size_t>(direction)]; }
std::string_view word_of(Reach reach) { return reach_words[static_cast<std::size_t>(reach)]; }
std::string_view word_of(Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; }
std::optional<Direction> find_direction(std::string_view word) { return find_in<Direction>(directions, word); }
std::optional<Reach> find_reach(std::string_view word) { return find_in<Reach>(reach_words, word); }
std::optional<Outcome> find_outcome(std::string_view word) { return find_in<Outcome>(outcomes, word); }

bool is_open(const Cooperation& cooperation, base::Date today)
{
    return !cooperation.ended_at && (!cooperation.until || *cooperation.until >= today);
}

bool can_be_taken_back(const Cooperation& cooperation, base::Instant now)
{
    return cooperation.ended_at && now < *cooperation.ended_at + time_to_take_back;
}

}
