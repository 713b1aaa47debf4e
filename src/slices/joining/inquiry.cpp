#include "slices/joining/inquiry.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace joining {
namespace {

constexpr std::array<std::string_view, 3> rungs = {"alliance", "state", "office"};
constexpr std::array<std::string_view, 3> answers = {"", "yes", "no"};

template <class Thing, class Words>
Thing thing_of(const Words& words, std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) throw std::runtime_error("an inquiry holds a word that there is not: " + std::string(word));
    return static_cast<Thing>(found - words.begin());
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}

std::string_view word_of(Rung rung) { return rungs.at(static_cast<std::size_t>(rung)); }
std::string_view word_of(Answer answer) { return answers.at(static_cast<std::size_t>(answer)); }
Rung rung_of(std::string_view word) { return thing_of<Rung>(rungs, word); }
Answer answer_of(std::string_view word) { return thing_of<Answer>(answers, word); }

std::string receipt_number(base::Id<Inquiry> id, base::Date received_on, std::size_t choice)
{
    auto digits = id.hex().substr(20 + choice, 8);
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](char digit) { return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit; });
    return fmt::format("M-{}-{}", static_cast<int>(received_on.year()), digits);
}

base::Date answer_due(base::Date since) { return base::Date(std::chrono::sys_days(since) + time_until_it_climbs); }

bool is_reached_by_mail(const Inquiry& inquiry) { return inquiry.reach.find('@') != std::string::npos; }

bool is_telephone_number(std::string_view text)
{
    constexpr std::string_view between = " +()-/.";
    const bool is_clean = std::all_of(text.begin(), text.end(), [&](char letter) { return is_digit(letter) || between.find(letter) != std::string_view::npos; });
    return is_clean && std::count_if(text.begin(), text.end(), is_digit) >= 6;
}

bool may_answer(const identity::Actor& actor, const Inquiry& inquiry)
{
    using identity::Role;
    if (inquiry.alliance && actor.runs(*inquiry.alliance)) return true;
    if (inquiry.rung == Rung::alliance) return false;
    const bool coordinates_state = std::any_of(actor.grants.begin(), actor.grants.end(), [&](const identity::Grant& grant) {
        return grant.role == Role::state_coordination && grant.state == inquiry.state && !inquiry.state.empty();
    });
    return coordinates_state || (inquiry.rung == Rung::office && actor.holds(Role::service_office));
}

}
