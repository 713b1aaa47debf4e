// What does not reach its minimum does not take place. Only one offer is closed at a time, then everything is given out
// anew with the same tickets: its applicants may just be those whom the next weak offer lacks.
// Source: allocation-study (section 3.1, "Phases"; measured in 2.5, "Min participants")
#include "allocation/minimum.hpp"

namespace allocation {

std::vector<Closed> hopeless_offers(const Facts& facts)
{
    const auto& instance = facts.instance;
    std::vector<std::uint32_t> possible;
    for (const auto& offer : instance.offers) possible.push_back(static_cast<std::uint32_t>(offer.locked.size()));
    std::vector<std::uint32_t> counted_for(instance.offers.size(), none); // a wish that is there twice counts once
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        const auto offer = facts.offer(wish);
        if (facts.obstacle[wish] != Obstacle::nothing || counted_for[offer] == facts.applicant(wish)) continue;
        counted_for[offer] = facts.applicant(wish);
        ++possible[offer];
    }
    std::vector<Closed> closed;
    for (std::uint32_t offer = 0; offer < instance.offers.size(); ++offer) {
        if (possible[offer] < instance.offers[offer].min && !instance.offers[offer].takes_place_anyway) {
            closed.push_back({offer, Closing::cannot_reach_minimum});
        }
    }
    return closed;
}

std::uint32_t weakest_offer(const Allotment& allotment)
{
    const auto& instance = allotment.facts().instance;
    const auto lacks = [&](std::uint32_t offer) {
        return std::uint64_t(instance.offers[offer].min) - std::min(instance.offers[offer].min, allotment.taken(offer));
    };
    const auto draw = [&](std::uint32_t offer) {
        return ticket(instance.settings, outside_of_rounds, instance.offers[offer].id);
    };
    auto weakest = none;
    for (std::uint32_t offer = 0; offer < instance.offers.size(); ++offer) {
        if (lacks(offer) == 0 || allotment.is_closed(offer) || instance.offers[offer].takes_place_anyway) continue;
        if (weakest == none) {
            weakest = offer;
            continue;
        }
        const auto this_part = lacks(offer) * instance.offers[weakest].min; // both fractions times both minima
        const auto that_part = lacks(weakest) * instance.offers[offer].min;
        if (this_part > that_part || (this_part == that_part && draw(offer) < draw(weakest))) weakest = offer;
    }
    return weakest;
}

}
