// Asking and answering within one round: applicants go down their lists, offers keep the best so far.
// A joint wish is asked for when all its members have come to it; who comes in vain goes on, alone if that is wanted.
// Source: gale-shapley-1962; for groups allocation-study (section 3.1, "Groups")
#include "allocation/asking.hpp"

namespace allocation {
namespace {

std::vector<Candidate>::const_iterator place_of(const std::vector<Candidate>& by_turn, const Candidate& candidate)
{
    return std::upper_bound(by_turn.begin(), by_turn.end(), candidate,
                            [](const Candidate& one, const Candidate& other) { return one.turn < other.turn; });
}

}

Asking::Asking(const Allotment& allotment, const std::vector<std::uint32_t>& turn)
    : facts_(allotment.facts()), allotment_(allotment), turn_(turn), admitted_(facts_.instance.offers.size()),
      asked_for_(facts_.instance.offers.size()),
      next_(facts_.instance.first_wish.begin(), facts_.instance.first_wish.end() - 1),
      state_(facts_.instance.applicants.size(), State::asks), arrived_(facts_.parties.size()), failed_(facts_.parties.size())
{
}

void Asking::ask(const std::vector<std::uint32_t>& order)
{
    asking_.assign(order.rbegin(), order.rend());
    go_on();
    // Where a group gave seats back, or somebody had to be kept apart, others may fit in now. Nobody loses by that.
    may_displace_ = false;
    for (bool again = is_disturbed_; again; again = has_admitted_) {
        has_admitted_ = false;
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            if (state_[*at] == State::is_in) continue;
            next_[*at] = facts_.instance.first_wish[*at];
            asking_.push_back(*at);
        }
        go_on();
    }
}

/// Until nobody has to ask any more, and nobody waits for companions who will not come.
void Asking::go_on()
{
    do {
        while (!asking_.empty()) {
            const auto applicant = asking_.back();
            asking_.pop_back();
            move_on(applicant);
        }
    } while (give_up_waiting());
}

void Asking::move_on(std::uint32_t applicant)
{
    state_[applicant] = State::asks;
    const auto end = facts_.instance.first_wish[applicant + 1];
    for (; next_[applicant] < end; ++next_[applicant]) {
        const auto wish = next_[applicant];
        if (!allotment_.could_take(wish)) continue;
        const auto answer = ask_for(wish);
        if (answer == Answer::no) continue;
        if (answer == Answer::yes) state_[applicant] = State::is_in;
        return;
    }
}

Asking::Answer Asking::ask_for(std::uint32_t wish)
{
    const auto party = facts_.party_of(wish);
    if (party != none) {
        if (!failed_[party] && is_possible(facts_.parties[party])) return ask_together(wish);
        const auto group = facts_.parties[party].group;
        if (!facts_.instance.groups[group].alone_if_not_together) return Answer::no;
    }
    if (allotment_.meets_excluded(facts_.applicant(wish), facts_.offer(wish))) return Answer::no;
    return admit(alone(wish)) ? Answer::yes : Answer::no;
}

/// The last member to come asks for all.
Asking::Answer Asking::ask_together(std::uint32_t wish)
{
    const auto party = facts_.party_of(wish);
    const auto& members = facts_.parties[party];
    state_[facts_.applicant(wish)] = State::waits;
    if (++arrived_[party] < members.size()) return Answer::wait;
    if (admit(together(party))) {
        for (const auto joint : members.wishes) state_[facts_.applicant(joint)] = State::is_in;
        return Answer::yes;
    }
    send_away(together(party));
    return Answer::wait; // asks again with the others
}

/// Whether every member takes part in this round and could take the place.
bool Asking::is_possible(const Party& party) const
{
    const auto offer = facts_.offer(party.wishes.front());
    return party.size() <= allotment_.room(offer) &&
           std::all_of(party.wishes.begin(), party.wishes.end(), [&](std::uint32_t wish) {
               const auto member = facts_.applicant(wish);
               return turn_[member] != none && allotment_.could_take(wish) && !allotment_.meets_excluded(member, offer);
           });
}

