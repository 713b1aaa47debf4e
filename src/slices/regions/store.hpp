#pragma once

#include "slices/regions/region.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace regions {

/// By the states' keys.
std::vector<StateProfile> all_profiles(storage::Read& read);

std::optional<StateProfile> find_profile(storage::Read& read, std::string_view state_key);

void store_profile(storage::Write& write, const StateProfile& profile, base::Instant now);

/// By name.
std::vector<Region> all_regions(storage::Read& read);

/// Stores a new region, or the new content of one that is there.
void store_region(storage::Write& write, const Region& region, base::Instant now);

}
