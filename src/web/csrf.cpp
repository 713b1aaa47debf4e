#include "web/csrf.hpp"

#include "web/crypto.hpp"

#include <charconv>

namespace web {
namespace {

using Minutes = std::chrono::duration<std::int64_t, std::ratio<60>>;
constexpr std::int64_t longest_life = 24 * 60;

std::int64_t minutes(base::Instant now)
{
    return std::chrono::duration_cast<Minutes>(now.time_since_epoch()).count();
}

std::string signed_minutes(std::string_view secret, std::int64_t when, std::string_view session)
{
    const auto text = std::to_string(when);
    return text + "." + keyed_hash(secret, fmt::format("form {} {}", text, session));
}

}

bool is_from_elsewhere(const Origin& origin)
{
    if (!origin.fetch_site.empty()) return origin.fetch_site != "same-origin" && origin.fetch_site != "none";
    if (origin.origin.empty()) return false;
    const auto scheme = origin.origin.find("://");
    return scheme == std::string_view::npos || origin.origin.substr(scheme + 3) != origin.host;
}

std::string form_token(std::string_view secret, base::Instant now, std::string_view session)
{
    return signed_minutes(secret, minutes(now), session);
}

bool is_valid_token(std::string_view secret, std::string_view token, base::Instant now, std::string_view session)
{
    const auto dot = token.find('.');
    if (dot == std::string_view::npos) return false;
    std::int64_t made = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + dot, made);
    if (error != std::errc{} || end != token.data() + dot) return false;
    const auto age = minutes(now) - made;
    return age >= -1 && age <= longest_life && equal_in_constant_time(token, signed_minutes(secret, made, session));
}

std::string form_token(const SigningKeys& keys, base::Instant now, std::string_view session)
{
    return form_token(keys.signing(), now, session);
}

bool is_valid_token(const SigningKeys& keys, std::string_view token, base::Instant now, std::string_view session)
{
    const auto believed = keys.believed();
    return std::any_of(believed.begin(), believed.end(), [&](const std::string& secret) {
        return is_valid_token(secret, token, now, session);
    });
}

}
