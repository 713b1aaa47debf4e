#include "web/range.hpp"

#include <doctest/doctest.h>

namespace {

web::Response file()
{
    web::Response response;
    response.body = "0123456789";
    response.headers = {{"ETag", "\"x\""}, {"Accept-Ranges", "bytes"}};
    return response;
}

/// `206 234 bytes 2-4/10`
std::string asked(std::string_view range, std::string_view if_range = {}, web::Response response = file())
{
    web::cut(response, range, if_range);
    return std::to_string(response.status) + " " + response.body + " " + std::string(web::header_of(response, "Content-Range"));
}

}

TEST_CASE("a file is sent from where it broke off")
{
    CHECK(asked("bytes=2-4") == "206 234 bytes 2-4/10");
    CHECK(asked("bytes=7-") == "206 789 bytes 7-9/10");
    CHECK(asked("bytes=-3") == "206 789 bytes 7-9/10");
    CHECK(asked("bytes=-30") == "206 0123456789 bytes 0-9/10");
    CHECK(asked("bytes=9-99999999999999999999999") == "206 9 bytes 9-9/10");
    CHECK(asked("bytes=0-0") == "206 0 bytes 0-0/10");
}

TEST_CASE("nothing is sent of what lies behind the end")
{
    CHECK(asked("bytes=10-") == "416  bytes */10");
    CHECK(asked("bytes=99999999999999999999999-") == "416  bytes */10");
    CHECK(asked("bytes=-0") == "416  bytes */10");
}

TEST_CASE("what is no range, and several at once, mean the whole file")
{
    for (const auto* range : {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=4-2", "bytes=1-2,4-5", "lines=1-2", "bytes=1 -2", "bytes=1-2x", "bytes=--1", "bytes=+1-2"}) {
        CAPTURE(range);
        CHECK(asked(range) == "200 0123456789 ");
    }
}

TEST_CASE("whoever has another version gets the whole file")
{
    CHECK(asked("bytes=2-4", "\"x\"") == "206 234 bytes 2-4/10");
    CHECK(asked("bytes=2-4", "\"y\"") == "200 0123456789 ");
    CHECK(asked("bytes=2-4", "W/\"x\"") == "200 0123456789 ");
    CHECK(asked("bytes=2-4", "Sat, 14 Mar 2026 10:00:00 GMT") == "200 0123456789 ");
}

TEST_CASE("an ordinary page has no parts")
{
    auto page = file();
    page.headers.pop_back();
    CHECK(asked("bytes=2-4", {}, page) == "200 0123456789 ");
    auto missing = file();
    missing.status = 404;
    CHECK(asked("bytes=2-4", {}, missing) == "404 0123456789 ");
}
