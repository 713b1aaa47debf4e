#include "web/pack.hpp"

#include "support/reply.hpp"

#include <doctest/doctest.h>

namespace {

using web::Caching;
using web::Encoding;
using web::Response;

test::Reply packed(const Response& response, Encoding encoding = Encoding::identity)
{
    return test::reply_with_head(web::pack(response, encoding, "")->head);
}

Response page(std::string body, Caching caching = Caching::shared)
{
    Response response;
    response.body = std::move(body);
    response.caching = caching;
    return response;
}

}

TEST_CASE("no value can begin a header of its own")
{
    auto response = page("x");
    response.headers.emplace_back("Location", "/a\r\nSet-Cookie: stolen=1\r\n\r\n<script>");
    response.headers.emplace_back("X-Nul", std::string("a\0b", 3));
    const auto reply = packed(response);
    CHECK(reply.header("Set-Cookie").empty());
    CHECK(reply.header("Location") == "/aSet-Cookie: stolen=1<script>");
    CHECK(reply.header("X-Nul") == "ab");
}

TEST_CASE("what everybody may share has a tag, what is somebody's own is stored nowhere")
{
    const auto shared = packed(page("x"));
    CHECK_FALSE(shared.header("ETag").empty());
    CHECK(shared.header("Cache-Control") == "public, max-age=0, must-revalidate");
    const auto own = packed(page("x", Caching::none));
    CHECK(own.header("ETag").empty());
    CHECK(own.header("Cache-Control") == "no-store");
    auto refused = page("x");
    refused.status = 404;
    CHECK(packed(refused).header("ETag").empty());
    CHECK(packed(refused).header("Cache-Control") == "no-store");
}

TEST_CASE("the tag changes with every letter of the page and with the encoding")
{
    const std::string text(1000, 'a');
    const auto tag = packed(page(text)).header("ETag");
    CHECK(packed(page(text)).header("ETag") == tag);
    CHECK(packed(page(text + "b")).header("ETag") != tag);
    CHECK(packed(page(text), Encoding::gzip).header("ETag") != tag);
}

TEST_CASE("a page is known only by its own tag")
{
    const auto shared = web::pack(page("x"), Encoding::identity, "");
    CHECK(web::is_known(*shared, shared->etag));
    CHECK(web::is_known(*shared, "W/" + shared->etag + ", \"y\""));
    CHECK(web::is_known(*shared, "*"));
    CHECK_FALSE(web::is_known(*shared, ""));
    CHECK_FALSE(web::is_known(*shared, "\"y\""));
    CHECK_FALSE(web::is_known(*web::pack(page("x", Caching::none), Encoding::identity, ""), "*"));
}

TEST_CASE("a few bytes and pictures are not compressed")
{
    CHECK(packed(page("short"), Encoding::brotli).header("Content-Encoding").empty());
    auto picture = page(std::string(5000, 'x'));
    picture.content_type = "image/png";
    CHECK(packed(picture, Encoding::brotli).header("Content-Encoding").empty());
    CHECK(packed(page(std::string(5000, 'x')), Encoding::brotli).header("Content-Encoding") == "br");
}

TEST_CASE("the length is the one of what is sent")
{
    for (const auto encoding : {Encoding::identity, Encoding::gzip, Encoding::brotli}) {
        const auto packed = web::pack(page(std::string(5000, 'x')), encoding, "");
        CHECK(test::reply_with_head(packed->head).header("Content-Length") == std::to_string(packed->payload().size()));
    }
}

TEST_CASE("an answer without content names neither its kind nor its length")
{
    const auto packed = web::pack(web::preflight("GET, HEAD, OPTIONS"), Encoding::gzip, "X-Frame-Options: DENY\r\n");
    CHECK(packed->head == "HTTP/1.1 204 No Content\r\n"
                          "Allow: GET, HEAD, OPTIONS\r\n"
                          "Access-Control-Allow-Origin: *\r\n"
                          "Access-Control-Allow-Methods: GET, HEAD, OPTIONS\r\n"
                          "Access-Control-Allow-Headers: *\r\n"
                          "Access-Control-Max-Age: 86400\r\n"
                          "Cache-Control: no-store\r\n"
                          "X-Frame-Options: DENY\r\n");
    CHECK(packed->payload().empty());
}

TEST_CASE("places and descriptions for programs are compressed as texts are")
{
    for (const auto* kind : {"application/geo+json", "application/json"}) {
        auto answer = page(std::string(5000, 'x'));
        answer.content_type = kind;
        CHECK(test::reply_with_head(web::pack(answer, Encoding::brotli, "")->head).header("Content-Encoding") == "br");
    }
}

TEST_CASE("every head forbids what no page of ours needs")
{
    web::Site site;
    auto headers = web::security_headers(site);
    for (const auto* line : {"default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "nosniff", "no-referrer"}) {
        CHECK(headers.find(line) != std::string::npos);
    }
    CHECK(headers.find("unsafe-inline") == std::string::npos);
    CHECK(headers.find("Strict-Transport-Security") == std::string::npos);
    CHECK(headers.find("X-Robots-Tag") == std::string::npos);
    site.public_url = "https://familie.example";
    site.demo = true;
    headers = web::security_headers(site);
    CHECK(headers.find("Strict-Transport-Security: max-age=31536000") != std::string::npos);
    CHECK(headers.find("X-Robots-Tag: noindex") != std::string::npos);
    CHECK(headers.find("keine amtliche Seite") != std::string::npos);
}

TEST_CASE("what knows by itself how long it holds is kept so long by others, and is nobody's own")
{
    auto for_a_year = page("x");
    for_a_year.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    const auto head = web::pack(for_a_year, Encoding::identity, "")->head;
    CHECK(test::reply_with_head(head).header("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(head.find("Cache-Control") == head.rfind("Cache-Control"));
    CHECK_FALSE(test::reply_with_head(head).header("ETag").empty());
}
