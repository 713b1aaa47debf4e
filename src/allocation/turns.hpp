#pragma once

#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"

namespace allocation {

/// What decides between two who want the same seat, class apart, in this order.
struct Standing {
    std::uint32_t places = 0;
    std::uint32_t satisfaction = 0;
    std::uint64_t ticket = 0; ///< its first 8 bytes
    std::uint32_t subject = 0; ///< an applicant, or the number of applicants and a joint wish
    std::uint32_t drawn_as = 0; ///< who draws: an applicant, or the number of applicants and a group
};

/// An applicant's standing in a round.
Standing standing_of(const Allotment& allotment, Lottery& lottery, std::uint32_t round, std::uint32_t applicant);

/// A joint wish stands where its least needy member stands, with the one ticket of the group: no bonus for being many.
Standing standing_of_party(const Allotment& allotment, Lottery& lottery, std::uint32_t round, std::uint32_t party);

/// Sorts: fewer places, lower satisfaction, ticket, and where even these are equal the id.
/// Source: allocation-study (section 3.1, "Order within a round")
void sort_by_turn(std::vector<Standing>& standings, const Lottery& lottery, std::uint32_t round);

}
