#include "web/framing.hpp"
#include "web/pack.hpp"

#include "support/reply.hpp"

#include <doctest/doctest.h>

namespace {

test::Reply sent(const web::Response& response)
{
    return test::reply_with_head(web::pack(response, web::Encoding::identity, web::security_headers(web::Site()))->head);
}

std::size_t policies(const test::Reply& reply)
{
    return static_cast<std::size_t>(std::count_if(reply.headers.begin(), reply.headers.end(), [](const auto& header) {
        return header.first == "Content-Security-Policy";
    }));
}

}

TEST_CASE("no page may be shown in a frame unless it says so")
{
    const auto reply = sent({});
    CHECK(reply.header("Content-Security-Policy") == web::content_security_policy("'none'"));
    CHECK(reply.header("Content-Security-Policy").find("frame-ancestors 'none'") != std::string::npos);
    CHECK(reply.header("X-Frame-Options") == "DENY");
    CHECK(policies(reply) == 1);
}

TEST_CASE("a page that may be framed names the sites that may, and nothing else of its policy changes")
{
    web::Response response;
    const std::vector<std::string> sites = {"https://www.rostock.de", "https://*.mv.example:8443"};
    web::allow_framing(response, sites);
    const auto reply = sent(response);
    CHECK(reply.header("Content-Security-Policy") == web::content_security_policy("https://www.rostock.de https://*.mv.example:8443"));
    CHECK(reply.header("X-Frame-Options").empty());
    CHECK(policies(reply) == 1);
    const auto closed = sent({});
    for (const auto* name : {"X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"}) {
        CAPTURE(name);
        CHECK_FALSE(closed.header(name).empty());
        CHECK(reply.header(name) == closed.header(name));
    }
    auto open = reply.header("Content-Security-Policy");
    const auto at = open.find("https://www");
    open.replace(at, open.find(';', at) - at, "'none'");
    CHECK(open == closed.header("Content-Security-Policy"));
}

TEST_CASE("of no sites nobody may")
{
    web::Response response;
    web::allow_framing(response, {});
    CHECK(response.headers.empty());
    CHECK(sent(response).header("X-Frame-Options") == "DENY");
}

TEST_CASE("who has the page already is told the same of frames")
{
    web::Response response;
    response.caching = web::Caching::shared;
    const std::vector<std::string> sites = {"https://www.rostock.de"};
    web::allow_framing(response, sites);
    const auto page = web::pack(response, web::Encoding::identity, web::security_headers(web::Site()));
    const auto again = test::reply_with_head(page->not_modified);
    CHECK(again.status == 304);
    CHECK(again.header("Content-Security-Policy") == web::content_security_policy("https://www.rostock.de"));
    CHECK(again.header("X-Frame-Options").empty());
}

TEST_CASE("documents of XML are compressed")
{
    for (const auto* type : {"application/atom+xml; charset=utf-8", "application/rdf+xml", "application/xml", "image/svg+xml"}) {
        CAPTURE(type);
        web::Response response;
        response.content_type = type;
        response.body = std::string(2000, 'a');
        const auto page = web::pack(response, web::Encoding::gzip, "");
        CHECK(test::reply_with_head(page->head).header("Content-Encoding") == "gzip");
    }
}
