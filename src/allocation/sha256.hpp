#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace allocation {

/// 32 bytes; compared as they stand.
using Hash = std::array<std::uint8_t, 32>;

/// Source: fips-180-4
Hash sha256(std::string_view bytes);

/// A name of one period for somebody, from which nobody without the key comes back to the record: the first 32 digits
/// of HMAC-SHA-256 over `period|record`. Source: rfc2104
std::string pseudonym(std::string_view key, std::string_view period, std::string_view record);

/// 64 digits, small letters.
std::string hex(const Hash& hash);

/// Reads 64 hexadecimal digits.
std::optional<Hash> parse_hash(std::string_view digits);

}
