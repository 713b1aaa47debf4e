#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace table {

/// The one of `known` that is likeliest meant: it begins alike, or a few letters make it so. Empty where none is.
std::string nearest(std::string_view written, const std::vector<std::string>& known);

}
