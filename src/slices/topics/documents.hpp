#pragma once

#include "search/search.hpp"

namespace topics {

/// What of topics can be found by words; retired ones can not.
search::Source search_source();

}
