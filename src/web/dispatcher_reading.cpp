#include "base/text.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"
#include "web/dispatcher.hpp"
#include "web/multipart.hpp"
#include "web/target.hpp"

namespace web {

bool Dispatcher::is_our_host(const http::HttpRequest& request) const
{
    const auto& url = parts_.site.public_url;
    if (url.empty() || request.path().starts_with("/health/")) return true;
    return base::equal_ignoring_case(std::string_view(url).substr(url.find("://") + 3), host_of(request));
}

/// Returns the status of a refusal, or 0.
int Dispatcher::read_in(const http::HttpRequest& raw, Request& request) const
{
    request.path = readable_path(raw.target);
    if (!is_our_host(raw)) return 421;
    auto target = without_host(raw.target);
    const auto question = std::min(target.find('?'), target.size());
    auto path = percent_decoded(target.substr(0, question), Plus::is_plus);
    request.raw_query = target.substr(std::min(question + 1, target.size()));
    auto query = Fields::parse(request.raw_query);
    if (!path || !path->starts_with('/') || !query) return 400;
    if (path->find("//") != std::string::npos) return 404; // a redirect to it would lead to another host
    path->erase(0, prefix(request.language()).size());
    request.path = path->empty() ? "" : *path;
    request.query = std::move(*query);
    request.method = method_of(raw.method);
    request.now = parts_.clock();
    request.peer = parts_.proxies.visitor(raw.peer, raw.forwarded_for);
    request.cookies = raw.cookie;
    request.user_agent = raw.user_agent;
    request.host = host_of(raw);
    if (request.method != Method::post) return 0;

    if (is_from_elsewhere({raw.fetch_site, raw.origin, host_of(raw)})) return 403;
    if (raw.content_type.starts_with("application/x-www-form-urlencoded")) {
        auto form = Fields::parse(raw.body);
        if (!form) return 400;
        request.form = std::move(*form);
    } else if (auto multipart = parse_multipart(raw.body, boundary_of(raw.content_type))) {
        request.form = std::move(multipart->fields);
        request.uploads = std::move(multipart->uploads);
    } else {
        return raw.content_type.starts_with("multipart/form-data") ? 400 : 415;
    }
    request.has_valid_token = is_valid_token(parts_.site.secret, request.form["schutz"], request.now, request.session());
    return 0;
}

}
