#include "http_setup.hpp"

using test::get;
using test::WireTest;

namespace {

std::string asking(std::string_view method, std::string_view target, std::string_view more = {})
{
    return std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

}

TEST_CASE("what is refused before it is whole is told to programs in their way")
{
    const WireTest test;
    const std::string type = "application/problem+json";
    const auto long_address = test.ask(get("/api/v1/alliances?q=" + std::string(5000, 'x')));
    CHECK(long_address.status == 414);
    CHECK(long_address.header("Content-Type") == type);
    const auto long_head = test.ask(get("/api/v1/alliances", "X-Long: " + std::string(20000, 'x') + "\r\n"));
    CHECK(long_head.status == 431);
    CHECK(long_head.header("Content-Type") == type);
    const auto large = test.ask(asking("POST", "/api/v1/alliances", "Content-Length: 1048577\r\n"));
    CHECK(large.status == 413);
    CHECK(large.header("Content-Type") == type);
    CHECK(large.says("\"status\":413"));
    const auto for_people = test.ask(asking("POST", "/barriere-melden", "Content-Length: 1048577\r\n"));
    CHECK(for_people.status == 413);
    CHECK(for_people.header("Content-Type") == "text/html; charset=utf-8");
    CHECK(test.ask("QUATSCH\r\n\r\n").header("Content-Type") == "text/html; charset=utf-8");
}

TEST_CASE("after a question what may be done the connection goes on")
{
    const WireTest test;
    auto wire = test.wire();
    REQUIRE(wire.send(asking("OPTIONS", "/api/v1", "Origin: https://anderswo.example\r\nAccess-Control-Request-Method: GET\r\n")));
    REQUIRE(wire.send(get("/api/v1")));
    const auto both = wire.rest(std::chrono::milliseconds(500));
    CHECK(both.starts_with("HTTP/1.1 204 No Content\r\n"));
    const auto second = both.find("HTTP/1.1 200 OK\r\n");
    REQUIRE(second != std::string::npos);
    CHECK(both.substr(0, second).ends_with("\r\n\r\n"));
    CHECK(both.substr(0, second).find("Content-Length") == std::string::npos);
    CHECK(both.find("\"openapi\"", second) != std::string::npos);
}

TEST_CASE("a question for the whole server is no question for the interface")
{
    const WireTest test;
    CHECK(test.ask(asking("OPTIONS", "*")).status >= 400);
    CHECK(test.ask(asking("OPTIONS", "/")).status == 405);
    CHECK(test.ask(asking("HEAD", "/api/v1"), "HEAD").status == 200);
    CHECK(test.ask(asking("HEAD", "/api/v1"), "HEAD").header("Access-Control-Allow-Origin") == "*");
}
