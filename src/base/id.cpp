#include "base/id.hpp"

#include <atomic>
#include <chrono>
#include <sodium.h>

namespace base {

namespace {

/// Moments in 4,096ths of a millisecond, each later than the one before, also where many fall into the same or the clock was
/// set back a little. After a jump back of more than a second the clock is believed again.
std::uint64_t next_moment()
{
    static std::atomic<std::uint64_t> last = 0;
    constexpr std::uint64_t second = 4096 * 1000;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto nanoseconds = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
    const auto present = (nanoseconds / 1'000'000) << 12U | (nanoseconds % 1'000'000) * 4096 / 1'000'000;
    auto before = last.load();
    std::uint64_t next = 0;
    do {
        next = before >= present && before - present < second ? before + 1 : present;
    } while (!last.compare_exchange_weak(before, next));
    return next;
}

}

Uuid new_uuid()
{
    Uuid uuid;
    randombytes_buf(uuid.data(), uuid.size());
    const auto moment = next_moment();
    for (std::size_t byte = 0; byte < 6; ++byte) uuid.at(byte) = static_cast<std::uint8_t>(moment >> (52 - 8 * byte));
    uuid[6] = static_cast<std::uint8_t>(0x70U | (moment >> 8U & 0x0fU));
    uuid[7] = static_cast<std::uint8_t>(moment);
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
