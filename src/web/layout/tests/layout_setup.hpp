#pragma once

#include "support/reply.hpp"
#include "web/layout/page.hpp"

#include <doctest/doctest.h>

namespace test {

/// Somebody who asks for a page of a site, without server and store: for what pages look like.
struct PageReader {
    explicit PageReader(web::Language language = web::Language::german, std::string path = "/seite")
        : request(site, web::Texts::of(language))
    {
        site.name = "Familie & Ort";
        site.line = "Hilfe <nah>";
        site.secret = std::string(32, 's');
        request.path = std::move(path);
    }
    PageReader(const PageReader&) = delete;
    PageReader& operator=(const PageReader&) = delete;

    /// The markup of a page with nothing but a body.
    std::string shown(web::Page page) const
    {
        if (page.body.empty()) page.body = web::html("<h1>{}</h1>", "Inhalt");
        return web::respond(request, std::move(page)).body;
    }

    web::Site site;
    web::Request request;
};

inline bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

inline std::size_t occurrences(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// What stands between two marks; empty where they do not stand there.
inline std::string between(std::string_view text, std::string_view begin, std::string_view end)
{
    const auto start = text.find(begin);
    if (start == std::string_view::npos) return {};
    const auto rest = text.substr(start + begin.size());
    return std::string(rest.substr(0, rest.find(end)));
}

}
