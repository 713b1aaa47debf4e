// Who of those who want a place gets in: reserved seats first, what they leave is open to all.
// Source: allocation-study (section 3.1, "Reserves"), soft-reserves
#include "allocation/choice.hpp"

namespace allocation {
namespace {

bool all_have(const Facts& facts, const Candidate& candidate, std::string_view flag)
{
    const auto wishes = wishes_of(facts, candidate);
    return std::all_of(wishes.begin(), wishes.end(),
                       [&](std::uint32_t wish) { return facts.has_flag(facts.applicant(wish), flag); });
}

bool are_kept_apart(const Facts& facts, const Candidate& one, const Candidate& other)
{
    for (const auto wish : wishes_of(facts, one)) {
        const auto& others = facts.kept_apart[facts.applicant(wish)];
        for (const auto met : wishes_of(facts, other)) {
            if (std::find(others.begin(), others.end(), facts.applicant(met)) != others.end()) return true;
        }
    }
    return false;
}

/// Whether a group would bring together whom it must not.
bool is_kept_apart(const Facts& facts, const Candidate& candidate)
{
    return candidate.seats > 1 && are_kept_apart(facts, candidate, candidate);
}

}

std::span<const std::uint32_t> wishes_of(const Facts& facts, const Candidate& candidate)
{
    const auto applicants = facts.instance.applicants.size();
    if (candidate.subject < applicants) return {&candidate.wish, 1};
    return facts.parties[candidate.subject - applicants].wishes;
}

std::vector<std::uint32_t> choose(const Facts& facts, std::uint32_t offer, const std::vector<Candidate>& by_turn, Seats seats)
{
    std::vector<std::uint32_t> chosen(by_turn.size(), no_seat);
    const auto fits = [&](std::size_t at, std::uint32_t room) {
        if (chosen[at] != no_seat || by_turn[at].seats > std::min(room, seats.free)) return false;
        if (facts.kept_apart.empty()) return true;
        for (std::size_t other = 0; other < by_turn.size(); ++other) {
            if (chosen[other] != no_seat && are_kept_apart(facts, by_turn[at], by_turn[other])) return false;
        }
        return !is_kept_apart(facts, by_turn[at]);
    };
    const auto& reserves = facts.instance.offers[offer].reserves;
    for (std::uint32_t reserve = 0; reserve < reserves.size(); ++reserve) {
        auto& reserved = seats.reserved[reserve];
        for (std::size_t at = 0; at < by_turn.size() && reserved > 0; ++at) {
            if (!fits(at, reserved) || !all_have(facts, by_turn[at], reserves[reserve].flag)) continue;
            chosen[at] = reserve;
            reserved -= by_turn[at].seats;
            seats.free -= by_turn[at].seats;
        }
    }
    for (std::size_t at = 0; at < by_turn.size() && seats.free > 0; ++at) {
        if (!fits(at, seats.free)) continue;
        chosen[at] = open_seat;
        seats.free -= by_turn[at].seats;
    }
    return chosen;
}

}
