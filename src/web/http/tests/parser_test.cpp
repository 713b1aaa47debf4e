#include "web/http/parser.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

using web::http::HttpRequest;
using web::http::Limits;
using web::http::Parser;
using State = Parser::State;

const std::string question = "GET /orte/rostock?x=1 HTTP/1.1\r\nHost: familie.example\r\nAccept-Encoding: br\r\nIf-None-Match: \"abc\"\r\n\r\n";
const std::string form = "POST /barriere-melden HTTP/1.1\r\nHost: familie.example\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                         "Origin: https://familie.example\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 9\r\n\r\nproblem=x";
const std::string pieces = "POST /barriere-melden HTTP/1.1\r\nHost: familie.example\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "4\r\nprob\r\n5;remark=\"a\"\r\nlem=x\r\n0\r\n\r\n";

std::string head(const std::string& lines, const std::string& first = "GET / HTTP/1.1") { return first + "\r\nHost: a\r\n" + lines + "\r\n"; }

/// A parser that was given everything at once, as one read from the wire would.
struct FedParser : Parser {
    FedParser(const std::string& bytes, Limits limits) : Parser(limits) { feed(bytes.data(), bytes.size()); }
};

FedParser fed(const std::string& bytes, Limits limits = {}) { return {bytes, limits}; }

/// Feeds it in parts that end at the cuts; what a call left over is offered again with the next part.
void feed_in_parts(Parser& parser, const std::string& bytes, const std::vector<std::size_t>& cuts)
{
    std::size_t used = 0;
    for (const auto cut : cuts) {
        if (parser.state() == State::complete || parser.state() == State::broken) return;
        used += parser.feed(bytes.data() + used, cut - used);
    }
}

auto all_of(HttpRequest& request)
{
    return std::tie(request.method, request.target, request.keep_alive, request.host, request.accept_encoding, request.if_none_match,
                    request.content_type, request.origin, request.fetch_site, request.forwarded_for, request.body);
}

int status_of(const std::string& bytes, Limits limits = {})
{
    auto parser = fed(bytes, limits);
    return parser.state() == State::broken ? parser.status() : parser.state() == State::complete ? 200 : 0;
}

}

TEST_CASE("everything that a page needs to know of a question is read")
{
    auto parser = fed(question);
    REQUIRE(parser.state() == State::complete);
    const auto& request = parser.request();
    CHECK(request.method == "GET");
    CHECK(request.target == "/orte/rostock?x=1");
    CHECK(request.path() == "/orte/rostock");
    CHECK(request.host == "familie.example");
    CHECK(request.accept_encoding == "br");
    CHECK(request.if_none_match == "\"abc\"");
    CHECK(request.keep_alive);
    CHECK(request.body.empty());
}

TEST_CASE("everything that a form needs is read, and its content byte for byte")
{
    auto parser = fed(form);
    REQUIRE(parser.state() == State::complete);
    const auto& request = parser.request();
    CHECK(request.method == "POST");
    CHECK(request.content_type == "application/x-www-form-urlencoded");
    CHECK(request.origin == "https://familie.example");
    CHECK(request.fetch_site == "same-origin");
    CHECK(request.body == "problem=x");
}

TEST_CASE("a form in pieces is put together, remarks left out")
{
    auto parser = fed(pieces);
    REQUIRE(parser.state() == State::complete);
    CHECK(parser.request().body == "problem=x");
    CHECK(parser.request().method == "POST");
}

TEST_CASE("wherever the network cuts a request in two, it is read as the same request")
{
    for (const auto& bytes : {question, form, pieces}) {
        auto whole = fed(bytes);
        for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
            Parser parser({});
            feed_in_parts(parser, bytes, {cut, bytes.size()});
            CAPTURE(cut);
            REQUIRE(parser.state() == State::complete);
            CHECK(all_of(parser.request()) == all_of(whole.request()));
        }
    }
}

TEST_CASE("a text whose lines begin with spaces is not taken for a folded head, wherever the network cuts it twice")
{
    const std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\na=b\n c";
    for (std::size_t cut = 0; cut < bytes.size() * bytes.size(); ++cut) {
        Parser parser({});
        feed_in_parts(parser, bytes, {std::min(cut % bytes.size(), cut / bytes.size()), cut / bytes.size(), bytes.size()});
        CAPTURE(cut);
        REQUIRE(parser.state() == State::complete);
    }
}

