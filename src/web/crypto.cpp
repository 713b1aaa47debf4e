#include "web/crypto.hpp"

#include <array>
#include <fmt/format.h>
#include <sodium.h>
#include <stdexcept>
#include <xxhash.h>

namespace web {
namespace {

std::string as_hex(const unsigned char* bytes, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

const unsigned char* as_bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

}

std::string random_hex(std::size_t bytes)
{
    std::string chance(bytes, '\0');
    randombytes_buf(chance.data(), chance.size());
    return as_hex(as_bytes(chance), chance.size());
}

std::string keyed_hash(std::string_view secret, std::string_view text)
{
    if (secret.size() != 32) throw std::invalid_argument("a secret has 32 bytes");
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), as_bytes(text), text.size(), as_bytes(secret), secret.size());
    return as_hex(hash.data(), hash.size());
}

std::string fingerprint(std::string_view bytes)
{
    return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
}

bool equal_in_constant_time(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}
