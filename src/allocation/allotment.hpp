#pragma once

#include "allocation/facts.hpp"
#include "allocation/protocol.hpp"

namespace allocation {

/// What a place at somebody's wish of some rank is worth: 1/rank, in whole numbers so that every compiler orders
/// alike. Exact up to rank 12, rounded down beyond. Source: allocation-study (section 3.1, "Order within a round")
constexpr std::uint32_t worth_of_first_wish = 27'720; // the least common multiple of 1 to 12

/// Who has what while places are given out.
class Allotment {
public:
    Allotment(const Facts& facts, const std::vector<bool>& closed);

    /// Whether the applicant could hold this wish beside the others, if there is room.
    bool could_take(std::uint32_t wish) const
    {
        const auto applicant = facts_.applicant(wish);
        return (possible_[applicant] & facts_.bit(wish)) != 0 && (facts_.conflicts[wish] & held_[applicant]) == 0;
    }
    /// The same, if the applicant gave up another wish for it.
    bool could_swap(std::uint32_t wish, std::uint32_t given_up) const
    {
        const auto applicant = facts_.applicant(wish);
        return (possible_[applicant] & facts_.bit(wish)) != 0 &&
               (facts_.conflicts[wish] & held_[applicant] & ~facts_.bit(given_up)) == 0;
    }
    /// Whether the applicant's place in the offer was settled beforehand.
    bool is_settled(std::uint32_t applicant, std::uint32_t offer) const;
    /// Whether somebody who must not meet the applicant is in the offer.
    bool meets_excluded(std::uint32_t applicant, std::uint32_t offer) const;

    void give(std::uint32_t wish, std::uint32_t round);
    void take_back(std::uint32_t wish);

    std::uint32_t room(std::uint32_t offer) const { return room_[offer]; }
    std::uint32_t taken(std::uint32_t offer) const { return facts_.instance.offers[offer].max - room_[offer]; }
    /// How many of those in there have the flag of a reserve.
    std::uint32_t taken_with(std::uint32_t offer, std::size_t reserve) const { return taken_with_[offer][reserve]; }
    std::uint32_t places(std::uint32_t applicant) const { return places_[applicant]; }
    std::uint32_t satisfaction(std::uint32_t applicant) const { return satisfaction_[applicant]; }
    bool wants_more(std::uint32_t applicant) const { return places_[applicant] < facts_.limit[applicant]; }
    std::int32_t round_of(std::uint32_t wish) const { return round_of_[wish]; }
    bool holds(std::uint32_t wish) const { return round_of_[wish] != not_held; }
    bool is_closed(std::uint32_t offer) const { return closed_[offer]; }
    /// A bit for each wish of the applicant that is neither hindered nor closed.
    std::uint64_t possible(std::uint32_t applicant) const { return possible_[applicant]; }
    /// A bit for each wish of the applicant that is fulfilled.
    std::uint64_t held(std::uint32_t applicant) const { return held_[applicant]; }
    const std::vector<std::int32_t>& rounds() const { return round_of_; }
    const Facts& facts() const { return facts_; }

private:
    void count_flags(std::uint32_t offer, std::uint32_t applicant, std::int32_t seats);
    bool is_in(std::uint32_t applicant, std::uint32_t offer) const;

    const Facts& facts_;
    const std::vector<bool>& closed_;
    std::vector<std::int32_t> round_of_;
    std::vector<std::uint64_t> possible_;
    std::vector<std::uint64_t> held_;
    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> satisfaction_;
    std::vector<std::uint32_t> room_;
    std::vector<std::vector<std::uint32_t>> taken_with_; ///< of each offer and reserve
};

}
