#include "base/id.hpp"

#include <chrono>
#include <sodium.h>

namespace base {

Uuid new_uuid()
{
    Uuid uuid;
    randombytes_buf(uuid.data(), uuid.size());
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto milliseconds =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    for (int byte = 0; byte < 6; ++byte) {
        uuid[static_cast<std::size_t>(byte)] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * byte));
    }
    uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0fU) | 0x70U);
    uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3fU) | 0x80U);
    return uuid;
}

std::string to_hex(const Uuid& uuid)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(32);
    for (const auto byte : uuid) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

std::optional<Uuid> parse_uuid(std::string_view text)
{
    Uuid uuid{};
    std::size_t digits = 0;
    for (const char letter : text) {
        if (letter == '-') continue;
        const int value = letter >= '0' && letter <= '9'   ? letter - '0'
                          : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                          : letter >= 'A' && letter <= 'F' ? letter - 'A' + 10
                                                           : -1;
        if (value < 0 || digits == 32) return std::nullopt;
        auto& byte = uuid[digits / 2];
        byte = static_cast<std::uint8_t>(byte << 4U | static_cast<unsigned>(value));
        ++digits;
    }
    return digits == 32 ? std::optional(uuid) : std::nullopt;
}

}
