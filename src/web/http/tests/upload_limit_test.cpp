#include "web/http/tests/http_setup.hpp"

using web::http::Limits;
using web::http::Parser;

namespace {

/// What a server with small limits says to a form of that many bytes: 200 where it reads it.
int answer_to(const std::string& target, const std::string& type, const std::string& cookie, std::size_t size, const std::string& length = {})
{
    Limits limits;
    limits.body = 10;
    limits.upload = 100;
    Parser parser(limits);
    auto request = "POST " + target + " HTTP/1.1\r\nHost: a\r\n" + (type.empty() ? "" : "Content-Type: " + type + "\r\n") + (cookie.empty() ? "" : "Cookie: " + cookie + "\r\n");
    request += length.empty() ? "Content-Length: " + std::to_string(size) + "\r\n\r\n" + std::string(size, 'x') : length;
    parser.feed(request.data(), request.size());
    if (parser.state() == Parser::State::broken) return parser.status();
    return parser.state() == Parser::State::complete ? 200 : 0;
}

constexpr const char* with_files = "multipart/form-data; boundary=x";
constexpr const char* session = "__Host-konto=abc";

}

TEST_CASE("whoever is signed in sends files where files are taken, up to their limit")
{
    CHECK(answer_to("/material/neu", with_files, session, 100) == 200);
    CHECK(answer_to("/en/material/neu", with_files, session, 100) == 200);
    CHECK(answer_to("/material/neu", with_files, session, 101) == 413);
    CHECK(answer_to("/material/neu?a=b", with_files, session, 50) == 200);
    CHECK(answer_to("/gemeinschaft/themen/a/beitraege", with_files, session, 100) == 200);
    CHECK(answer_to("/bereich/rostock/seite/entwurf/bilder", with_files, session, 100) == 200);
}

TEST_CASE("everything else stays small: strangers, other forms, other pages, bodies without a length")
{
    CHECK(answer_to("/material/neu", with_files, "", 11) == 413);
    CHECK(answer_to("/material/neu", with_files, "konto=abc", 11) == 413);
    CHECK(answer_to("/material/neu", with_files, "__Host-konto=", 11) == 413);
    CHECK(answer_to("/material/neu", "application/x-www-form-urlencoded", session, 11) == 413);
    CHECK(answer_to("/material/neu", "", session, 11) == 413);
    CHECK(answer_to("/barriere?x=/material/neu", with_files, session, 11) == 413);
    CHECK(answer_to("/barriere/material/neu", with_files, session, 11) == 413);
    CHECK(answer_to("/materialien", with_files, session, 11) == 413);
    CHECK(answer_to("/barriere", with_files, session, 10) == 200);
    const auto in_pieces = "Transfer-Encoding: chunked\r\n\r\nb\r\n" + std::string(11, 'x') + "\r\n0\r\n\r\n";
    CHECK(answer_to("/material/neu", with_files, session, 0, in_pieces) == 413);
}

TEST_CASE("the part of a file that somebody asks for is read from the head, and forgotten with the next request")
{
    Parser parser(Limits{});
    const std::string request = "GET /a HTTP/1.1\r\nHost: a\r\nRange: bytes=1-\r\nIf-Range: \"x\"\r\n\r\n";
    parser.feed(request.data(), request.size());
    REQUIRE(parser.state() == Parser::State::complete);
    CHECK(parser.request().range == "bytes=1-");
    CHECK(parser.request().if_range == "\"x\"");
    parser.request().clear();
    CHECK(parser.request().range.empty());
    CHECK(parser.request().if_range.empty());
}

TEST_CASE("who brings much with a session that is none hears so before it is read, and is not asked to go on")
{
    const test::WireTest test;
    const auto head = [](std::string_view more) {
        return "POST /material/neu HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nCookie: __Host-konto=forged\r\n" + std::string(more) + "\r\n";
    };
    for (const auto* more : {"Content-Length: 20000000\r\n", "Content-Length: 20000000\r\nExpect: 100-continue\r\n"}) {
        CAPTURE(more);
        auto wire = test.wire();
        wire.send(head(more)); // and nothing of the body
        const auto reply = wire.answer("POST");
        REQUIRE(reply);
        CHECK(reply->status == 401);
        CHECK(wire.is_closed_within(std::chrono::seconds(5)));
    }
    auto wire = test.wire();
    wire.send(head("Content-Length: 20\r\n") + std::string(20, 'x')); // what any form may be is read
    const auto reply = wire.answer("POST");
    REQUIRE(reply);
    CHECK(reply->status == 400);
}

TEST_CASE("all bodies together stay below one limit: who comes when it is reached hears so, and later gets through")
{
    Limits limits;
    limits.together = 1000;
    const auto of = [](std::size_t size) { return "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n" + std::string(size, 'x'); };
    auto first = std::make_unique<Parser>(limits);
    first->feed(of(600).data(), of(600).size());
    CHECK(first->state() == Parser::State::more);
    Parser second(limits);
    second.feed(of(600).data(), of(600).size());
    REQUIRE(second.state() == Parser::State::broken);
    CHECK(second.status() == 503);
    second.restart();
    first.reset();
    Parser third(limits);
    third.feed(of(900).data(), of(900).size());
    CHECK(third.state() == Parser::State::complete);
}
