// The explanations as sentences, in the words of families.
#include "allocation/explanation.hpp"

namespace allocation {
namespace {

using base::Message;
using base::says;

Message full(const Explanation& explanation, const std::string& other)
{
    const auto round = std::to_string(explanation.round);
    const auto number = [](const std::optional<Key>& key, std::uint32_t Key::* part) { return key ? std::to_string((*key).*part) : ""; };
    switch (explanation.decider) {
    case Decider::own_turn:
        return says("Full since round {0}. In that round you got “{1}”, which you wished more.", round, other);
    case Decider::priority:
        return says("Full since round {0}. All places went to applicants of a group that goes first here.", round);
    case Decider::places:
        return says("Full since round {0}. The last place went to somebody who had {1} places until then; you had {2}.", round,
                    number(explanation.last, &Key::places), number(explanation.own, &Key::places));
    case Decider::satisfaction:
        return says("Full since round {0}. The last place went to somebody whose wishes had been met less well until then than yours.", round);
    case Decider::ticket:
        return says("Full since round {0}. Only the lot decided: the last place went to the lot {1}, yours was {2}, and the smaller one goes first.",
                    round, hex(explanation.last->ticket).substr(0, 8), hex(explanation.own->ticket).substr(0, 8));
    case Decider::reserve:
        return says("Full since round {0}. The last places were kept for applicants who have a right to them.", round);
    case Decider::settled: return says("There was no place to give out: all were settled beforehand.");
    case Decider::exchange:
    case Decider::nothing: break;
    }
    if (other.empty()) return says("Full. The last places went by exchange to applicants who would otherwise have got fewer than you.");
    return says("You had this place and got “{0}” instead, so that somebody without a place could get one.", other);
}

}

Message sentence(const Explanation& explanation, const Instance& instance, std::uint32_t wish,
                 const std::function<std::string(std::uint32_t offer)>& name_of)
{
    const auto& offer = instance.offers[instance.wishes[wish].offer];
    const auto other = explanation.other == none ? std::string() : name_of(instance.wishes[explanation.other].offer);
    switch (explanation.reason) {
    case Reason::got_it:
        return explanation.round == 0 ? says("You have this place. It was settled beforehand.")
                                      : says("You have this place, since round {0}.", std::to_string(explanation.round));
    case Reason::overlaps:
        return other.empty() ? says("At the same time you have a place elsewhere.")
                             : says("It cannot go together with “{0}”, which you got.", other);
    case Reason::limit: return says("You have as many places as one applicant may have.");
    case Reason::full: return full(explanation, other);
    case Reason::closed: return says("It does not take place: fewer than {0} would have come.", std::to_string(offer.min));
    case Reason::group: return says("There were not enough places for all of you together.");
    case Reason::age:
        return offer.ages ? says("It is for ages {0} to {1}.", std::to_string(offer.ages->from), std::to_string(offer.ages->to)) : Message{};
    case Reason::organiser: break;
    }
    return says("This place could not be given to you for a reason that the organiser will tell you.");
}

}
