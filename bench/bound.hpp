#pragma once

#include "allocation/instance.hpp"

namespace bench {

/// The most places that can be given, as a linear programme sees it: what it says nobody can exceed.
/// 0 where the program was built without Clp.
std::uint64_t bound_of_places(const allocation::Instance& instance);

}
