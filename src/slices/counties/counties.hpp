#pragma once

#include "slices/counties/county.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace counties {

/// The counties of one state, or of all where none is named, as people look them up: Landkreis Rostock under R.
std::vector<County> counties_of(storage::Read& read, std::string_view state_key = {});

/// In which county each alliance has its seat, by the county's key. One whose county nobody knows is not in it.
std::map<base::Id<registry::Alliance>, std::string> county_of_each_alliance(storage::Read& read);

/// Whether the outlines of counties were taken in.
bool has_map(storage::Read& read);

/// The map of counties, `/karte?ebene=kreise`; offered once outlines were taken in.
registry::MapLevel map_level();

}
