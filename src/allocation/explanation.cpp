// Why a wish came true or not, told from the protocol: the first of these that holds. It was given; the age does not
// fit; the offer was closed; a better wish is at the same time; the limit is reached; the group did not fit; it was full,
// and what decided. Source: allocation-study (section 3.1, "Explanation")
#include "allocation/explanation.hpp"

#include "allocation/waiting.hpp"

namespace allocation {

Decider first_difference(const Key& own, const Key& last)
{
    if (own.priority != last.priority) return Decider::priority;
    if (own.places != last.places) return Decider::places;
    if (own.satisfaction != last.satisfaction) return Decider::satisfaction;
    return Decider::ticket;
}

Explainer::Explainer(const Instance& instance, const Result& result, const Protocol& protocol)
    : instance_(instance), protocol_(protocol), closed_(closed_in(instance, result)), facts_(instance, closed_),
      allotment_(facts_, closed_), line_of_(instance.offers.size(), none)
{
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        if (protocol.round_of[wish] != not_held) allotment_.give(wish, static_cast<std::uint32_t>(protocol.round_of[wish]));
    }
    for (std::uint32_t line = 0; line < protocol.lines.size(); ++line) line_of_[protocol.lines[line].offer] = line;
    for (const auto& exchange : protocol.exchanges) {
        for (const auto& move : exchange.moves) {
            moved_[facts_.applicant(move.taken)].push_back({exchange.round, move});
            if (move.left != none) left_for_[move.left] = move.taken;
        }
    }
}

Explanation Explainer::explain(std::uint32_t wish) const
{
    if (const auto certain = without_lottery(wish)) return *certain;
    return facts_.party_of(wish) != none ? of_group(wish) : of_full(wish);
}

std::optional<Explanation> Explainer::without_lottery(std::uint32_t wish) const
{
    const auto applicant = facts_.applicant(wish);
    const auto offer = facts_.offer(wish);
    if (allotment_.holds(wish)) return Explanation{Reason::got_it, {}, static_cast<std::uint32_t>(allotment_.round_of(wish))};
    if (allotment_.is_settled(applicant, offer)) return Explanation{Reason::got_it};
    if (facts_.obstacle[wish] == Obstacle::age) return Explanation{Reason::age};
    if (closed_[offer]) return Explanation{Reason::closed};
    if (facts_.obstacle[wish] == Obstacle::elsewhere) return Explanation{Reason::overlaps};
    for (auto other = instance_.first_wish[applicant]; other < instance_.first_wish[applicant + 1]; ++other) {
        if (!allotment_.holds(other)) continue;
        const bool is_better = other < wish && (facts_.conflicts[wish] & facts_.bit(other)) != 0;
        const bool is_same = facts_.offer(other) == offer && facts_.party_of(wish) == none;
        if (is_better || is_same) return Explanation{Reason::overlaps, {}, 0, other};
        if (facts_.offer(other) == offer) return Explanation{Reason::group}; // alone, by another line of the list
    }
    if (!is_waiting_for(allotment_, wish)) return Explanation{Reason::limit};
    return std::nullopt;
}

/// A group that had to give way is told so; else it did not fit, or was not complete.
Explanation Explainer::of_group(std::uint32_t wish) const
{
    const auto line = line_of_[facts_.offer(wish)];
    const auto& group = instance_.groups[facts_.parties[facts_.party_of(wish)].group];
    if (group.alone_if_not_together) return of_full(wish);
    if (line != none && protocol_.lines[line].open) {
        const auto& drawn = protocol_.lines[line];
        const auto own = key_of_party(wish, drawn.round);
        if (own > *drawn.open) return {Reason::full, first_difference(own, *drawn.open), drawn.round, none, own, drawn.open};
    }
    return {Reason::group};
}

