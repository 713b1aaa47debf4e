// Who waits for what. A freed seat goes to the first of the list who is free: by class, then fewest places, then the
// ticket, never to the fastest. Source: allocation-study (section 3.1, "After confirmation")
#include "allocation/waiting.hpp"

#include "allocation/turns.hpp"

#include <bit>

namespace allocation {

bool is_waiting_for(const Allotment& allotment, std::uint32_t wish)
{
    const auto& facts = allotment.facts();
    const auto applicant = facts.applicant(wish);
    const auto held = allotment.held(applicant);
    const auto bit = facts.bit(wish);
    if ((held & bit) != 0 || (allotment.possible(applicant) & bit) == 0) return false;
    const auto better = held & (bit - 1);
    if ((facts.conflicts[wish] & better) != 0) return false;
    const auto lower = facts.conflicts[wish] & held; // perhaps the same offer, by another line of the list
    for (auto left = lower; left != 0; left &= left - 1) {
        const auto other = facts.instance.first_wish[applicant] + static_cast<std::uint32_t>(std::countr_zero(left));
        if (facts.offer(other) == facts.offer(wish)) return false;
    }
    return facts.elsewhere[applicant] + static_cast<std::uint32_t>(std::popcount(better)) < facts.limit[applicant];
}

/// For each applicant, a bit for each wish that they wait for.
std::vector<std::uint64_t> waited_for(const Allotment& allotment)
{
    const auto& instance = allotment.facts().instance;
    std::vector<std::uint64_t> bits(instance.applicants.size());
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        if (is_waiting_for(allotment, wish)) bits[instance.wishes[wish].applicant] |= allotment.facts().bit(wish);
    }
    return bits;
}

std::vector<WaitingList> waiting_lists(const Allotment& allotment, Lottery& lottery)
{
    const auto& facts = allotment.facts();
    std::vector<std::vector<std::uint32_t>> waiting(facts.instance.offers.size()); // wishes
    std::vector<Standing> standings;
    const auto bits = waited_for(allotment);
    for (std::uint32_t applicant = 0; applicant < bits.size(); ++applicant) {
        if (bits[applicant] == 0) continue;
        standings.push_back(standing_of(allotment, lottery, outside_of_rounds, applicant));
        standings.back().satisfaction = 0; // only places count here
    }
    sort_by_turn(standings, lottery, outside_of_rounds);
    for (const auto& standing : standings) {
        const auto applicant = standing.subject;
        for (auto left = bits[applicant]; left != 0; left &= left - 1) {
            const auto wish = facts.instance.first_wish[applicant] + static_cast<std::uint32_t>(std::countr_zero(left));
            auto& list = waiting[facts.offer(wish)];
            const bool is_listed = !list.empty() && facts.applicant(list.back()) == applicant;
            if (!is_listed) list.push_back(wish);
        }
    }
    std::vector<WaitingList> lists;
    for (std::uint32_t offer = 0; offer < waiting.size(); ++offer) {
        auto& list = waiting[offer];
        if (list.empty()) continue;
        if (!facts.priority.empty()) std::stable_sort(list.begin(), list.end(), [&](std::uint32_t one, std::uint32_t other) {
            return facts.class_of(one) < facts.class_of(other);
        });
        auto& of_offer = lists.emplace_back(WaitingList{offer, {}});
        for (const auto wish : list) of_offer.applicants.push_back(facts.applicant(wish));
    }
    return lists;
}

}
