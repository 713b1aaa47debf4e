#pragma once

#include "storage/transaction.hpp"
#include "table/plan.hpp"

#include <string>
#include <string_view>

namespace sign_language {

/// What a table of videos would do. Columns: docs/formats.md
table::Plan plan_videos(storage::Read& read, std::string_view bytes, const table::Progress& progress);

/// Takes a table of videos over: all of it, or nothing where one line is rejected.
table::Plan import_videos(storage::Write& write, std::string_view bytes, base::Instant now, const table::Progress& progress);

std::string export_videos(storage::Read& read);

}
