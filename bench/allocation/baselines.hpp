#pragma once

#include "allocation/allocation.hpp"

namespace bench {

/// Mechanisms that others use, to compare with. Source: allocation-study (section 1)
enum class Baseline { snake, boston, serial_dictatorship, many_to_many_one_lottery, many_to_many_lotteries, stars_and_ids, ranks_and_ids };

std::string_view name_of(Baseline baseline);

/// Gives places out as the baseline does: no minimum, no reserve, no group, no class. Where the instance asks for
/// `deferred_acceptance`, everybody gets one place at most.
allocation::Allocation allocate_by(Baseline baseline, const allocation::Instance& instance);

}
