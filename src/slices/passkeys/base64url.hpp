#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace passkeys {

/// Bytes as browsers write them in this protocol: URL-safe, without padding. Source: rfc4648
std::string base64url(std::string_view bytes);

/// Nothing for what is not written so.
std::optional<std::string> bytes_of_base64url(std::string_view text);

}
