#pragma once

#include "allocation/allocation.hpp"

namespace bench {

/// One place each, so that the sum of the ranks, to a power, is the smallest there can be; who gets nothing costs more
/// than any rank. Not strategy-proof, and no lottery: what can be had at best. Nothing where it was built without LEMON.
std::optional<allocation::Allocation> allocate_by_flow(const allocation::Instance& instance, std::uint32_t power);

/// How many places can be given if nobody gets more than so many and nothing ever overlaps: with 1, how many applicants
/// can have a place at all. 0 where it was built without LEMON.
std::uint64_t most_by_flow(const allocation::Instance& instance, std::uint32_t each);

}
