#pragma once

#include "search/search.hpp"

#include <functional>

namespace registry {

/// What of alliances can be found by words: public facts, no person. `clock` says what is active.
search::Source search_source(std::function<base::Instant()> clock);

}
