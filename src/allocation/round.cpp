// One round. Each asks for the best wish that is still possible; an offer keeps those whose turn is best and sends the
// others on to their next wish. At the end nobody would rather have a seat that somebody with a later turn got.
// Source: gale-shapley-1962, allocation-study (section 3.1)
#include "allocation/round.hpp"

#include "allocation/asking.hpp"

#include <bit>

namespace allocation {
namespace {

/// Everybody who takes part, in the order of turns, and the turn of each applicant and joint wish.
struct Turns {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> turn; ///< `none`: does not take part
    bool is_left_for_later = false;
};

Turns turns_of(Allotment& allotment, Lottery& lottery, std::uint32_t round)
{
    const auto& facts = allotment.facts();
    const auto applicants = static_cast<std::uint32_t>(facts.instance.applicants.size());
    Turns turns;
    turns.turn.assign(applicants + facts.parties.size(), none);
    std::vector<Standing> standings;
    standings.reserve(applicants);
    for (std::uint32_t applicant = 0; applicant < applicants; ++applicant) {
        if (!has_a_chance(allotment, applicant)) continue;
        if (allotment.places(applicant) < round) standings.push_back(standing_of(allotment, lottery, round, applicant));
        else turns.is_left_for_later = true;
    }
    if (standings.empty()) return turns;
    for (std::uint32_t party = 0; party < facts.parties.size(); ++party) {
        standings.push_back(standing_of_party(allotment, lottery, round, party));
    }
    sort_by_turn(standings, lottery, round);
    for (std::uint32_t at = 0; at < standings.size(); ++at) {
        turns.turn[standings[at].subject] = at;
        if (standings[at].subject < applicants) turns.order.push_back(standings[at].subject);
    }
    return turns;
}

/// The key of the last one in one part of the seats.
std::optional<Key> last_of(const Allotment& allotment, Lottery& lottery, std::uint32_t round,
                           const std::vector<Candidate>& by_turn, const std::vector<std::uint32_t>& chosen, std::uint32_t part)
{
    const auto& facts = allotment.facts();
    const auto applicants = facts.instance.applicants.size();
    for (auto at = by_turn.size(); at-- > 0;) {
        if (chosen[at] != part) continue;
        const auto subject = by_turn[at].subject;
        const auto standing = subject < applicants
                                  ? standing_of(allotment, lottery, round, subject)
                                  : standing_of_party(allotment, lottery, round, static_cast<std::uint32_t>(subject - applicants));
        return Key{static_cast<std::uint32_t>(by_turn[at].turn >> 32U), standing.places, standing.satisfaction,
                   lottery.whole(round, standing.drawn_as)};
    }
    return std::nullopt;
}

}

bool has_a_chance(const Allotment& allotment, std::uint32_t applicant)
{
    if (!allotment.wants_more(applicant)) return false;
    const auto& facts = allotment.facts();
    const auto first = facts.instance.first_wish[applicant];
    for (auto left = allotment.possible(applicant); left != 0; left &= left - 1) {
        const auto wish = first + static_cast<std::uint32_t>(std::countr_zero(left));
        if ((facts.conflicts[wish] & allotment.held(applicant)) == 0 && allotment.room(facts.offer(wish)) > 0) return true;
    }
    return false;
}

bool play_round(Allotment& allotment, Lottery& lottery, std::uint32_t round, Protocol& protocol)
{
    const auto& facts = allotment.facts();
    const auto turns = turns_of(allotment, lottery, round);
    if (turns.order.empty()) return turns.is_left_for_later;
    Asking asking(allotment, turns.turn);
    asking.ask(turns.order);

    for (std::uint32_t offer = 0; offer < facts.instance.offers.size(); ++offer) {
        const auto& by_turn = asking.admitted(offer);
        if (by_turn.empty() || asking.room(offer) > 0) continue;
        const auto chosen = choose(facts, offer, by_turn, asking.seats(offer));
        Line line{offer, round, last_of(allotment, lottery, round, by_turn, chosen, open_seat), {}};
        for (std::uint32_t reserve = 0; reserve < facts.instance.offers[offer].reserves.size(); ++reserve) {
            line.reserved.push_back(last_of(allotment, lottery, round, by_turn, chosen, reserve));
        }
        protocol.lines.push_back(std::move(line));
    }
    bool has_given = false;
    for (std::uint32_t offer = 0; offer < facts.instance.offers.size(); ++offer) {
        for (const auto& candidate : asking.admitted(offer)) {
            has_given = true;
            for (const auto wish : wishes_of(facts, candidate)) allotment.give(wish, round);
        }
    }
    if (has_given) protocol.rounds = round;
    return has_given || turns.is_left_for_later;
}

}
