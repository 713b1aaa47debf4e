#pragma once

#include "search/search.hpp"

#include <functional>

namespace projects {

/// What of projects can be found by words. `clock` says which are finished.
search::Source search_source(std::function<base::Instant()> clock);

}
