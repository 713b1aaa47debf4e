#pragma once

#include <string_view>

namespace expected {

/// A line may be added; one that goes breaks what others made with it.
inline constexpr std::string_view every_field = R"(@F@)";

}
