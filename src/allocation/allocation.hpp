#pragma once

#include "allocation/metrics.hpp"
#include "allocation/protocol.hpp"
#include "allocation/result.hpp"

namespace allocation {

/// A result with everything that explains it.
struct Allocation {
    Result result;
    Protocol protocol;
    Metrics metrics;
};

/// Gives the places out. The same instance gives the same bytes, on every machine and in every thread, into however
/// small parts it is taken. Units: wishes
Allocation allocate(const Instance& instance, std::size_t worth_a_part = 4'000);

}
