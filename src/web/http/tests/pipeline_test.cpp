#include "web/http/tests/http_setup.hpp"

#include <ctime>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;
using test::get;
using test::post;
using test::Reply;
using test::Wire;
using test::WireTest;

namespace {

std::string head_of(std::string_view target, std::string_view more = {})
{
    return "HEAD " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

}

TEST_CASE("a mistake in the middle ends the connection, but what came before it is answered")
{
    const WireTest test;
    auto wire = test.wire();
    wire.send(get("/health/live") + get("/barrierefreiheit") + "nonsense\r\n\r\n" + get("/health/live"));
    CHECK(wire.answer()->body == "live\n");
    CHECK(wire.answer()->status == 200);
    const auto refused = wire.answer();
    REQUIRE(refused);
    CHECK(refused->status == 400);
    CHECK(refused->header("Connection") == "close");
    CHECK(wire.rest(500ms).empty());
}

TEST_CASE("what comes behind a request to close is not answered")
{
    const WireTest test;
    auto wire = test.wire();
    wire.send(get("/health/live", "Connection: close\r\n") + get("/barrierefreiheit"));
    CHECK(wire.answer()->body == "live\n");
    CHECK(wire.rest(1s).empty());
}

TEST_CASE("questions about a page and for a page may follow each other without a pause")
{
    const WireTest test;
    auto wire = test.wire();
    wire.send(head_of("/barrierefreiheit") + get("/health/live") + head_of("/nirgends") + head_of("/health/live") + get("/health/live"));
    const auto about = wire.answer("HEAD");
    REQUIRE(about);
    CHECK(about->status == 200);
    CHECK(std::stoi(about->header("Content-Length")) > 1000);
    CHECK(wire.answer()->body == "live\n");
    CHECK(wire.answer("HEAD")->status == 404);
    CHECK(wire.answer("HEAD")->header("Content-Length") == "5");
    CHECK(wire.answer()->body == "live\n");
}

TEST_CASE("a page that the browser has already is not told about at length either")
{
    const WireTest test;
    auto wire = test.wire();
    const auto tag = wire.ask(get("/barrierefreiheit")).header("ETag");
    wire.send(head_of("/barrierefreiheit", "If-None-Match: " + tag + "\r\n") + get("/barrierefreiheit", "If-None-Match: " + tag + "\r\n") + get("/health/live"));
    CHECK(wire.answer("HEAD")->status == 304);
    CHECK(wire.answer()->status == 304);
    CHECK(wire.answer()->body == "live\n");
}

TEST_CASE("a form and the next question may come in one breath, however they are cut")
{
    const WireTest test;
    const auto both = post("/barriere-melden", "problem=" + std::string(3000, 'x')) + get("/health/live");
    for (const std::size_t cut : {10UL, 100UL, 200UL, 1500UL, both.size() - 5}) {
        CAPTURE(cut);
        auto wire = test.wire();
        wire.send(both.substr(0, cut));
        std::this_thread::sleep_for(20ms);
        wire.send(both.substr(cut));
        CHECK(wire.answer()->status == 403);
        CHECK(wire.answer()->body == "live\n");
    }
}

TEST_CASE("who has said everything and only listens is answered")
{
    const WireTest test;
    auto wire = test.wire();
    wire.send(get("/barriere-melden") + get("/health/live"));
    wire.finish();
    CHECK(wire.answer()->status == 200);
    const auto last = wire.answer();
    REQUIRE(last);
    CHECK(last->body == "live\n");
    CHECK(wire.is_closed_within(1s));
}

TEST_CASE("who hangs up in the middle of a question is left without a word")
{
    const WireTest test;
    for (const auto* beginning : {"G", "GET / HTTP/1.1\r\nHost: a\r\n", "POST /barriere-melden HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc"}) {
        CAPTURE(beginning);
        auto wire = test.wire();
        wire.send(beginning);
        wire.finish();
        CHECK(wire.rest(1s).empty());
    }
}

TEST_CASE("answers larger than the network takes at once arrive whole and in order")
{
    const WireTest test;
    const auto page = test.ask(get("/datenschutz")).body;
    const auto other = test.ask(get("/impressum")).body;
    REQUIRE(page.size() > 3000);
    auto wire = test.wire();
    std::string many;
    for (int round = 0; round < 600; ++round) many += get("/datenschutz") + get("/impressum");
    std::jthread sender([&] { wire.send(many); });
    std::this_thread::sleep_for(300ms);
    int whole = 0;
    for (int round = 0; round < 600; ++round) {
        const auto first = wire.answer();
        const auto second = wire.answer();
        if (!first || !second) break;
        whole += first->body == page && second->body == other;
    }
    CHECK(whole == 600);
}

TEST_CASE("the largest form arrives byte for byte, also when it comes in small pieces")
{
    const WireTest test;
    std::string text;
    while (text.size() < 60'000) text += "Satz Nummer " + std::to_string(text.size()) + ". ";
    std::string chunks;
    const auto body = "problem=" + web::percent_encoded(text);
    for (std::size_t at = 0; at < body.size(); at += 777) {
        const auto piece = body.substr(at, 777);
        chunks += fmt::format("{:x}\r\n{}\r\n", piece.size(), piece);
    }
    const auto reply = test.ask("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
    CHECK(reply.status == 403);
    CHECK(reply.says(text.substr(0, text.size() - 1)));
}

TEST_CASE("every answer carries the time of the world, as the rules of the web write it")
{
    const WireTest test;
    const auto before = std::time(nullptr);
    for (const auto* target : {"/health/live", "/barrierefreiheit", "/nirgends"}) {
        std::tm parts{};
        const auto date = test.ask(get(target)).header("Date");
        REQUIRE(date.size() == 29);
        REQUIRE(::strptime(date.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts) != nullptr);
        const auto said = ::timegm(&parts);
        CHECK(said >= before);
        CHECK(said <= std::time(nullptr));
    }
}

TEST_CASE("no answer names the program or its version")
{
    const WireTest test;
    for (const auto& bytes : {get("/health/live"), get("/nirgends"), std::string("nonsense\r\n\r\n")}) {
        const auto reply = test.ask(bytes);
        CHECK(reply.header("Server").empty());
        CHECK(reply.header("X-Powered-By").empty());
        CHECK(reply.body.find("Boost") == std::string::npos);
    }
}

TEST_CASE("an upgrade to another protocol is not taken, and the page comes all the same")
{
    const WireTest test;
    auto wire = test.wire();
    CHECK(wire.ask(get("/health/live", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n")).status == 200);
    CHECK(wire.ask(get("/health/live", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n")).body == "live\n");
    const auto http2 = test.ask("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    CHECK(http2.status == 505);
}

TEST_CASE("a part of a page is not served by halves: the whole page comes")
{
    const WireTest test;
    const auto whole = test.ask(get("/barrierefreiheit"));
    const auto reply = test.ask(get("/barrierefreiheit", "Range: bytes=0-10\r\n"));
    CHECK(reply.status == 200);
    CHECK(reply.body == whole.body);
}
