#pragma once

#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace app {

/// Reads what `base::iso` writes, as far as the second; nothing for anything else.
std::optional<base::Instant> moment_in(std::string_view iso);

}