TEST_CASE("in however many parts a request comes, it is read as the same request")
{
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::elementOf(std::vector<std::string>{question, form, pieces});
        auto cuts = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, bytes.size()));
        cuts.push_back(bytes.size());
        std::sort(cuts.begin(), cuts.end());
        auto whole = fed(bytes);
        Parser parser({});
        feed_in_parts(parser, bytes, cuts);
        RC_ASSERT(parser.state() == State::complete);
        RC_ASSERT(all_of(parser.request()) == all_of(whole.request()));
    }));
}

TEST_CASE("any bytes are understood, refused or waited on, and nothing behind the end is touched")
{
    CHECK(rc::check([](const std::string& bytes) {
        auto parser = fed(head("") + bytes);
        RC_ASSERT(parser.state() == State::complete);
        parser.restart();
        const auto used = parser.feed(bytes.data(), bytes.size());
        RC_ASSERT(used <= bytes.size());
        RC_ASSERT((parser.state() == State::broken) == (parser.status() != 0));
    }));
}

TEST_CASE("what stands behind a request is left for the next one")
{
    Parser parser({});
    const auto both = form + question;
    const auto used = parser.feed(both.data(), both.size());
    CHECK(used == form.size());
    REQUIRE(parser.state() == State::complete);
    parser.restart();
    CHECK(parser.state() == State::more);
    CHECK(parser.feed(both.data() + used, both.size() - used) == question.size());
    REQUIRE(parser.state() == State::complete);
    CHECK(parser.request().target == "/orte/rostock?x=1");
    CHECK(parser.request().body.empty());
    CHECK(parser.request().origin.empty());
    CHECK(parser.request().fetch_site.empty());
}

TEST_CASE("nothing of one visitor's request is left in the next one, whatever it had")
{
    auto parser = fed(head("Accept-Encoding: br\r\nIf-None-Match: x\r\nOrigin: y\r\nSec-Fetch-Site: none\r\nX-Forwarded-For: 203.0.113.7\r\nConnection: close\r\n"
                           "Content-Type: text/plain\r\nContent-Length: 3\r\n", "POST / HTTP/1.1") + "abc");
    REQUIRE(parser.state() == State::complete);
    CHECK_FALSE(parser.request().keep_alive);
    parser.restart();
    Parser fresh({});
    CHECK(all_of(parser.request()) == all_of(fresh.request()));
    CHECK(parser.status() == 0);
    CHECK_FALSE(parser.has_head());
}

TEST_CASE("a connection stays open or not, as its version and its words say")
{
    const auto stays_open = [](const std::string& bytes) {
        auto parser = fed(bytes);
        REQUIRE(parser.state() == State::complete);
        return parser.request().keep_alive;
    };
    CHECK(stays_open(head("")));
    CHECK(stays_open(head("Connection: keep-alive\r\n")));
    CHECK(stays_open(head("Connection: upgrade\r\n")));
    CHECK_FALSE(stays_open(head("Connection: close\r\n")));
    CHECK_FALSE(stays_open(head("Connection: CLOSE\r\n")));
    CHECK_FALSE(stays_open(head("Connection: keep-alive, close\r\n")));
    CHECK_FALSE(stays_open(head("", "GET / HTTP/1.0")));
    CHECK(stays_open(head("Connection: keep-alive\r\n", "GET / HTTP/1.0")));
}

TEST_CASE("the state tells how far a request is")
{
    Parser parser({});
    CHECK(parser.state() == State::more);
    CHECK_FALSE(parser.has_head());
    const auto body = form.find("problem");
    auto used = parser.feed(form.data(), body - 2);
    CHECK(parser.state() == State::more);
    CHECK_FALSE(parser.has_head());
    used += parser.feed(form.data() + used, body - used);
    CHECK(parser.state() == State::more);
    CHECK(parser.has_head());
    parser.feed(form.data() + used, form.size() - used);
    CHECK(parser.state() == State::complete);
}

