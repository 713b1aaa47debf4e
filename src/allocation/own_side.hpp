#pragma once

#include "allocation/allocation.hpp"

#include <boost/json.hpp>

namespace allocation {

/// The rows that were handed in, as an instance of one applicant with the seed of the draw; nothing where something is
/// missing or wrong.
std::optional<Instance> own_instance(const std::vector<boost::json::object>& handed_in, const Hash& seed);

/// What came out for this applicant, as far as the proven rows say; nothing where something is missing or wrong.
std::optional<Allocation> own_allocation(const std::vector<boost::json::object>& came_out, const Instance& instance);

}
