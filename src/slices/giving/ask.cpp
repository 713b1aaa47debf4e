#include "slices/giving/ask.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace giving {
namespace {

constexpr std::array<std::string_view, 3> results = {"done", "partly", "not"};

}

bool is_open(const Ask& ask, base::Date today) { return !ask.closed_at && today <= ask.until; }

const AnswerName& name_of(Answer answer) { return answer_names.at(static_cast<std::size_t>(answer)); }

Answer answer_of(std::string_view word)
{
    for (const auto& one : answer_names) {
        if (one.word == word) return one.answer;
    }
    throw std::runtime_error("somebody who was asked for a gift gave an answer that there is not: " + std::string(word));
}

Answer asked_answer(std::string_view asked)
{
    const auto found = std::find_if(answer_names.begin(), answer_names.end(), [&](const AnswerName& one) { return one.asked == asked; });
    return found == answer_names.end() ? Answer::none : found->answer;
}

std::string_view word_of(Result result) { return results.at(static_cast<std::size_t>(result)); }

Result result_of(std::string_view word)
{
    const auto found = std::find(results.begin(), results.end(), word);
    if (found == results.end()) throw std::runtime_error("an ask ended in a way that there is not: " + std::string(word));
    return static_cast<Result>(found - results.begin());
}

std::vector<Effect> sums_of(std::span<const Outcome> outcomes)
{
    std::map<Kind, Effect> sums;
    for (const auto& outcome : outcomes) {
        if (outcome.result == Result::not_done) continue;
        auto& effect = sums[outcome.kind];
        effect.kind = outcome.kind;
        ++effect.times;
        effect.amount += outcome.amount.value_or(name_of(outcome.kind).is_counted ? 1 : 0);
    }
    std::vector<Effect> all;
    for (const auto& [kind, effect] : sums) all.push_back(effect);
    return all;
}

std::vector<EffectOfYear> by_year(std::span<const Outcome> outcomes)
{
    std::map<int, std::vector<Outcome>, std::greater<>> years;
    for (const auto& outcome : outcomes) years[static_cast<int>(outcome.day.year())].push_back(outcome);
    std::vector<EffectOfYear> all;
    for (const auto& [year, of_year] : years) {
        auto effects = sums_of(of_year);
        if (!effects.empty()) all.push_back({year, std::move(effects)});
    }
    return all;
}

}