TEST_CASE("who waits for permission is known by it, in any spelling; who sends at once need not wait")
{
    const std::string lines = "Content-Length: 3\r\nExpect: 100-continue\r\n";
    CHECK(fed(head(lines, "POST / HTTP/1.1")).state() == State::wants_to_go_on);
    CHECK(fed(head("Content-Length: 3\r\nexpect: 100-Continue\r\n", "POST / HTTP/1.1")).state() == State::wants_to_go_on);
    CHECK(fed(head(lines, "POST / HTTP/1.1") + "abc").state() == State::complete);
    CHECK(fed(head("Expect: 100-continue\r\n")).state() == State::complete);
    CHECK(fed(head("Content-Length: 3\r\nExpect: something-else\r\n", "POST / HTTP/1.1")).state() == State::more);
}

TEST_CASE("a program of the old version that asks for permission is not given an answer that it does not know")
{
    CHECK(fed(head("Content-Length: 3\r\nExpect: 100-continue\r\n", "POST / HTTP/1.0")).state() == State::more);
}

TEST_CASE("the addresses of several proxies stand one behind the other")
{
    CHECK(fed(head("X-Forwarded-For: 203.0.113.7\r\n")).request().forwarded_for == "203.0.113.7");
    CHECK(fed(head("x-forwarded-for: 203.0.113.7\r\nX-FORWARDED-FOR: 10.0.0.1, 10.0.0.2\r\n")).request().forwarded_for == "203.0.113.7, 10.0.0.1, 10.0.0.2");
    CHECK(fed(head("X-Forwarded: 203.0.113.7\r\nForwarded: for=203.0.113.7\r\n")).request().forwarded_for.empty());
}

TEST_CASE("each limit holds to the byte")
{
    Limits limits;
    limits.target = 20;
    limits.body = 10;
    const auto asking = [&](std::size_t letters) { return status_of("GET /" + std::string(letters - 1, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", limits); };
    CHECK(asking(20) == 200);
    CHECK(asking(21) == 414);
    const auto sending = [&](std::size_t letters) {
        return status_of(head("Content-Length: " + std::to_string(letters) + "\r\n", "POST / HTTP/1.1") + std::string(letters, 'x'), limits);
    };
    CHECK(sending(10) == 200);
    CHECK(sending(11) == 413);
    const auto in_pieces = [&](int count) {
        std::string body;
        for (int piece = 0; piece < count; ++piece) body += "1\r\nx\r\n";
        return status_of(head("Transfer-Encoding: chunked\r\n", "POST / HTTP/1.1") + body + "0\r\n\r\n", limits);
    };
    CHECK(in_pieces(10) == 200);
    CHECK(in_pieces(11) == 413);
}

TEST_CASE("a form that is too large is refused by its length, before it is sent")
{
    Limits limits;
    limits.body = 10;
    auto parser = fed(head("Content-Length: 11\r\nExpect: 100-continue\r\n", "POST / HTTP/1.1"), limits);
    CHECK(parser.state() == State::broken);
    CHECK(parser.status() == 413);
}

TEST_CASE("a head that grows too large is refused while it grows")
{
    Limits limits;
    limits.header = 200;
    Parser parser(limits);
    const std::string line = "X-Line: more and more and more\r\n";
    std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n";
    int lines = 0;
    for (; lines < 20 && parser.state() == State::more; ++lines) {
        bytes.erase(0, parser.feed(bytes.data(), bytes.size()));
        bytes += line;
    }
    CHECK(parser.status() == 431);
    CHECK(lines < 9);
}

TEST_CASE("after a mistake nothing is read any more")
{
    Parser parser({});
    const std::string nonsense = "nonsense\r\n\r\n";
    parser.feed(nonsense.data(), nonsense.size());
    CHECK(parser.state() == State::broken);
    CHECK(parser.status() == 400);
    parser.restart();
    CHECK(parser.state() == State::more);
    CHECK(parser.status() == 0);
}

TEST_CASE("methods are read as they are, known or not")
{
    for (const auto* method : {"GET", "HEAD", "POST", "OPTIONS", "PROPFIND", "get", "M-SEARCH"}) {
        CAPTURE(method);
        CHECK(fed(head("", std::string(method) + " / HTTP/1.1")).request().method == method);
    }
}

TEST_CASE("white space around a value does not belong to it")
{
    auto parser = fed("GET / HTTP/1.1\r\nHost:familie.example\r\nOrigin: \t https://a \t\r\nAccept-Encoding:\r\n\r\n");
    REQUIRE(parser.state() == State::complete);
    CHECK(parser.request().host == "familie.example");
    CHECK(parser.request().origin == "https://a");
    CHECK(parser.request().accept_encoding.empty());
}
