#include "base/sha256.hpp"

#include <sodium.h>

namespace base {
namespace {

int value_of(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}

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
