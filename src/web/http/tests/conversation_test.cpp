#include "web/http/tests/http_setup.hpp"

#include <thread>

using namespace std::chrono_literals;
using test::get;
using test::post;
using test::Reply;
using test::WireTest;

TEST_CASE("a page comes whole, with everything a careful browser wants to know")
{
    const WireTest test;
    const auto reply = test.ask(get("/barriere-melden"));
    CHECK(reply.status == 200);
    CHECK(reply.header("Content-Type") == "text/html; charset=utf-8");
    CHECK(reply.header("Date").ends_with(" GMT"));
    CHECK(reply.header("Connection").empty());
    CHECK(reply.header("X-Content-Type-Options") == "nosniff");
    CHECK(reply.header("Content-Security-Policy").find("unsafe") == std::string::npos);
    CHECK(reply.body.ends_with("</html>\n"));
}

TEST_CASE("one connection serves many pages")
{
    const WireTest test;
    auto wire = test.wire();
    for (int round = 0; round < 50; ++round) {
        CHECK(wire.ask(get("/health/live")).status == 200);
        CHECK(wire.ask(get("/no-such-page")).status == 404);
    }
}

TEST_CASE("questions sent all at once are answered one by one, in their order")
{
    const WireTest test;
    auto wire = test.wire();
    wire.send(get("/health/live") + get("/barrierefreiheit") + get("/nirgends") + get("/barriere-melden") + post("/barriere-melden", "a=b") + get("/health/live"));
    for (const int status : {200, 200, 404, 200, 403, 200}) {
        const auto reply = wire.answer();
        REQUIRE(reply);
        CHECK(reply->status == status);
    }
}

TEST_CASE("a thousand questions in one breath do not topple anybody")
{
    const WireTest test;
    auto wire = test.wire();
    std::string many;
    for (int round = 0; round < 1000; ++round) many += get("/health/live");
    std::jthread sender([&] { wire.send(many); });
    for (int round = 0; round < 1000; ++round) {
        const auto reply = wire.answer();
        REQUIRE(reply);
        REQUIRE(reply->status == 200);
    }
}

TEST_CASE("a question that arrives byte by byte is understood")
{
    const WireTest test;
    auto wire = test.wire();
    for (const char byte : post("/barriere-melden", "problem=x&schutz=y")) {
        wire.send({&byte, 1});
        std::this_thread::sleep_for(100us);
    }
    const auto reply = wire.answer();
    REQUIRE(reply);
    CHECK(reply->status == 403);
}

TEST_CASE("who asks to close is answered and left alone")
{
    const WireTest test;
    auto wire = test.wire();
    const auto reply = wire.ask(get("/health/live", "Connection: close\r\n"));
    CHECK(reply.status == 200);
    CHECK(reply.header("Connection") == "close");
    CHECK(wire.is_closed_within(1s));
}

TEST_CASE("an old program without Host is served, and then the connection ends")
{
    const WireTest test;
    auto wire = test.wire();
    CHECK(wire.ask("GET /health/live HTTP/1.0\r\n\r\n").status == 200);
    CHECK(wire.is_closed_within(1s));
}

