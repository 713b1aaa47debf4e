#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

/// Bytes as letters that every text may hold, with `=` at the end where it is needed. Source: rfc4648
std::string base64(std::string_view bytes);

/// Nothing where the text is not what `base64` writes.
std::optional<std::string> bytes_of_base64(std::string_view text);

}
