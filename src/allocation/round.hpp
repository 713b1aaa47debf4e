#pragma once

#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"
#include "allocation/protocol.hpp"

namespace allocation {

/// One round: everybody who has fewer than `round` places and may have more gets at most one, the best wish for which
/// the turn suffices. Returns whether a later round may have something for somebody.
/// Source: gale-shapley-1962, allocation-study (section 3.1)
bool play_round(Allotment& allotment, Lottery& lottery, std::uint32_t round, Protocol& protocol);

/// Whether the applicant wants more and some wish still has room.
bool has_a_chance(const Allotment& allotment, std::uint32_t applicant);

}
