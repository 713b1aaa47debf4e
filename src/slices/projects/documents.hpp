#pragma once

#include "search/search.hpp"

#include <functional>
#include <string_view>

namespace projects {

/// Before the word of a project in the address of its page.
inline constexpr std::string_view folder_in_address = "/projekte/";

/// What of projects can be found by words. `clock` says which of them are planned, run, or are finished.
search::Source search_source(std::function<base::Instant()> clock);

/// To be called when a day begins, or at the start of the program: what began or ended since the last day of which this
/// was told is put into the index again. A day that was told already costs one statement.
void day_came(storage::Write& write, base::Instant now);

}
