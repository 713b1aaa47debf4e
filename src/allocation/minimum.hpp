#pragma once

#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"
#include "allocation/result.hpp"

namespace allocation {

/// Offers that stay below their minimum even if everybody who wishes them came.
std::vector<Closed> hopeless_offers(const Facts& facts);

/// The one offer to close next: the one that lacks the largest part of its minimum, the smaller ticket where two lack
/// as much; `none` where nothing is below its minimum. Who decides that it takes place anyway is heard.
std::uint32_t weakest_offer(const Allotment& allotment);

}
