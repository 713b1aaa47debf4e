#include "slices/identity/secrets.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "web/crypto.hpp"

#include <array>
#include <fmt/format.h>

namespace identity {

std::string new_secret() { return web::random_hex(32); }

std::string new_code()
{
    // Of 2^64 values eight digits are left, each code as likely as the others to one part in 10^11.
    const auto chance = std::stoull(web::random_hex(8), nullptr, 16);
    return fmt::format("{:08}", chance % 100'000'000);
}

std::string kept(std::string_view secret) { return base::sha256(secret); }

std::string kept_with(std::string_view key, std::string_view purpose, std::string_view guessable)
{
    return web::keyed_hash(key, fmt::format("{} {}", purpose, guessable));
}

std::string digits_of(std::string_view typed)
{
    std::string digits;
    for (const char letter : typed) {
        if (letter >= '0' && letter <= '9') digits += letter;
    }
    return digits;
}

std::string canonical_address(std::string_view typed)
{
    std::string address(base::trimmed(typed));
    for (auto& letter : address) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return address;
}

namespace {

struct Sign {
    std::string_view part;
    std::string_view name;
};

/// The first that fits: others call themselves Chrome and Safari too.
constexpr std::array browsers = {Sign{"Edg", "Edge"},       Sign{"OPR/", "Opera"},      Sign{"SamsungBrowser", "Samsung Internet"},
                                 Sign{"Firefox", "Firefox"}, Sign{"FxiOS", "Firefox"},  Sign{"Chrome", "Chrome"},
                                 Sign{"CriOS", "Chrome"},    Sign{"Safari", "Safari"}};
constexpr std::array systems = {Sign{"Android", "Android"}, Sign{"iPhone", "iPhone"}, Sign{"iPad", "iPad"},
                                Sign{"Windows", "Windows"}, Sign{"Mac OS", "Mac"},    Sign{"Linux", "Linux"}};

template <std::size_t size>
std::string_view found_in(std::string_view text, const std::array<Sign, size>& signs)
{
    for (const auto& sign : signs) {
        if (text.find(sign.part) != std::string_view::npos) return sign.name;
    }
    return {};
}

}

std::string device_of(std::string_view user_agent)
{
    const auto browser = found_in(user_agent, browsers);
    const auto system = found_in(user_agent, systems);
    if (browser.empty() || system.empty()) return std::string(browser.empty() ? system : browser);
    return fmt::format("{}, {}", browser, system);
}

}
