// The whole way: close what is hopeless, play the rounds, close the weakest offer and begin anew, until none is weak;
// then say who waits for what, and why. Source: allocation-study (section 3.1, "Phases")
#include "allocation/allocation.hpp"

#include "allocation/guarantee.hpp"
#include "allocation/minimum.hpp"
#include "allocation/round.hpp"
#include "allocation/waiting.hpp"

namespace allocation {
namespace {

/// One pass through all rounds, with the offers that are open now.
Protocol play(Allotment& allotment, Lottery& lottery, Mechanism mechanism)
{
    Protocol protocol;
    bool goes_on = true;
    for (std::uint32_t round = 1; goes_on; ++round) {
        goes_on = play_round(allotment, lottery, round, protocol);
        if (mechanism == Mechanism::rounds && round == 1) guarantee_one_place(allotment, lottery, protocol);
        if (mechanism == Mechanism::rounds_equal) goes_on = even_out(allotment, lottery, round, protocol) || goes_on;
    }
    protocol.round_of = allotment.rounds();
    return protocol;
}

bool has_settled_places(const Instance& instance)
{
    return std::any_of(instance.offers.begin(), instance.offers.end(), [](const Offer& offer) { return !offer.locked.empty(); });
}

std::vector<Place> places_in(const Allotment& allotment)
{
    const auto& facts = allotment.facts();
    std::vector<Place> places;
    for (std::uint32_t wish = 0; wish < facts.instance.wishes.size(); ++wish) {
        if (!allotment.holds(wish)) continue;
        places.push_back({facts.applicant(wish), facts.offer(wish), static_cast<std::uint32_t>(allotment.round_of(wish))});
    }
    for (std::uint32_t offer = 0; offer < facts.instance.offers.size(); ++offer) {
        if (allotment.is_closed(offer)) continue;
        for (const auto& id : facts.instance.offers[offer].locked) places.push_back({applicant_called(facts.instance, id), offer, 0});
    }
    std::sort(places.begin(), places.end());
    return places;
}

}

Allocation allocate(const Instance& instance)
{
    Lottery lottery(instance);
    Allocation allocation;
    std::vector<bool> closed(instance.offers.size());
    auto facts = std::make_unique<Facts>(instance);
    allocation.result.closed = hopeless_offers(*facts);
    for (const auto& hopeless : allocation.result.closed) closed[hopeless.offer] = true;
    for (bool is_anew = !allocation.result.closed.empty();; is_anew = true) {
        if (is_anew && has_settled_places(instance)) facts = std::make_unique<Facts>(instance, closed);
        Allotment allotment(*facts, closed);
        allocation.protocol = play(allotment, lottery, instance.settings.mechanism);
        const auto weakest = weakest_offer(allotment);
        if (weakest == none) {
            allocation.result.places = places_in(allotment);
            allocation.result.waiting = waiting_lists(allotment, lottery);
            break;
        }
        closed[weakest] = true;
        allocation.result.closed.push_back({weakest, Closing::below_minimum});
    }
    std::sort(allocation.result.closed.begin(), allocation.result.closed.end(),
              [](const Closed& one, const Closed& other) { return one.offer < other.offer; });
    allocation.metrics = measure(instance, allocation.result, allocation.protocol);
    return allocation;
}

}
