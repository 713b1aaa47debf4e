#include "allocation/allotment.hpp"

namespace allocation {

Allotment::Allotment(const Facts& facts, const std::vector<bool>& closed)
    : facts_(facts), closed_(closed), round_of_(facts.instance.wishes.size(), not_held),
      possible_(facts.instance.applicants.size()), held_(facts.instance.applicants.size()), places_(facts.elsewhere), satisfaction_(facts.instance.applicants.size())
{
    for (std::uint32_t wish = 0; wish < facts.instance.wishes.size(); ++wish) {
        const bool is_possible = facts.obstacle[wish] == Obstacle::nothing && !closed[facts.offer(wish)];
        if (is_possible) possible_[facts.applicant(wish)] |= facts.bit(wish);
    }
    for (std::uint32_t offer = 0; offer < facts.instance.offers.size(); ++offer) {
        const auto& settled = facts.instance.offers[offer].locked;
        room_.push_back(facts.instance.offers[offer].max - static_cast<std::uint32_t>(settled.size()));
        taken_with_.emplace_back(facts.instance.offers[offer].reserves.size());
        for (const auto& id : settled) count_flags(offer, applicant_called(facts.instance, id), 1);
    }
}

void Allotment::count_flags(std::uint32_t offer, std::uint32_t applicant, std::int32_t seats)
{
    const auto& reserves = facts_.instance.offers[offer].reserves;
    for (std::size_t reserve = 0; reserve < reserves.size(); ++reserve) {
        if (facts_.has_flag(applicant, reserves[reserve].flag)) taken_with_[offer][reserve] += static_cast<std::uint32_t>(seats);
    }
}

bool Allotment::is_settled(std::uint32_t applicant, std::uint32_t offer) const
{
    const auto& settled = facts_.instance.offers[offer].locked;
    return !closed_[offer] && std::binary_search(settled.begin(), settled.end(), facts_.instance.applicants[applicant].id);
}

bool Allotment::is_in(std::uint32_t applicant, std::uint32_t offer) const
{
    const auto& instance = facts_.instance;
    if (is_settled(applicant, offer)) return true;
    for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
        if (facts_.offer(wish) == offer && holds(wish)) return true;
    }
    return false;
}

bool Allotment::meets_excluded(std::uint32_t applicant, std::uint32_t offer) const
{
    if (facts_.kept_apart.empty()) return false;
    const auto& others = facts_.kept_apart[applicant];
    return std::any_of(others.begin(), others.end(), [&](std::uint32_t other) { return is_in(other, offer); });
}

void Allotment::give(std::uint32_t wish, std::uint32_t round)
{
    const auto applicant = facts_.applicant(wish);
    round_of_[wish] = static_cast<std::int32_t>(round);
    held_[applicant] |= facts_.bit(wish);
    ++places_[applicant];
    satisfaction_[applicant] += worth_of_first_wish / facts_.instance.wishes[wish].rank;
    --room_[facts_.offer(wish)];
    if (facts_.has_reserves[facts_.offer(wish)]) count_flags(facts_.offer(wish), applicant, 1);
}

void Allotment::take_back(std::uint32_t wish)
{
    const auto applicant = facts_.applicant(wish);
    round_of_[wish] = not_held;
    held_[applicant] &= ~facts_.bit(wish);
    --places_[applicant];
    satisfaction_[applicant] -= worth_of_first_wish / facts_.instance.wishes[wish].rank;
    ++room_[facts_.offer(wish)];
    if (facts_.has_reserves[facts_.offer(wish)]) count_flags(facts_.offer(wish), applicant, -1);
}

}
