#include "base/sha256.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace base {

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

std::string Sha256::bytes()
{
    std::string sum(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state_->sum, reinterpret_cast<unsigned char*>(sum.data()));
    return sum;
}

std::string Sha256::hex()
{
    std::string digits;
    for (const char byte : bytes()) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return digits;
}

std::string sha256(std::string_view text) { return Sha256().add(text).hex(); }

}
