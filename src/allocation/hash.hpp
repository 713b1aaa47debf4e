#pragma once

#include "base/sha256.hpp"

#include <string>
#include <string_view>

namespace allocation {

using base::Hash;
using base::hash_of;
using base::hex;
using base::parse_hash;

/// A name of one period for somebody, from which nobody without the key comes back to the record: the first 32 digits
/// of HMAC-SHA-256 over `period|record`. Source: rfc2104
std::string pseudonym(std::string_view key, std::string_view period, std::string_view record);

}
