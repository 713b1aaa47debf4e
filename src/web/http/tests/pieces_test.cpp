#include "web/http/parser.hpp"

#include <doctest/doctest.h>
#include <string>

using web::http::Parser;
using State = Parser::State;

namespace {

const std::string head = "POST /barriere-melden HTTP/1.1\r\nHost: familie.example\r\nTransfer-Encoding: chunked\r\n\r\n";

/// What the parser makes of bytes that come in two parts, and then one by one.
State state_after(const std::string& bytes, std::size_t first_part)
{
    Parser parser({});
    std::size_t used = 0;
    for (std::size_t there = first_part; there <= bytes.size(); ++there) {
        if (parser.state() == State::complete || parser.state() == State::broken) break;
        used += parser.feed(bytes.data() + used, there - used);
    }
    return parser.state();
}

}

TEST_CASE("a form in pieces without any piece may come byte by byte")
{
    const auto bytes = head + "0\r\n\r\n";
    for (std::size_t first = 1; first <= bytes.size(); ++first) CHECK(state_after(bytes, first) == State::complete);
}

TEST_CASE("what follows the last piece of a form is refused, whole or broken, wherever the network cuts it")
{
    for (const auto* end : {"X: y\r\n\r\n", "X: y\r\n\r\x1aGET / H\r\nA.\n", "X: y\r\n\rGET / HTTP/1.1\r\nHost: a\r\n\r\n"}) {
        CAPTURE(end);
        const auto bytes = head + "1\r\nx\r\n0\r\n" + end;
        for (std::size_t first = head.size(); first <= bytes.size(); ++first) {
            CHECK(state_after(bytes, first) != State::complete);
        }
    }
}
