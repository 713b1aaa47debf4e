#include "web/logged_path.hpp"

#include "web/url.hpp"

namespace web {
namespace {

bool holds_secret(const Route& route) { return route.pattern.find("{geheim}") != std::string::npos; }

/// The route that somebody meant by an address that no route answered.
const Route* meant(const Router& router, std::string_view path)
{
    const auto readable = percent_decoded(path, Plus::is_plus).value_or(std::string(path));
    for (const auto& route : router.routes()) {
        const auto before = std::string_view(route.pattern).substr(0, route.pattern.find('{'));
        if (holds_secret(route) && readable.find(before) != std::string::npos) return &route;
    }
    return nullptr;
}

}

std::string_view path_to_log(const Router& router, const Route* route, std::string_view path, int status)
{
    if (route == nullptr && status >= 300) route = meant(router, path);
    return route != nullptr && holds_secret(*route) ? std::string_view(route->pattern) : path;
}

}
