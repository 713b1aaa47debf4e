#include "web/target.hpp"

namespace web {

std::string_view without_host(std::string_view target)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        const auto end = target.find_first_of("/?", scheme.size());
        return end == std::string_view::npos ? "/" : target.substr(end);
    }
    return target;
}

std::string_view host_of(const http::HttpRequest& request)
{
    const std::string_view target = request.target;
    const auto path = without_host(target);
    if (path.data() == target.data()) return request.host;
    const auto host = target.substr(target.find("://") + 3);
    return host.substr(0, host.find_first_of("/?"));
}

Language language_of(std::string_view target)
{
    const auto path = without_host(target);
    for (const auto language : languages) {
        const auto begin = prefix(language);
        if (begin.empty() || !path.starts_with(begin)) continue;
        const auto rest = path.substr(begin.size());
        if (rest.empty() || rest.front() == '/' || rest.front() == '?') return language;
    }
    return Language::german;
}

std::string readable_path(std::string_view target)
{
    auto path = without_host(target);
    path = path.substr(0, path.find_first_of("?%"));
    const auto language = prefix(language_of(target));
    if (path.starts_with(language)) path.remove_prefix(language.size());
    return path.starts_with('/') ? std::string(path) : "/";
}

Method method_of(std::string_view method)
{
    if (method == "GET") return Method::get;
    if (method == "HEAD") return Method::head;
    if (method == "POST") return Method::post;
    return Method::other;
}

}
