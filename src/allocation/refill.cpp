// A freed seat goes down the waiting list, never to the fastest, and never by a new run: that would take confirmed places
// from one family in ten. Source: allocation-study (sections 2.5 and 3.1, "After confirmation")
#include "allocation/refill.hpp"

#include "allocation/turns.hpp"

namespace allocation {

ConfirmedPlaces::ConfirmedPlaces(const Instance& instance, const Allocation& allocation)
    : instance_(instance), closed_(closed_in(instance, allocation.result)), facts_(instance, closed_),
      allotment_(facts_, closed_), lottery_(instance), wishes_of_(instance.offers.size())
{
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        wishes_of_[facts_.offer(wish)].push_back(wish);
        const auto round = allocation.protocol.round_of[wish];
        if (round != not_held) allotment_.give(wish, static_cast<std::uint32_t>(round));
    }
}

std::uint32_t ConfirmedPlaces::wish_held(std::uint32_t applicant, std::uint32_t offer) const
{
    for (auto wish = instance_.first_wish[applicant]; wish < instance_.first_wish[applicant + 1]; ++wish) {
        if (facts_.offer(wish) == offer && allotment_.holds(wish)) return wish;
    }
    return none;
}

bool ConfirmedPlaces::is_free(std::uint32_t wish) const
{
    const auto applicant = facts_.applicant(wish);
    return allotment_.could_take(wish) && allotment_.wants_more(applicant) &&
           !allotment_.meets_excluded(applicant, facts_.offer(wish));
}

bool ConfirmedPlaces::give_back(std::uint32_t applicant, std::uint32_t offer)
{
    const auto wish = wish_held(applicant, offer);
    if (wish == none) return false;
    allotment_.take_back(wish);
    return true;
}

std::uint32_t ConfirmedPlaces::next(std::uint32_t offer, std::span<const std::uint32_t> declined)
{
    if (allotment_.room(offer) == 0) return none;
    std::vector<Standing> waiting;
    auto best = none;
    for (const auto wish : wishes_of_[offer]) {
        const auto applicant = facts_.applicant(wish);
        if (!is_free(wish) || std::find(declined.begin(), declined.end(), applicant) != declined.end()) continue;
        const auto priority = facts_.class_of(wish);
        if (priority > best) continue;
        if (priority < best) waiting.clear();
        best = priority;
        waiting.push_back(standing_of(allotment_, lottery_, outside_of_rounds, applicant));
        waiting.back().satisfaction = 0; // only places count here
    }
    sort_by_turn(waiting, lottery_, outside_of_rounds);
    return waiting.empty() ? none : waiting.front().subject;
}

bool ConfirmedPlaces::accept(std::uint32_t applicant, std::uint32_t offer)
{
    if (allotment_.room(offer) == 0) return false;
    for (auto wish = instance_.first_wish[applicant]; wish < instance_.first_wish[applicant + 1]; ++wish) {
        if (facts_.offer(wish) != offer || !is_free(wish)) continue;
        allotment_.give(wish, outside_of_rounds);
        return true;
    }
    return false;
}

}
