#include "base/sha256.hpp"

#include <sodium.h>

namespace base {

Hash hash_of(std::string_view bytes)
{
    Hash hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

std::string hex(const Hash& hash)
{
    std::string text(2 * hash.size(), '\0');
    sodium_bin2hex(text.data(), text.size() + 1, hash.data(), hash.size());
    return text;
}

std::optional<Hash> parse_hash(std::string_view digits)
{
    Hash hash;
    std::size_t bytes = 0;
    const bool is_hex = sodium_hex2bin(hash.data(), hash.size(), digits.data(), digits.size(), nullptr, &bytes, nullptr) == 0;
    return is_hex && bytes == hash.size() ? std::optional(hash) : std::nullopt;
}

struct Sha256::State {
    crypto_hash_sha256_state sum;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->sum); }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

Sha256& Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&state_->sum, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
}

Hash Sha256::hash()
{
    Hash hash;
    crypto_hash_sha256_final(&state_->sum, hash.data());
    return hash;
}

std::string Sha256::hex() { return base::hex(hash()); }

std::string sha256(std::string_view text) { return hex(hash_of(text)); }

}
