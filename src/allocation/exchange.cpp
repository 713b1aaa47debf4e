// An exchange gives somebody a place without taking one from anybody. The shortest chain is found first, so as few as
// possible have to move; those who move go to the best wish from which the chain goes on.
// Source: berge-1957, allocation-study (section 3.1, "Phases", guarantee)
#include "allocation/exchange.hpp"

namespace allocation {

Exchange::Exchange(Allotment& allotment)
    : facts_(allotment.facts()), allotment_(allotment), holdings_(facts_.instance.offers.size()),
      seen_(facts_.instance.offers.size()), dead_(facts_.instance.offers.size())
{
    for (std::uint32_t wish = 0; wish < facts_.instance.wishes.size(); ++wish) {
        if (allotment_.holds(wish)) holdings_[facts_.offer(wish)].push_back(wish);
    }
}

bool Exchange::help(std::uint32_t applicant, First first, std::uint32_t round, Protocol& protocol)
{
    const auto& instance = facts_.instance;
    const auto begin = instance.first_wish[applicant];
    const auto end = instance.first_wish[applicant + 1];
    for (std::uint32_t at = 0; at < end - begin; ++at) {
        const auto wish = first == First::best_wish ? begin + at : end - 1 - at;
        if (facts_.party_of(wish) != none || !allotment_.could_take(wish) || dead_[facts_.offer(wish)] ||
            allotment_.meets_excluded(applicant, facts_.offer(wish))) {
            continue;
        }
        if (const auto last = search(wish)) {
            carry_out(*last, round, protocol);
            return true;
        }
    }
    return false;
}

/// Breadth first, from the offer of a wish to one with a free seat; returns the step into that offer.
/// Where the search fails, all it saw is a dead end for good: seats never become free again.
std::optional<std::uint32_t> Exchange::search(std::uint32_t wish)
{
    ++searches_;
    steps_.assign(1, {{none, wish}, none});
    seen_[facts_.offer(wish)] = searches_;
    if (allotment_.room(facts_.offer(wish)) > 0) return 0;
    for (std::uint32_t step = 0; step < steps_.size(); ++step) {
        const auto offer = facts_.offer(steps_[step].move.taken);
        for (const auto holding : holdings_[offer]) {
            if (const auto last = push_out(step, holding)) return last;
        }
    }
    for (const auto& step : steps_) dead_[facts_.offer(step.move.taken)] = true;
    return std::nullopt;
}

/// All the ways on for the holder of one place.
std::optional<std::uint32_t> Exchange::push_out(std::uint32_t step, std::uint32_t holding)
{
    const auto holder = facts_.applicant(holding);
    if (!can_move(holding) || is_on_the_way(step, holder)) return std::nullopt;
    const auto end = facts_.instance.first_wish[holder + 1];
    for (auto wish = facts_.instance.first_wish[holder]; wish < end; ++wish) {
        const auto offer = facts_.offer(wish);
        if (seen_[offer] == searches_ || dead_[offer] || allotment_.holds(wish) || facts_.party_of(wish) != none ||
            !allotment_.could_swap(wish, holding) || allotment_.meets_excluded(holder, offer)) {
            continue;
        }
        seen_[offer] = searches_;
        steps_.push_back({{holding, wish}, step});
        if (allotment_.room(offer) > 0) return static_cast<std::uint32_t>(steps_.size() - 1);
    }
    return std::nullopt;
}

bool Exchange::is_on_the_way(std::uint32_t step, std::uint32_t applicant) const
{
    for (; step != none; step = steps_[step].before) {
        if (facts_.applicant(steps_[step].move.taken) == applicant) return true;
    }
    return false;
}

/// Who came in together stays together.
bool Exchange::can_move(std::uint32_t holding) const { return facts_.party_of(holding) == none; }

/// From the free seat backwards, so that there is always room.
void Exchange::carry_out(std::uint32_t last, std::uint32_t round, Protocol& protocol)
{
    Exchanged exchanged{round, {}};
    for (auto step = last; step != none; step = steps_[step].before) {
        const auto [left, taken] = steps_[step].move;
        auto of_place = round;
        if (left != none) {
            of_place = static_cast<std::uint32_t>(allotment_.round_of(left));
            auto& holdings = holdings_[facts_.offer(left)];
            holdings.erase(std::find(holdings.begin(), holdings.end(), left));
            allotment_.take_back(left);
        }
        allotment_.give(taken, of_place);
        holdings_[facts_.offer(taken)].push_back(taken);
        exchanged.moves.push_back(steps_[step].move);
    }
    std::reverse(exchanged.moves.begin(), exchanged.moves.end());
    protocol.exchanges.push_back(std::move(exchanged));
}

}
