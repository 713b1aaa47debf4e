#pragma once

#include "allocation/facts.hpp"

namespace allocation {

/// Somebody, alone or as a group, who would take seats in one offer.
struct Candidate {
    std::uint64_t turn = 0;    ///< class and then order of the round: the smaller comes first
    std::uint32_t subject = 0; ///< an applicant, or the number of applicants and a joint wish
    std::uint32_t wish = none; ///< the wish, or the first of the joint ones
    std::uint32_t seats = 1;

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Which seats somebody gets: none, an open one, or one of the reserve with that number.
constexpr std::uint32_t no_seat = none;
constexpr std::uint32_t open_seat = none - 1;

/// All wishes that a candidate stands for.
std::span<const std::uint32_t> wishes_of(const Facts& facts, const Candidate& candidate);

/// What an offer still has: its free seats, and for each reserve how many of them flagged applicants get first.
struct Seats {
    std::uint32_t free = 0;
    std::vector<std::uint32_t> reserved;
};

/// Who gets in, for each candidate: first each reserve in the order of turns, then the open seats. Who does not fit, as
/// a group that is too large or because somebody in there must not be met, is passed over.
/// Source: allocation-study (section 3.1, "Reserves"), soft-reserves
std::vector<std::uint32_t> choose(const Facts& facts, std::uint32_t offer, const std::vector<Candidate>& by_turn, Seats seats);

}
