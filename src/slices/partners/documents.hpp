#pragma once

#include "search/search.hpp"

#include <functional>

namespace partners {

/// What of organisations can be found by words: public facts, neither persons nor who recorded something. `clock` says
/// which have ended.
search::Source search_source(std::function<base::Instant()> clock);

}
