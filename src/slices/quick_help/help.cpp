#include "slices/quick_help/help.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace quick_help {
namespace {

constexpr std::array<std::string_view, 3> answers = {"", "yes", "no"};

}

bool is_open(const Request& request, base::Date today) { return !request.closed_at && today <= request.until; }

std::string_view word_of(Answer answer) { return answers.at(static_cast<std::size_t>(answer)); }

Answer answer_of(std::string_view word)
{
    const auto found = std::find(answers.begin(), answers.end(), word);
    if (found == answers.end()) throw std::runtime_error("a call for help holds an answer that there is not: " + std::string(word));
    return static_cast<Answer>(found - answers.begin());
}

std::int64_t promised(const std::vector<Call>& calls)
{
    return std::accumulate(calls.begin(), calls.end(), std::int64_t{0},
                           [](std::int64_t sum, const Call& call) { return call.answer == Answer::yes ? sum + call.places : sum; });
}

}
