#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// The 32 bytes of a sum; compared as they stand.
using Hash = std::array<std::uint8_t, 32>;

/// SHA-256 of bytes that are all here. Source: fips-180-4
Hash hash_of(std::string_view bytes);

/// 64 hexadecimal digits, small letters.
std::string hex(const Hash& hash);

/// Reads 64 hexadecimal digits, small or capital.
std::optional<Hash> parse_hash(std::string_view digits);

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    Sha256& add(std::string_view bytes);

    /// The sum; nothing may be added afterwards.
    Hash hash();
    /// The same as 64 hexadecimal digits.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// SHA-256 of a text, as 64 hexadecimal digits.
std::string sha256(std::string_view text);

}
