#include "web/framing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace web {

std::string content_security_policy(std::string_view frame_ancestors)
{
    return fmt::format("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                       "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                       "frame-ancestors {}; require-trusted-types-for 'script'",
                       frame_ancestors);
}

void allow_framing(Response& response, std::span<const std::string> sites)
{
    if (sites.empty()) return;
    response.headers.emplace_back("Content-Security-Policy", content_security_policy(fmt::format("{}", fmt::join(sites, " "))));
}

}
