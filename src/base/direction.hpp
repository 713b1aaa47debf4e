#pragma once

#include <string>
#include <string_view>

namespace base {

/// Without the signs that turn the order of what stands behind them (U+202A to U+202E, U+2066 to U+2069): unseen in a name
/// or a post they would turn whatever the page puts next to it. Marks of direction and joiners stay: scripts need them.
/// Source: uax9
std::string without_turns(std::string_view utf8);

}
