// Who waits for what. A freed seat goes to the first of the list who is free: fewest places, then the ticket, never to
// the fastest. Source: allocation-study (section 3.1, "After confirmation")
#include "allocation/waiting.hpp"

#include "allocation/turns.hpp"

namespace allocation {

bool is_waiting_for(const Allotment& allotment, std::uint32_t wish)
{
    const auto& facts = allotment.facts();
    if (allotment.holds(wish) || facts.obstacle[wish] != Obstacle::nothing || allotment.is_closed(facts.offer(wish))) return false;
    const auto applicant = facts.applicant(wish);
    auto places = facts.elsewhere[applicant];
    for (auto better = facts.instance.first_wish[applicant]; better < facts.instance.first_wish[applicant + 1]; ++better) {
        if (!allotment.holds(better)) continue;
        if (facts.offer(better) == facts.offer(wish)) return false; // has it by another line of the list
        if (better > wish) continue;
        if ((facts.conflicts[wish] & facts.bit(better)) != 0) return false;
        ++places;
    }
    return places < facts.limit[applicant];
}

std::vector<WaitingList> waiting_lists(const Allotment& allotment, Lottery& lottery)
{
    const auto& facts = allotment.facts();
    std::vector<std::vector<std::uint32_t>> waiting(facts.instance.offers.size()); // wishes
    std::vector<Standing> standings;
    for (std::uint32_t wish = 0; wish < facts.instance.wishes.size(); ++wish) {
        if (!is_waiting_for(allotment, wish)) continue;
        const auto applicant = facts.applicant(wish);
        if (standings.empty() || standings.back().subject != applicant) {
            standings.push_back(standing_of(allotment, lottery, outside_of_rounds, applicant));
            standings.back().satisfaction = 0;
        }
    }
    sort_by_turn(standings, lottery, outside_of_rounds);
    for (const auto& standing : standings) {
        const auto applicant = standing.subject;
        for (auto wish = facts.instance.first_wish[applicant]; wish < facts.instance.first_wish[applicant + 1]; ++wish) {
            auto& list = waiting[facts.offer(wish)];
            const bool is_listed = !list.empty() && facts.applicant(list.back()) == applicant;
            if (!is_listed && is_waiting_for(allotment, wish)) list.push_back(wish);
        }
    }
    std::vector<WaitingList> lists;
    for (std::uint32_t offer = 0; offer < waiting.size(); ++offer) {
        auto& list = waiting[offer];
        if (list.empty()) continue;
        std::stable_sort(list.begin(), list.end(), [&](std::uint32_t one, std::uint32_t other) {
            return facts.class_of(one) < facts.class_of(other);
        });
        auto& of_offer = lists.emplace_back(WaitingList{offer, {}});
        for (const auto wish : list) of_offer.applicants.push_back(facts.applicant(wish));
    }
    return lists;
}

}
