#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace base {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    Sha256& add(std::string_view bytes);

    /// The 32 bytes of the sum; nothing may be added afterwards.
    std::string bytes();
    /// The same as 64 hexadecimal digits.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// SHA-256 of a text, as 64 hexadecimal digits.
std::string sha256(std::string_view text);

}
