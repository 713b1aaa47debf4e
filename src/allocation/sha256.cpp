#include "allocation/sha256.hpp"

#include <sodium.h>

namespace allocation {
namespace {

const unsigned char* bytes_in(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

int value_of(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}

Hash sha256(std::string_view bytes)
{
    Hash hash;
    crypto_hash_sha256(hash.data(), bytes_in(bytes), bytes.size());
    return hash;
}

std::string pseudonym(std::string_view key, std::string_view period, std::string_view record)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_in(key), key.size());
    for (const auto part : {period, std::string_view("|"), record}) {
        crypto_auth_hmacsha256_update(&state, bytes_in(part), part.size());
    }
    Hash hash;
    crypto_auth_hmacsha256_final(&state, hash.data());
    return hex(hash).substr(0, 32);
}

std::string hex(const Hash& hash)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * hash.size());
    for (const auto byte : hash) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

std::optional<Hash> parse_hash(std::string_view digits)
{
    Hash hash{};
    if (digits.size() != 2 * hash.size()) return std::nullopt;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const int value = value_of(digits[at]);
        if (value < 0) return std::nullopt;
        auto& byte = hash[at / 2];
        byte = static_cast<std::uint8_t>(byte << 4U | static_cast<unsigned>(value));
    }
    return hash;
}

}
