// Whose turn comes first: who has fewer places, then who got lower wishes, then who drew the smaller ticket.
// Source: allocation-study (section 3.1, "Order within a round")
#include "allocation/turns.hpp"

namespace allocation {

Standing standing_of(const Allotment& allotment, Lottery& lottery, std::uint32_t round, std::uint32_t applicant)
{
    return {allotment.places(applicant), allotment.satisfaction(applicant), lottery.beginning(round, applicant), applicant, applicant};
}

Standing standing_of_party(const Allotment& allotment, Lottery& lottery, std::uint32_t round, std::uint32_t party)
{
    const auto& facts = allotment.facts();
    const auto applicants = static_cast<std::uint32_t>(facts.instance.applicants.size());
    const auto group = applicants + facts.parties[party].group;
    Standing standing{0, 0, lottery.beginning(round, group), applicants + party, group};
    for (const auto wish : facts.parties[party].wishes) {
        const auto member = facts.applicant(wish);
        const auto own = std::pair(allotment.places(member), allotment.satisfaction(member));
        if (own > std::pair(standing.places, standing.satisfaction)) std::tie(standing.places, standing.satisfaction) = own;
    }
    return standing;
}

void sort_by_turn(std::vector<Standing>& standings, const Lottery& lottery, std::uint32_t round)
{
    std::sort(standings.begin(), standings.end(), [&](const Standing& one, const Standing& other) {
        if (one.places != other.places) return one.places < other.places;
        if (one.satisfaction != other.satisfaction) return one.satisfaction < other.satisfaction;
        if (one.ticket != other.ticket) return one.ticket < other.ticket;
        if (one.drawn_as != other.drawn_as) {
            const auto [first, second] = std::pair(lottery.whole(round, one.drawn_as), lottery.whole(round, other.drawn_as));
            if (first != second) return first < second;
        }
        return one.subject < other.subject;
    });
}

}
