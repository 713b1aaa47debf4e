#pragma once

#include "slices/sitemap/address.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace sitemap {

/// The parts of that kind as they are now, each with its newest change where the store knows it.
std::vector<Part> parts_of(storage::Read& read, Kind kind);

/// What stands in a part, by its word; nothing in one that is not there.
std::vector<Address> addresses_in(storage::Read& read, const Part& part);

}
