#pragma once

#include "storage/transaction.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace addresses {

/// What has a page under a word of its own, and may once have had another word.
enum class Kind { alliance, organisation };

/// Who once had that word. It redirects for good, as long as nobody has it today.
std::optional<base::Uuid> once_had(storage::Read& read, Kind kind, std::string_view slug);

/// Every former word of one kind, with who had it.
std::map<std::string, base::Uuid, std::less<>> all_former(storage::Read& read, Kind kind);

/// `subject` now has the word `slug`, and once had all of `former`. What it had before stays recorded.
void store_former(storage::Write& write, Kind kind, const base::Uuid& subject, std::string_view slug,
                  const std::vector<std::string>& former, base::Instant now);

}