Explanation Explainer::of_full(std::uint32_t wish) const
{
    const auto offer = facts_.offer(wish);
    if (const auto left = left_for_.find(wish); left != left_for_.end()) {
        return {Reason::full, Decider::exchange, line_of_[offer] == none ? 0 : protocol_.lines[line_of_[offer]].round, left->second};
    }
    if (line_of_[offer] != none) return by_line(wish, protocol_.lines[line_of_[offer]]);
    const auto& [free, is_all_settled] = protocol_.endings[offer];
    if (free > 0) return of_room(wish);
    return {Reason::full, is_all_settled ? Decider::settled : Decider::exchange};
}

Explanation Explainer::by_line(std::uint32_t wish, const Line& line) const
{
    const auto applicant = facts_.applicant(wish);
    Explanation explanation{Reason::full, Decider::own_turn, line.round};
    for (const auto& [other, round] : had_in(applicant, line.round)) {
        if (round != line.round || other > wish) continue;
        explanation.other = other; // had something better in that round
        return explanation;
    }
    explanation.own = key_of(wish, line.round);
    explanation.last = line.open;
    if (!line.open) {
        explanation.decider = Decider::reserve;
        return explanation;
    }
    if (explanation.own->places >= line.round) explanation.decider = Decider::places;
    else if (*explanation.own > *line.open) explanation.decider = first_difference(*explanation.own, *line.open);
    else return moved_.count(applicant) > 0 ? Explanation{Reason::full, Decider::exchange, line.round} : of_room(wish);
    return explanation;
}

/// What the applicant had when the round was played, before any exchange after it: later moves are taken back.
std::vector<Explainer::Had> Explainer::had_in(std::uint32_t applicant, std::uint32_t round) const
{
    std::vector<Had> had;
    for (auto wish = instance_.first_wish[applicant]; wish < instance_.first_wish[applicant + 1]; ++wish) {
        if (allotment_.holds(wish)) had.push_back({wish, static_cast<std::uint32_t>(allotment_.round_of(wish))});
    }
    const auto moved = moved_.find(applicant);
    if (moved == moved_.end()) return had;
    for (auto later = moved->second.rbegin(); later != moved->second.rend() && later->round >= round; ++later) {
        const auto [left, taken] = later->move;
        const auto place = std::find_if(had.begin(), had.end(), [taken = taken](const Had& one) { return one.wish == taken; });
        if (place == had.end()) continue;
        if (left != none) place->wish = left;
        else had.erase(place);
    }
    return had;
}

/// The turn would have sufficed, or there is room: somebody had to be kept apart, or a group gave its seats back late.
Explanation Explainer::of_room(std::uint32_t wish) const
{
    const bool must_not_meet = allotment_.meets_excluded(facts_.applicant(wish), facts_.offer(wish));
    return {must_not_meet || facts_.parties.empty() ? Reason::organiser : Reason::group};
}

Key Explainer::key_of(std::uint32_t wish, std::uint32_t round) const
{
    const auto applicant = facts_.applicant(wish);
    Key key{facts_.class_of(wish), facts_.elsewhere[applicant], 0,
            ticket(instance_.settings, round, instance_.applicants[applicant].id)};
    for (const auto& [other, of_round] : had_in(applicant, round)) {
        if (of_round >= round) continue;
        ++key.places;
        key.satisfaction += worth_of_first_wish / instance_.wishes[other].rank;
    }
    return key;
}

Key Explainer::key_of_party(std::uint32_t wish, std::uint32_t round) const
{
    const auto& party = facts_.parties[facts_.party_of(wish)];
    Key key{0, 0, 0, ticket(instance_.settings, round, instance_.groups[party.group].id)};
    for (const auto joint : party.wishes) {
        const auto member = key_of(joint, round);
        key.priority = std::max(key.priority, member.priority);
        const auto own = std::pair(member.places, member.satisfaction);
        if (own > std::pair(key.places, key.satisfaction)) std::tie(key.places, key.satisfaction) = own;
    }
    return key;
}

}
