#include "slices/projects/project.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace projects {
namespace {

constexpr std::array words = {std::pair{State::planned, std::string_view("planned")},
                              std::pair{State::running, std::string_view("running")},
                              std::pair{State::finished, std::string_view("finished")}};

constexpr base::Date end_of_time{std::chrono::year(9999), std::chrono::month(12), std::chrono::day(31)};

}

State state_on(const Work& work, base::Date day)
{
    if (work.ended_on && *work.ended_on < day) return State::finished;
    if (work.began_on) return *work.began_on > day ? State::planned : State::running;
    return work.said == State::planned ? State::planned : State::running;
}

std::pair<base::Date, base::Date> runs(const Work& work, base::Date known_on)
{
    const auto until = work.ended_on.value_or(end_of_time);
    if (work.began_on) return {*work.began_on, until};
    return {work.said == State::planned ? end_of_time : std::min(known_on, until), until};
}

std::string_view word_of(State state)
{
    return std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == state; })->second;
}

State state_of_word(std::string_view word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.second == word; });
    if (found == words.end()) throw std::runtime_error("a stored state is none: " + std::string(word));
    return found->first;
}

}
