#pragma once

#include "search/search.hpp"

#include <functional>
#include <vector>

namespace app {

/// What every slice puts into the index of the search.
std::vector<search::Source> search_sources(const std::function<base::Instant()>& clock);

}
