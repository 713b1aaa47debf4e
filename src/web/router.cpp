#include "web/router.hpp"

#include <algorithm>
#include <stdexcept>

namespace web {
namespace {

std::vector<std::string> segments_of(std::string_view path)
{
    std::vector<std::string> segments;
    path.remove_prefix(1);
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        segments.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return segments;
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }

bool speaks(const Route& route, Language language)
{
    return std::find(route.languages.begin(), route.languages.end(), language) != route.languages.end();
}

bool fits(const Route& route, const std::vector<std::string>& segments)
{
    if (route.segments.size() != segments.size()) return false;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (!is_parameter(route.segments[at]) && route.segments[at] != segments[at]) return false;
    }
    return true;
}

std::vector<std::pair<std::string, std::string>> parameters_of(const Route& route,
                                                               const std::vector<std::string>& segments)
{
    std::vector<std::pair<std::string, std::string>> parameters;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        const auto& name = route.segments[at];
        if (is_parameter(name)) parameters.emplace_back(name.substr(1, name.size() - 2), segments[at]);
    }
    return parameters;
}

void allow(std::string& allowed, std::string_view methods)
{
    if (!allowed.empty()) allowed += ", ";
    allowed += methods;
}

}

void Router::add(Method method, std::string pattern, Access access, Handler handler, std::vector<Language> spoken)
{
    auto segments = segments_of(pattern);
    if (!segments.empty() && is_parameter(segments.front())) throw std::logic_error("an address begins with a word: " + pattern);
    most_segments_ = std::max(most_segments_, std::ssize(segments));
    by_beginning_[segments.empty() ? std::string() : segments.front()].push_back(routes_.size());
    routes_.push_back({method, std::move(pattern), std::move(segments), access, std::move(handler), std::move(spoken)});
}

Router::Found Router::find(Method method, std::string_view path, Language language) const
{
    Found found;
    if (std::count(path.begin(), path.end(), '/') > most_segments_) return found;
    const auto segments = segments_of(path);
    const auto candidates = by_beginning_.find(segments.empty() ? std::string_view() : std::string_view(segments.front()));
    if (candidates == by_beginning_.end()) return found;
    const auto wanted = method == Method::head ? Method::get : method;
    for (const auto number : candidates->second) {
        const auto& route = routes_[number];
        if (!speaks(route, language) || !fits(route, segments)) continue;
        allow(found.allowed, route.method == Method::get ? "GET, HEAD" : "POST");
        if (route.method != wanted || found.route != nullptr) continue;
        found.route = &route;
        found.parameters = parameters_of(route, segments);
    }
    return found;
}

std::string Router::nearest(Language language, std::string_view path) const
{
    const auto depth = std::count(path.begin(), path.end(), '/');
    for (auto deeper = depth; deeper > most_segments_; --deeper) path.remove_suffix(path.size() - std::max<std::size_t>(path.rfind('/'), 1));
    while (path.size() > 1 && find(Method::get, path, language).route == nullptr) {
        path = path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
    }
    return std::string(path);
}

}
