// The whole way: take apart what has nothing to do with each other; in each part close what is hopeless, play the rounds,
// close the weakest offer and begin anew, until none is weak; then say who waits for what, and why.
// Source: allocation-study (section 3.1, "Phases")
#include "allocation/allocation.hpp"

#include "allocation/guarantee.hpp"
#include "allocation/minimum.hpp"
#include "allocation/parts.hpp"
#include "allocation/round.hpp"
#include "allocation/waiting.hpp"

namespace allocation {
namespace {

/// One pass through all rounds, with the offers that are open now.
Protocol play(Allotment& allotment, Lottery& lottery, const Coverage& coverage)
{
    const auto mechanism = allotment.facts().instance.settings.mechanism;
    Protocol protocol;
    bool goes_on = true;
    for (std::uint32_t round = 1; goes_on; ++round) {
        goes_on = play_round(allotment, lottery, round, protocol);
        if (mechanism == Mechanism::rounds && round == 1) guarantee_one_place(allotment, lottery, coverage, protocol);
        if (mechanism == Mechanism::rounds_equal) goes_on = even_out(allotment, lottery, round, protocol) || goes_on;
    }
    protocol.round_of = allotment.rounds();
    const auto& offers = allotment.facts().instance.offers;
    for (std::uint32_t offer = 0; offer < offers.size(); ++offer) {
        protocol.endings.push_back({allotment.room(offer), offers[offer].locked.size() == offers[offer].max});
    }
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

/// All at once, without metrics.
Allocation give_out(const Instance& instance, const Coverage& coverage)
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
        allocation.protocol = play(allotment, lottery, coverage);
        const auto weakest = weakest_offer(allotment);
        if (weakest == none) {
            allocation.result.places = places_in(allotment);
            allocation.result.waiting = waiting_lists(allotment, lottery);
            break;
        }
        closed[weakest] = true;
        allocation.result.closed.push_back({weakest, Closing::below_minimum});
    }
    return allocation;
}

/// What came out of a part, said in the numbers of the whole.
void add(Allocation& whole, Allocation of_part, const Part& part)
{
    for (auto [applicant, offer, round] : of_part.result.places) {
        whole.result.places.push_back({part.applicants[applicant], part.offers[offer], round});
    }
    for (auto& [offer, applicants] : of_part.result.waiting) {
        for (auto& applicant : applicants) applicant = part.applicants[applicant];
        whole.result.waiting.push_back({part.offers[offer], std::move(applicants)});
    }
    for (const auto& [offer, reason] : of_part.result.closed) whole.result.closed.push_back({part.offers[offer], reason});
    auto& protocol = whole.protocol;
    for (auto& line : of_part.protocol.lines) {
        line.offer = part.offers[line.offer];
        protocol.lines.push_back(std::move(line));
    }
    for (auto& exchange : of_part.protocol.exchanges) {
        for (auto& [left, taken] : exchange.moves) {
            if (left != none) left = part.wishes[left];
            taken = part.wishes[taken];
        }
        protocol.exchanges.push_back(std::move(exchange));
    }
    for (std::size_t wish = 0; wish < part.wishes.size(); ++wish) protocol.round_of[part.wishes[wish]] = of_part.protocol.round_of[wish];
    for (std::size_t offer = 0; offer < part.offers.size(); ++offer) protocol.endings[part.offers[offer]] = of_part.protocol.endings[offer];
    protocol.rounds = std::max(protocol.rounds, of_part.protocol.rounds);
}

/// As if all had been given out at once.
void put_in_order(Allocation& allocation)
{
    const auto by_offer = [](const auto& one, const auto& other) { return one.offer < other.offer; };
    auto& [places, waiting, closed] = allocation.result;
    std::sort(places.begin(), places.end());
    std::sort(waiting.begin(), waiting.end(), by_offer);
    std::sort(closed.begin(), closed.end(), by_offer);
    std::sort(allocation.protocol.lines.begin(), allocation.protocol.lines.end(), [](const Line& one, const Line& other) {
        return std::pair(one.round, one.offer) < std::pair(other.round, other.offer);
    });
    std::stable_sort(allocation.protocol.exchanges.begin(), allocation.protocol.exchanges.end(),
                     [](const Exchanged& one, const Exchanged& other) { return one.round < other.round; });
}

}

Allocation allocate(const Instance& instance, std::size_t worth_a_part)
{
    const Parts parts(instance, worth_a_part);
    const Coverage coverage(instance);
    Allocation allocation;
    allocation.protocol.round_of.resize(instance.wishes.size(), not_held);
    allocation.protocol.endings.resize(instance.offers.size());
    if (parts.count() == 1) allocation = give_out(instance, coverage);
    for (std::size_t number = 0; parts.count() > 1 && number < parts.count(); ++number) {
        const auto part = parts.part(number);
        add(allocation, give_out(part.instance, coverage), part);
    }
    put_in_order(allocation);
    allocation.metrics = measure(instance, allocation.result, allocation.protocol);
    return allocation;
}

}
