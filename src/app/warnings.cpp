#include "app/config.hpp"

#include <fmt/format.h>

namespace app {
namespace {

/// Whether only this machine reaches the host, which may have a port.
bool is_this_machine(std::string_view host)
{
    if (host.starts_with("[::1]")) return true;
    host = host.substr(0, host.find_first_of(":/"));
    return host == "localhost" || host.ends_with(".localhost") ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

}

std::vector<std::string> warnings(const Config& config)
{
    const std::string_view url = config.site.public_url;
    constexpr std::string_view open_scheme = "http://";
    if (!url.starts_with(open_scheme) || is_this_machine(url.substr(open_scheme.size()))) return {};
    return {fmt::format("public_url is {}: what people type goes over the net in the open, and browsers warn of the "
                        "site; put a proxy with https in front and write https://", url)};
}

}
