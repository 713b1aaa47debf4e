// An exchange gives somebody a place without taking one from anybody. As few as possible have to move, and of all chains
// that are so short, the one by which those who move lose the least satisfaction, so that a first wish is kept where it can.
// Source: berge-1957, allocation-study (section 3.1, "Phases", guarantee)
#include "allocation/exchange.hpp"

namespace allocation {

Exchange::Exchange(Allotment& allotment)
    : facts_(allotment.facts()), allotment_(allotment), holdings_(facts_.instance.offers.size()),
      seen_(facts_.instance.offers.size()), step_of_(facts_.instance.offers.size()), dead_(facts_.instance.offers.size())
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

/// One layer of offers after the other, from that of a wish to the first layer with a free seat; returns the step into it.
/// Where the search fails, all it saw is a dead end for good: seats never become free again.
std::optional<std::uint32_t> Exchange::search(std::uint32_t wish)
{
    ++searches_;
    steps_.clear();
    stand_before(facts_.offer(wish), {{none, wish}}, 0);
    if (allotment_.room(facts_.offer(wish)) > 0) return 0;
    for (std::uint32_t layer = 0; layer < steps_.size();) {
        const auto fresh = static_cast<std::uint32_t>(steps_.size());
        for (; layer < fresh; ++layer) {
            for (const auto holding : holdings_[facts_.offer(steps_[layer].move.taken)]) push_out(layer, holding, fresh);
        }
        if (const auto last = least_loss(fresh)) return last;
    }
    for (const auto& step : steps_) dead_[facts_.offer(step.move.taken)] = true;
    return std::nullopt;
}

/// All the ways on for the holder of one place, into the layer that begins with the step `fresh`.
void Exchange::push_out(std::uint32_t step, std::uint32_t holding, std::uint32_t fresh)
{
    const auto holder = facts_.applicant(holding);
    if (!can_move(holding) || is_on_the_way(step, holder)) return;
    const auto end = facts_.instance.first_wish[holder + 1];
    for (auto wish = facts_.instance.first_wish[holder]; wish < end; ++wish) {
        const auto offer = facts_.offer(wish);
        const bool is_nearer = seen_[offer] == searches_ && step_of_[offer] < fresh;
        if (is_nearer || dead_[offer] || allotment_.holds(wish) || facts_.party_of(wish) != none ||
            !allotment_.could_swap(wish, holding) || allotment_.meets_excluded(holder, offer)) {
            continue;
        }
        const Move move{holding, wish};
        stand_before(offer, {move, step, steps_[step].loss + loss(move)}, fresh);
    }
}

/// Of two ways into the same offer the one by which less is lost stays; of equals the first.
void Exchange::stand_before(std::uint32_t offer, const Step& step, std::uint32_t fresh)
{
    const bool is_known = seen_[offer] == searches_ && step_of_[offer] >= fresh;
    if (is_known) {
        auto& known = steps_[step_of_[offer]];
        if (step.loss < known.loss) known = step;
        return;
    }
    seen_[offer] = searches_;
    step_of_[offer] = static_cast<std::uint32_t>(steps_.size());
    steps_.push_back(step);
}

std::int64_t Exchange::loss(const Move& move) const
{
    const auto worth = [&](std::uint32_t wish) { return std::int64_t(worth_of_first_wish / facts_.instance.wishes[wish].rank); };
    return worth(move.left) - worth(move.taken);
}

/// Of the steps of a layer that lead to a free seat the one by which the least is lost; of equals the first.
std::optional<std::uint32_t> Exchange::least_loss(std::uint32_t fresh) const
{
    std::optional<std::uint32_t> best;
    for (auto step = fresh; step < steps_.size(); ++step) {
        const bool leads_to_seat = allotment_.room(facts_.offer(steps_[step].move.taken)) > 0;
        if (leads_to_seat && (!best || steps_[step].loss < steps_[*best].loss)) best = step;
    }
    return best;
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
