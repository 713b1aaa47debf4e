#pragma once

#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"
#include "allocation/result.hpp"

namespace allocation {

/// Whether somebody would rather have this wish than what they got: it is possible, and neither their better wishes nor
/// the limit stand against it.
bool is_waiting_for(const Allotment& allotment, std::uint32_t wish);

/// Everybody who waits, for each offer: by class, then fewest places, then ticket.
std::vector<WaitingList> waiting_lists(const Allotment& allotment, Lottery& lottery);

}
