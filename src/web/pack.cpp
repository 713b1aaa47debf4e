#include "web/pack.hpp"

#include "web/crypto.hpp"
#include "web/framing.hpp"
#include "web/range.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace web {
namespace {

constexpr std::size_t worth_compressing = 600;

bool is_text(std::string_view content_type)
{
    return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
           content_type.starts_with("application/xml") || content_type.starts_with("application/geo+json") ||
           content_type.find("+xml") != std::string_view::npos;
}

/// A line end inside a value would begin a header of its own.
std::string one_line(std::string_view value)
{
    std::string line(value);
    std::erase_if(line, [](char letter) { return letter == '\r' || letter == '\n' || letter == '\0'; });
    return line;
}

std::string without(std::string headers, std::string_view name)
{
    const auto begin = headers.find(fmt::format("{}: ", name));
    if (begin != std::string::npos) headers.erase(begin, headers.find("\r\n", begin) + 2 - begin);
    return headers;
}

/// An answer that says itself who may frame it has its own policy; X-Frame-Options knows no list of sites.
std::string general_headers(const Response& response, const std::string& headers)
{
    const bool has_own_policy = std::any_of(response.headers.begin(), response.headers.end(), [](const auto& header) {
        return header.first == "Content-Security-Policy";
    });
    return has_own_policy ? without(without(headers, "Content-Security-Policy"), "X-Frame-Options") : headers;
}

/// A page that knows by itself how long others may keep it.
bool says_how_long(const std::vector<std::pair<std::string, std::string>>& headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const auto& header) { return header.first == "Cache-Control"; });
}

/// How long a stream gets, nobody knows.
std::string content_lines(const Response& response, std::size_t size)
{
    if (response.status == 204) return {};
    const auto length = response.stream ? std::string() : fmt::format("Content-Length: {}\r\n", size);
    return fmt::format("Content-Type: {}\r\n{}", response.content_type, length);
}

}

std::string security_headers(const Site& site)
{
    std::string headers = "Content-Security-Policy: " + content_security_policy("'none'");
    headers += "\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Opener-Policy: same-origin\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\n"
        "X-Frame-Options: DENY\r\n"
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()\r\n";
    if (site.is_secure()) headers += "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
    if (site.demo) {
        headers += "X-Robots-Tag: noindex, nofollow\r\n"
                   "X-Demonstration: Vorfuehrung, keine amtliche Seite\r\n";
    }
    return headers;
}

std::shared_ptr<const Packed> pack(Response response, Encoding encoding, const std::string& headers, std::size_t route)
{
    auto page = std::make_shared<Packed>();
    page->status = response.status;
    page->route = route;
    const std::string own_etag(header_of(response, "ETag"));
    const bool is_not_worth_it = response.body.size() < worth_compressing || !is_text(response.content_type);
    if (is_not_worth_it || !own_etag.empty()) encoding = Encoding::identity; // its parts are those of the file itself
    const bool is_shared = response.caching == Caching::shared && response.status == 200 && own_etag.empty();
    page->is_shared = is_shared;
    if (!own_etag.empty() && response.status != 416) page->etag = own_etag;
    if (is_shared) page->etag = fmt::format("\"{}{}\"", fingerprint(response.body), name_of(encoding));
    page->body = encoding == Encoding::identity ? std::move(response.body) : compressed(response.body, encoding);

    std::string common;
    for (const auto& [name, value] : response.headers) {
        fmt::format_to(std::back_inserter(common), "{}: {}\r\n", name, one_line(value));
    }
    if (is_shared) {
        fmt::format_to(std::back_inserter(common), "ETag: {}\r\n{}Vary: Accept-Encoding\r\n", page->etag,
                       says_how_long(response.headers) ? "" : "Cache-Control: public, max-age=0, must-revalidate\r\n");
    } else if (own_etag.empty() || !says_how_long(response.headers)) {
        common += "Cache-Control: no-store\r\n";
    }
    common += general_headers(response, headers);
    const auto encoded = encoding == Encoding::identity
                             ? std::string()
                             : fmt::format("Content-Encoding: {}\r\n", name_of(encoding));
    page->head = fmt::format("HTTP/1.1 {} {}\r\n{}{}{}", response.status, reason_of(response.status),
                             content_lines(response, page->body.size()), encoded, common);
    if (!page->etag.empty()) page->not_modified = "HTTP/1.1 304 Not Modified\r\n" + common;
    return page;
}

bool is_known(const Packed& page, std::string_view if_none_match)
{
    if (page.etag.empty() || if_none_match.empty()) return false;
    return if_none_match == "*" || if_none_match.find(page.etag) != std::string_view::npos;
}

}