bool Asking::admit(const Candidate& candidate)
{
    const auto offer = facts_.offer(candidate.wish);
    auto& by_turn = admitted_[offer];
    const bool is_plain = facts_.kept_apart.empty() && !facts_.has_reserves[offer];
    const bool comes_last = by_turn.empty() || by_turn.back().turn < candidate.turn;
    const bool fits = candidate.seats <= room(offer);
    if (!fits && ((is_plain && comes_last) || !may_displace_)) return false;
    if (!fits || !facts_.kept_apart.empty()) return admit_by_choice(candidate);
    by_turn.insert(place_of(by_turn, candidate), candidate);
    asked_for_[offer] += candidate.seats;
    has_admitted_ = true;
    return true;
}

/// Lets the offer choose among all who want it, and sends away who has to go for the newcomer.
bool Asking::admit_by_choice(const Candidate& candidate)
{
    const auto offer = facts_.offer(candidate.wish);
    auto by_turn = admitted_[offer];
    const auto newcomer = static_cast<std::size_t>(place_of(by_turn, candidate) - by_turn.cbegin());
    by_turn.insert(by_turn.begin() + static_cast<std::ptrdiff_t>(newcomer), candidate);
    const auto chosen = choose(facts_, offer, by_turn, seats(offer));
    const bool displaces = std::count(chosen.begin(), chosen.end(), no_seat) > (chosen[newcomer] == no_seat ? 1 : 0);
    if (chosen[newcomer] == no_seat || (displaces && !may_displace_)) {
        is_disturbed_ = is_disturbed_ || room(offer) > 0;
        return false;
    }
    admitted_[offer].clear();
    asked_for_[offer] = 0;
    for (std::size_t at = 0; at < by_turn.size(); ++at) {
        if (chosen[at] == no_seat) {
            send_away(by_turn[at]);
        } else {
            admitted_[offer].push_back(by_turn[at]);
            asked_for_[offer] += by_turn[at].seats;
        }
    }
    is_disturbed_ = is_disturbed_ || room(offer) > 0;
    has_admitted_ = true;
    return true;
}

/// Back to the list: a single applicant to the next wish, a group to the same one, in case they go alone.
void Asking::send_away(const Candidate& candidate)
{
    const auto applicants = facts_.instance.applicants.size();
    const bool is_alone = candidate.subject < applicants;
    if (!is_alone) {
        failed_[candidate.subject - applicants] = true;
        is_disturbed_ = true;
    }
    for (const auto wish : wishes_of(facts_, candidate)) {
        const auto applicant = facts_.applicant(wish);
        state_[applicant] = State::asks;
        if (is_alone) ++next_[applicant];
        asking_.push_back(applicant);
    }
}

/// Nobody asks any more: who still waits has companions who are in something better.
bool Asking::give_up_waiting()
{
    for (std::uint32_t party = 0; party < facts_.parties.size(); ++party) {
        const auto& members = facts_.parties[party];
        if (failed_[party] || arrived_[party] == 0 || arrived_[party] == members.size()) continue;
        failed_[party] = true;
        is_disturbed_ = true;
        for (const auto wish : members.wishes) {
            const auto member = facts_.applicant(wish);
            if (state_[member] == State::waits && next_[member] == wish) asking_.push_back(member);
        }
    }
    return !asking_.empty();
}

Seats Asking::seats(std::uint32_t offer) const
{
    Seats seats{allotment_.room(offer), {}};
    std::size_t number = 0;
    for (const auto& reserve : facts_.instance.offers[offer].reserves) {
        const auto taken = allotment_.taken_with(offer, number++);
        seats.reserved.push_back(reserve.seats - std::min(reserve.seats, taken));
    }
    return seats;
}

Candidate Asking::alone(std::uint32_t wish) const
{
    const auto applicant = facts_.applicant(wish);
    return {std::uint64_t(facts_.class_of(wish)) << 32U | turn_[applicant], applicant, wish, 1};
}

/// The class of a group is that of its last member.
Candidate Asking::together(std::uint32_t party) const
{
    const auto& members = facts_.parties[party];
    const auto subject = static_cast<std::uint32_t>(facts_.instance.applicants.size()) + party;
    std::uint64_t priority = 0;
    for (const auto wish : members.wishes) priority = std::max<std::uint64_t>(priority, facts_.class_of(wish));
    return {priority << 32U | turn_[subject], subject, members.wishes.front(), members.size()};
}

}
