#include "baselines.hpp"

#include "allocation/allotment.hpp"
#include "allocation/turns.hpp"

#include <deque>

namespace bench {
namespace {

using namespace allocation;
using Numbers = std::vector<std::uint32_t>;

Numbers by_lot(const Allotment& allotment, Lottery& lottery)
{
    std::vector<Standing> standings;
    for (std::uint32_t applicant = 0; applicant < allotment.facts().instance.applicants.size(); ++applicant) {
        standings.push_back(standing_of(allotment, lottery, 1, applicant));
    }
    sort_by_turn(standings, lottery, 1);
    Numbers order;
    for (const auto& standing : standings) order.push_back(standing.subject);
    return order;
}

bool take(Allotment& allotment, std::uint32_t wish, std::uint32_t round)
{
    const auto& facts = allotment.facts();
    const bool can = allotment.wants_more(facts.applicant(wish)) && allotment.could_take(wish) && allotment.room(facts.offer(wish)) > 0;
    if (can) allotment.give(wish, round);
    return can;
}

bool take_best(Allotment& allotment, std::uint32_t applicant, std::uint32_t round)
{
    const auto& instance = allotment.facts().instance;
    for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
        if (take(allotment, wish, round)) return true;
    }
    return false;
}

void serial_dictatorship(Allotment& allotment, const Numbers& order)
{
    for (const auto applicant : order) {
        while (take_best(allotment, applicant, 1)) {}
    }
}

/// One each in the order of the lot, then one each in the opposite order.
void snake(Allotment& allotment, Numbers order)
{
    bool has_given = true;
    for (std::uint32_t round = 1; has_given; ++round) {
        has_given = false;
        for (const auto applicant : order) has_given = take_best(allotment, applicant, round) || has_given;
        std::reverse(order.begin(), order.end());
    }
}

/// All first wishes, then all second wishes.
void boston(Allotment& allotment, const Numbers& order)
{
    const auto& instance = allotment.facts().instance;
    for (std::uint32_t rank = 1; rank <= most_wishes; ++rank) {
        for (const auto applicant : order) {
            const auto wish = instance.first_wish[applicant] + rank - 1;
            if (wish < instance.first_wish[applicant + 1]) take(allotment, wish, rank);
        }
    }
}

/// Everybody asks for everything that fits together; an offer keeps those with the smallest score.
template <class Score>
void many_to_many(Allotment& allotment, const Numbers& order, Score score)
{
    const auto& facts = allotment.facts();
    std::vector<Numbers> holdings(facts.instance.offers.size());
    std::vector<bool> is_refused(facts.instance.wishes.size());
    std::deque<std::uint32_t> asking(order.begin(), order.end());
    const auto ask = [&](std::uint32_t wish) {
        auto& held = holdings[facts.offer(wish)];
        if (allotment.room(facts.offer(wish)) == 0) {
            const auto worst = std::max_element(held.begin(), held.end(), [&](auto one, auto other) { return score(one) < score(other); });
            if (worst == held.end() || score(*worst) <= score(wish)) return false;
            is_refused[*worst] = true;
            allotment.take_back(*worst);
            asking.push_back(facts.applicant(*worst));
            held.erase(worst);
        }
        allotment.give(wish, 1);
        held.push_back(wish);
        return true;
    };
    while (!asking.empty()) {
        const auto applicant = asking.front();
        asking.pop_front();
        for (auto wish = facts.instance.first_wish[applicant]; wish < facts.instance.first_wish[applicant + 1]; ++wish) {
            if (is_refused[wish] || !allotment.wants_more(applicant) || !allotment.could_take(wish)) continue;
            is_refused[wish] = !ask(wish);
        }
    }
}

std::vector<Place> places_in(const Allotment& allotment)
{
    const auto& facts = allotment.facts();
    std::vector<Place> places;
    for (std::uint32_t wish = 0; wish < facts.instance.wishes.size(); ++wish) {
        if (allotment.holds(wish)) places.push_back({facts.applicant(wish), facts.offer(wish), static_cast<std::uint32_t>(allotment.round_of(wish))});
    }
    std::sort(places.begin(), places.end());
    return places;
}

/// Who wishes more goes first; among equals whoever was visited first stays, and the largest id is.
template <class Score>
void scores_and_ids(Allotment& allotment, Numbers order, Score score)
{
    std::sort(order.rbegin(), order.rend());
    many_to_many(allotment, order, [&](std::uint32_t wish) { return score(allotment.facts().instance.wishes[wish].rank); });
}

}

std::string_view name_of(Baseline baseline)
{
    constexpr std::string_view names[] = {"snake draft", "Boston (first wishes first)", "serial dictatorship", "many-to-many DA, one lottery",
                                          "many-to-many DA, a lottery each", "stars for the first three, ties by id", "rank as priority, ties by id"};
    return names[static_cast<std::size_t>(baseline)];
}

Allocation allocate_by(Baseline baseline, const Instance& instance)
{
    const Facts facts(instance);
    const std::vector<bool> closed(instance.offers.size());
    Allotment allotment(facts, closed);
    Lottery lottery(instance);
    const auto order = by_lot(allotment, lottery);
    switch (baseline) {
    case Baseline::snake: snake(allotment, order); break;
    case Baseline::boston: boston(allotment, order); break;
    case Baseline::serial_dictatorship: serial_dictatorship(allotment, order); break;
    case Baseline::many_to_many_one_lottery:
        many_to_many(allotment, order, [&](std::uint32_t wish) { return lottery.beginning(1, facts.applicant(wish)); });
        break;
    case Baseline::many_to_many_lotteries:
        many_to_many(allotment, order, [&](std::uint32_t wish) {
            return lottery.beginning(1, facts.applicant(wish)) * 0x9e3779b97f4a7c15U ^ (facts.offer(wish) + 1U) * 0xbf58476d1ce4e5b9U;
        });
        break;
    case Baseline::stars_and_ids: scores_and_ids(allotment, order, [](std::uint32_t rank) { return rank <= 3 ? 0U : 1U; }); break;
    case Baseline::ranks_and_ids: scores_and_ids(allotment, order, [](std::uint32_t rank) { return rank; }); break;
    }
    Allocation allocation;
    allocation.result.places = places_in(allotment);
    allocation.protocol.round_of = allotment.rounds();
    allocation.metrics = measure(instance, allocation.result, allocation.protocol);
    return allocation;
}

}
