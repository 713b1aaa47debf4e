#include "web/http/tests/http_setup.hpp"

using namespace std::chrono_literals;
using test::get;
using test::post;
using test::Reply;
using test::WireTest;

namespace {

struct Bad {
    std::string what;
    std::string bytes;
    int status;
};

const std::string head = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n";
const std::string post_head = "POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
const std::string chunked = post_head + "Transfer-Encoding: chunked\r\n\r\n";

std::vector<Bad> ambiguous()
{
    return {
        {"both lengths", post_head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"both lengths, the other way round", post_head + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400},
        {"two lengths", post_head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc", 400},
        {"two lengths in one line", post_head + "Content-Length: 3, 4\r\n\r\na=bc", 400},
        {"a length with a sign", post_head + "Content-Length: +3\r\n\r\na=b", 400},
        {"a length below nothing", post_head + "Content-Length: -3\r\n\r\na=b", 400},
        {"a length that is no number", post_head + "Content-Length: 0x3\r\n\r\na=b", 400},
        {"a length larger than any number", post_head + "Content-Length: 99999999999999999999999\r\n\r\n", 400},
        {"chunked twice", post_head + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 501},
        {"chunked and something", post_head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
        {"chunked in disguise", post_head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501},
        {"two transfer codings", post_head + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n", 400},
        {"chunked from an old program", "POST /barriere-melden HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"a space before the colon", head + "Content-Length : 3\r\n\r\n", 400},
        {"a line that goes on", head + "X-A: b\r\n c\r\n\r\n", 400},
        {"a first line that goes on", "GET /health/live HTTP/1.1\r\n Host: localhost\r\n\r\n", 400},
        {"a line that goes on after a tab", head + "X-A: b\r\n\tContent-Length: 3\r\n\r\n", 400},
        {"bare line ends", "GET /health/live HTTP/1.1\nHost: localhost\n\n", 505},
        {"one bare line end", "GET /health/live HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", 400},
        {"a bare carriage return", head + "X-A: b\rContent-Length: 3\r\n\r\n", 400},
        {"NUL in a header", head + std::string("X-A: b\0c\r\n\r\n", 12), 400},
        {"NUL in the address", std::string("GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n", 39), 400},
        {"no header name", head + ": b\r\n\r\n", 400},
        {"no colon", head + "nonsense\r\n\r\n", 400},
        {"no host", "GET /health/live HTTP/1.1\r\n\r\n", 400},
        {"two hosts", head + "Host: other\r\n\r\n", 400},
        {"a chunk without a size", chunked + "\r\n\r\n", 400},
        {"a chunk of a size that is no number", chunked + "xyz\r\na\r\n0\r\n\r\n", 400},
        {"a chunk of a size below nothing", chunked + "-1\r\na\r\n0\r\n\r\n", 400},
        {"a chunk of a size beyond all", chunked + "fffffffffffffffff\r\na\r\n0\r\n\r\n", 400},
        {"a chunk longer than it says", chunked + "1\r\nab\r\n0\r\n\r\n", 400},
        {"a chunk with bare line ends", chunked + "1\na\n0\n\n", 400},
        {"a chunk with an endless remark", chunked + "1;" + std::string(600, 'x') + "\r\na\r\n0\r\n\r\n", 400},
    };
}

}

TEST_CASE("what two programs could read differently is refused, and the connection ends")
{
    const WireTest test;
    for (const auto& bad : ambiguous()) {
        CAPTURE(bad.what);
        auto wire = test.wire();
        const auto reply = wire.ask(bad.bytes + get("/health/live"));
        CHECK(reply.status == bad.status);
        CHECK(reply.header("Connection") == "close");
        // Nothing behind it is taken for a second question.
        CHECK(wire.rest(300ms).find("HTTP/1.1") == std::string::npos);
    }
}

TEST_CASE("what is no HTTP at all is refused in German")
{
    const WireTest test;
    for (const auto* nonsense : {"hallo\r\n\r\n", "\x16\x03\x01\x02\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
                                 "G<T / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1 x\r\nHost: a\r\n\r\n", "GET / http/1.1\r\nHost: a\r\n\r\n"}) {
        CAPTURE(nonsense);
        const auto reply = test.ask(nonsense);
        CHECK((reply.status == 400 || reply.status == 505));
        CHECK(reply.says("lang=\"de\""));
    }
}

TEST_CASE("a version that does not exist is called so")
{
    const WireTest test;
    for (const auto* version : {"HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/3.1"}) {
        CAPTURE(version);
        CHECK(test.ask("GET / " + std::string(version) + "\r\nHost: a\r\n\r\n").status == 505);
    }
}

TEST_CASE("too long an address, too many headers, too large a form: each has its answer")
{
    const WireTest test;
    CHECK(test.ask(get("/health/live?" + std::string(4000, 'x'))).status == 200);
    CHECK(test.ask(get("/" + std::string(5000, 'x'))).status == 414);
    const auto endless = test.ask(get("/" + std::string(40000, 'x'))).status;
    CHECK((endless == 414 || endless == 431));
    CHECK(test.ask(get("/health/live", "X-Long: " + std::string(20000, 'x') + "\r\n")).status == 431);
    std::string many;
    for (int line = 0; line < 2000; ++line) many += "X-" + std::to_string(line) + ": y\r\n";
    CHECK(test.ask(get("/health/live", many)).status == 431);
    CHECK(test.ask(post_head + "Content-Length: 1048577\r\n\r\n").status == 413);
    const auto chunk = "10000\r\n" + std::string(65536, 'x') + "\r\n";
    std::string body;
    for (int part = 0; part < 17; ++part) body += chunk;
    CHECK(test.ask(chunked + body + "0\r\n\r\n").status == 413);
}

TEST_CASE("the largest form that is allowed is read")
{
    const WireTest test;
    CHECK(test.ask(post("/barriere-melden", "problem=" + std::string(1048576 - 8, 'x'))).status == 403);
}

TEST_CASE("methods that a page does not have are named with those that it has")
{
    const WireTest test;
    for (const auto* method : {"TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND", "FOO"}) {
        CAPTURE(method);
        const auto reply = test.ask(std::string(method) + " /barriere-melden HTTP/1.1\r\nHost: localhost\r\nX-Secret: 123\r\n\r\n");
        CHECK(reply.status == 405);
        CHECK(reply.header("Allow") == "GET, HEAD, POST");
        CHECK_FALSE(reply.says("123"));
    }
    CHECK(test.ask("POST /barrierefreiheit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n").header("Allow") == "GET, HEAD");
    CHECK(test.ask("DELETE /no-such-page HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 404);
    CHECK(test.ask("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n").status == 400);
}

TEST_CASE("no address leads out of the site, in whatever spelling")
{
    const WireTest test;
    for (const auto* target : {"//evil.example", "//evil.example/", "/%2fevil.example/", "/%5Cevil.example/", "/\\evil.example/", "/en//evil.example/",
                               "/en/%5cevil.example/", "/%09/evil.example/", "/%2F%2Fevil.example//", "/.%0d%0aSet-Cookie:%20a=b/"}) {
        CAPTURE(target);
        const auto reply = test.ask(get(target));
        const auto location = reply.header("Location");
        CHECK_FALSE(location.starts_with("//"));
        CHECK_FALSE(location.starts_with("http"));
        CHECK(location.find('\\') == std::string::npos);
        CHECK(reply.header("Set-Cookie").empty());
        CHECK(reply.body.find("href=\"//") == std::string::npos);
        CHECK(reply.body.find("href=\"/\\") == std::string::npos);
    }
}

TEST_CASE("a slash too many at the end leads to the page without it, query and umlauts kept")
{
    const WireTest test;
    const auto reply = test.ask(get("/barriere-melden/?seite=/b%C3%BCndnisse&x=1"));
    CHECK(reply.status == 308);
    CHECK(reply.header("Location") == "/barriere-melden?seite=/b%C3%BCndnisse&x=1");
    CHECK(test.ask(get("/b%C3%BCndnis%3F/")).header("Location") == "/b%C3%BCndnis%3F");
    CHECK(test.ask(get("/en/barrierefreiheit/")).header("Location") == "/en/barrierefreiheit");
}

TEST_CASE("files outside of the program are out of reach")
{
    const WireTest test;
    for (const auto* target : {"/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/../etc/passwd", "/assets/..%2f..%2fbuendnisnetz.sqlite",
                               "/assets/", "/assets/manifest.tsv", "/assets/portal.css", "/buendnisnetz.sqlite", "/assets/%00"}) {
        CAPTURE(target);
        const auto reply = test.ask(get(target));
        CHECK(reply.status >= 300);
        CHECK_FALSE(reply.says("root:"));
        CHECK_FALSE(reply.says("SQLite format"));
    }
}

TEST_CASE("an address that is not UTF-8 is not understood")
{
    const WireTest test;
    for (const auto* target : {"/%ff", "/?ort=%ff", "/%c3%28", "/%", "/?ort=%zz", "/%00", "/?a=%00", "/?%ff=1"}) {
        CAPTURE(target);
        const auto reply = test.ask(get(target));
        CHECK(reply.status == 400);
        CHECK(reply.text().find("nicht") != std::string::npos);
    }
    CHECK(test.ask(post("/barriere-melden", "problem=%ff")).status == 400);
    CHECK(test.ask(post("/barriere-melden", "problem=%00")).status == 400);
}

TEST_CASE("a form in a language that no browser speaks is turned away")
{
    const WireTest test;
    const std::string line = "POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\n";
    CHECK(test.ask(line + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}").status == 415);
    CHECK(test.ask(line + "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\na=b").status == 415);
    CHECK(test.ask(line + "Content-Length: 3\r\n\r\na=b").status == 415);
    CHECK(test.ask(line + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\na=b").status == 400);
    CHECK(test.ask(line + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=b").status == 400);
}

TEST_CASE("a whole address is served as its path")
{
    const WireTest test;
    CHECK(test.ask(get("http://localhost/health/live")).body == "live\n");
    CHECK(test.ask(get("http://localhost")).status != 500);
    CHECK(test.ask(get("http://localhost/en/barrierefreiheit")).says("lang=\"en\""));
}
