#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace web {

/// Bytes of chance as hexadecimal digits, two for each byte.
std::string random_hex(std::size_t bytes);

/// A keyed hash as 32 hexadecimal digits. `secret` has 32 bytes.
std::string keyed_hash(std::string_view secret, std::string_view text);

/// A short name for exactly these bytes, as 16 hexadecimal digits; not against forgers.
std::string fingerprint(std::string_view bytes);

/// Compares without telling by its time where the difference is.
bool equal_in_constant_time(std::string_view left, std::string_view right);

}