TEST_CASE("HEAD tells everything about a page but the page")
{
    const WireTest test;
    auto wire = test.wire();
    const auto whole = wire.ask(get("/barrierefreiheit"));
    wire.send("HEAD /barrierefreiheit HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const auto head = wire.answer("HEAD");
    REQUIRE(head);
    CHECK(head->status == 200);
    CHECK(head->header("Content-Length") == whole.header("Content-Length"));
    CHECK(head->header("ETag") == whole.header("ETag"));
    CHECK(wire.ask(get("/health/live")).body == "live\n");
}

TEST_CASE("a page that the browser has already is not sent again")
{
    const WireTest test;
    auto wire = test.wire();
    const auto tag = wire.ask(get("/barrierefreiheit")).header("ETag");
    REQUIRE_FALSE(tag.empty());
    for (const auto& known : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
        CAPTURE(known);
        const auto reply = wire.ask(get("/barrierefreiheit", "If-None-Match: " + known + "\r\n"));
        CHECK(reply.status == 304);
        CHECK(reply.body.empty());
        CHECK(reply.header("ETag") == tag);
        CHECK(reply.header("Content-Security-Policy") != "");
    }
    CHECK(wire.ask(get("/barrierefreiheit", "If-None-Match: \"other\"\r\n")).status == 200);
}

TEST_CASE("pages come in the encoding that the browser prefers, each with a tag of its own")
{
    const WireTest test;
    auto wire = test.wire();
    const auto plain = wire.ask(get("/barrierefreiheit"));
    const auto gzip = wire.ask(get("/barrierefreiheit", "Accept-Encoding: gzip\r\n"));
    const auto brotli = wire.ask(get("/barrierefreiheit", "Accept-Encoding: gzip, br\r\n"));
    CHECK(plain.header("Content-Encoding").empty());
    CHECK(gzip.header("Content-Encoding") == "gzip");
    CHECK(brotli.header("Content-Encoding") == "br");
    CHECK(gzip.header("Vary") == "Accept-Encoding");
    CHECK(gzip.body.size() < plain.body.size() / 2);
    CHECK(plain.header("ETag") != gzip.header("ETag"));
    CHECK(gzip.header("ETag") != brotli.header("ETag"));
    const auto other = wire.ask(get("/barrierefreiheit", "If-None-Match: " + gzip.header("ETag") + "\r\n"));
    CHECK(other.status == 200);
}

TEST_CASE("a form may come in pieces")
{
    const WireTest test;
    const std::string head = "POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n";
    auto wire = test.wire();
    CHECK(wire.ask(head + "8\r\nproblem=\r\n5;x=y\r\nhallo\r\n0\r\n\r\n").says("hallo"));
    CHECK(wire.ask(get("/health/live")).status == 200);
}

TEST_CASE("who waits for permission to send a form gets it")
{
    const WireTest test;
    auto wire = test.wire();
    wire.send("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              "Content-Length: 9\r\nExpect: 100-continue\r\n\r\n");
    const auto permission = wire.answer();
    REQUIRE(permission);
    CHECK(permission->status == 100);
    CHECK(wire.ask("problem=x").status == 403);
}

TEST_CASE("the words of a trailer do not change who asks: they are refused")
{
    const WireTest test([](app::Config& config) { config.trusted_proxies = {"127.0.0.1"}; });
    auto wire = test.wire();
    const auto reply = wire.ask("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n"
                                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "0\r\nSec-Fetch-Site: same-origin\r\nHost: evil.example\r\n\r\n");
    CHECK(reply.status == 400);
    CHECK_FALSE(reply.says("name=\"schutz\""));
}

TEST_CASE("an upload that breaks off leaves nothing behind")
{
    WireTest test;
    {
        auto wire = test.wire();
        wire.send("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                  "Content-Length: 5000\r\n\r\nproblem=abgebrochen");
    }
    CHECK(test.ask(get("/health/live")).status == 200);
    const auto stored = test.store.read([](storage::Read& read) { return read.value<int>("select count(*) from barrier_report"); });
    CHECK(stored == 0);
}

TEST_CASE("who hangs up without reading the answer hurts nobody")
{
    const WireTest test;
    for (int round = 0; round < 50; ++round) {
        auto wire = test.wire();
        wire.send(get("/barrierefreiheit") + get("/barriere-melden"));
    }
    CHECK(test.ask(get("/health/live")).status == 200);
}

TEST_CASE("the lines of several proxies count together, the nearest one last")
{
    WireTest test([](app::Config& config) {
        config.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"};
        config.access_log = "access.log";
    });
    CHECK(test.ask(get("/health/live", "X-Forwarded-For: 198.51.100.9\r\nx-forwarded-for: 203.0.113.77, 10.0.0.1\r\n")).status == 200);
    std::string log;
    for (int round = 0; round < 100 && log.empty(); ++round) {
        std::this_thread::sleep_for(10ms);
        test.app.application().access_log().flush();
        log = test::file_bytes_of(test.store.folder() / "access.log");
    }
    CHECK(log.find(" 203.0.113.0 \"GET /health/live\" 200 ") != std::string::npos);
}
