#include "web/assets.hpp"

#include "base/embedded.hpp"
#include "support/reply.hpp"

#include <doctest/doctest.h>

namespace {

using web::asset;
using web::Assets;
using web::Encoding;

const std::string every_head = "X-Every: head\r\n";

}

TEST_CASE("a file of the look is addressed by its name and a mark that changes with its content")
{
    const auto address = asset("portal.css").text();
    CHECK(address.starts_with("/assets/portal."));
    CHECK(address.ends_with(".css"));
    CHECK(address.size() > std::string("/assets/portal..css").size() + 6);
    CHECK(asset("icons.svg").text().starts_with("/assets/icons."));
    CHECK_THROWS_AS(asset("no-such-file.css"), std::logic_error);
    CHECK_THROWS_AS(asset(""), std::logic_error);
}

TEST_CASE("a file is served as it was built, in each encoding in which it was built")
{
    const Assets assets(every_head);
    const auto address = asset("portal.css").text();
    const auto file = address.substr(1);
    const auto plain = assets.find(address, Encoding::identity);
    const auto gzip = assets.find(address, Encoding::gzip);
    const auto brotli = assets.find(address, Encoding::brotli);
    REQUIRE((plain && gzip && brotli));
    CHECK(plain->payload() == base::embedded_file(file));
    CHECK(gzip->payload() == base::embedded_file(file + ".gz"));
    CHECK(brotli->payload() == base::embedded_file(file + ".br"));
    CHECK(brotli->payload().size() < gzip->payload().size());
    CHECK(gzip->payload().size() < plain->payload().size() / 2);
}

TEST_CASE("every head says what it carries, how long, and for how long it holds")
{
    const Assets assets(every_head);
    for (const auto encoding : {Encoding::identity, Encoding::gzip, Encoding::brotli}) {
        const auto file = assets.find(asset("portal.css").text(), encoding);
        REQUIRE(file);
        const auto head = test::reply_with_head(file->head);
        CHECK(head.status == 200);
        CHECK(head.header("Content-Type") == "text/css");
        CHECK(head.header("Content-Length") == std::to_string(file->payload().size()));
        CHECK(head.header("Content-Encoding") == web::name_of(encoding));
        CHECK(head.header("Cache-Control") == "public, max-age=31536000, immutable");
        CHECK(head.header("Vary") == "Accept-Encoding");
        CHECK(head.header("ETag") == file->etag);
        CHECK(head.header("X-Every") == "head");
    }
}

TEST_CASE("the encodings of a file have tags of their own, and a 304 says the tag again")
{
    const Assets assets(every_head);
    const auto address = asset("portal.css").text();
    const auto plain = assets.find(address, Encoding::identity);
    const auto brotli = assets.find(address, Encoding::brotli);
    CHECK(plain->etag != brotli->etag);
    const auto unchanged = test::reply_with_head(brotli->not_modified);
    CHECK(unchanged.status == 304);
    CHECK(unchanged.header("ETag") == brotli->etag);
    CHECK(unchanged.header("Content-Length").empty());
    CHECK(unchanged.header("X-Every") == "head");
}

TEST_CASE("what is packed already, such as a font, comes as it is to everybody")
{
    const Assets assets(every_head);
    const auto address = asset("fira-400.woff2").text();
    const auto font = assets.find(address, Encoding::brotli);
    REQUIRE(font);
    CHECK(font == assets.find(address, Encoding::identity));
    CHECK(test::reply_with_head(font->head).header("Content-Encoding").empty());
    CHECK(test::reply_with_head(font->head).header("Content-Type") == "font/woff2");
}

TEST_CASE("only whole addresses of files of the look find something")
{
    const Assets assets(every_head);
    const auto address = asset("portal.css").text();
    for (const auto& wrong : {std::string(), std::string("/"), std::string("/assets/"), std::string("/assets/portal.css"), address + ".br", address + "?x",
                              "/" + address, address.substr(1), std::string("/assets/manifest.tsv"), std::string("/assets/../") + address}) {
        CAPTURE(wrong);
        for (const auto encoding : {Encoding::identity, Encoding::gzip, Encoding::brotli}) CHECK_FALSE(assets.find(wrong, encoding));
    }
}

TEST_CASE("every file of the list is there, has a type and is not empty")
{
    const Assets assets(every_head);
    auto list = base::embedded_file("assets/manifest.tsv");
    int files = 0;
    while (!list.empty()) {
        const auto line = list.substr(0, list.find('\n'));
        list.remove_prefix(std::min(line.size() + 1, list.size()));
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        if (second == std::string_view::npos) continue;
        ++files;
        CAPTURE(line);
        const auto file = assets.find("/assets/" + std::string(line.substr(first + 1, second - first - 1)), Encoding::identity);
        REQUIRE(file);
        CHECK_FALSE(file->payload().empty());
        CHECK(test::reply_with_head(file->head).header("Content-Type") == line.substr(second + 1));
        CHECK(asset(line.substr(0, first)).text().starts_with("/assets/"));
    }
    CHECK(files > 10);
}
