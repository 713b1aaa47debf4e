#include "web/http/tests/http_setup.hpp"

#include <future>
#include <thread>

using namespace std::chrono_literals;
using test::get;
using test::post;
using test::Wire;
using test::WireTest;

namespace {

web::http::ServerOptions impatient()
{
    web::http::ServerOptions options;
    options.deadlines = {1, 1, 1, 1};
    return options;
}

/// How long it took, in milliseconds.
template <class Work>
auto time_of(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
}

}

TEST_CASE("who sends the head too slowly is told so, and then left")
{
    const WireTest test({}, impatient());
    for (const auto* beginning : {"GET / HTTP/1.1\r\nHost: local", "GET / HTTP/1.1\r\n", "GET / HT", "G"}) {
        CAPTURE(beginning);
        auto wire = test.wire();
        wire.send(beginning);
        const auto reply = wire.answer();
        REQUIRE(reply);
        CHECK(reply->status == 408);
        CHECK(reply->header("Connection") == "close");
        CHECK(wire.is_closed_within(5s));
    }
}

TEST_CASE("a byte now and then does not stretch the time")
{
    const WireTest test({}, impatient());
    auto wire = test.wire();
    wire.send("GET / HTTP/1.1\r\n");
    bool told = false;
    for (int round = 0; round < 40 && !told; ++round) {
        std::this_thread::sleep_for(100ms);
        told = !wire.send("X-A: b\r\n") || wire.is_closed_within(1ms);
    }
    CHECK(told);
}

TEST_CASE("who was told that it took too long is not answered when the rest comes after all")
{
    const WireTest test({}, impatient());
    auto wire = test.wire();
    const auto question = get("/health/live");
    wire.send(question.substr(0, 10));
    REQUIRE(wire.answer()->status == 408);
    wire.send(question.substr(10) + get("/health/live"));
    CHECK(wire.rest(500ms).empty());
}

TEST_CASE("who sends a form too slowly is told so")
{
    const WireTest test({}, impatient());
    auto wire = test.wire();
    wire.send("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nproblem=");
    const auto reply = wire.answer();
    REQUIRE(reply);
    CHECK(reply->status == 408);
}

TEST_CASE("a connection on which nothing happens ends without a word")
{
    const WireTest test({}, impatient());
    auto silent = test.wire();
    CHECK(silent.rest(5s).empty());
    auto idle = test.wire();
    CHECK(idle.ask(get("/health/live")).status == 200);
    CHECK(idle.rest(5s).empty());
}

TEST_CASE("a visitor who does not read does not hold anybody up, and is left")
{
    WireTest test({}, impatient());
    auto deaf = test.wire();
    std::string many;
    for (int round = 0; round < 2000; ++round) many += get("/barrierefreiheit");
    std::jthread sender([&] { deaf.send(many); });
    CHECK(time_of([&] { CHECK(test.ask(get("/barriere-melden")).status == 200); }) < 1000);
    std::this_thread::sleep_for(3500ms);
    CHECK(test.app.application().front().counts().answers[2] < 2000);
}

TEST_CASE("a thousand idle connections hinder nobody")
{
    WireTest test;
    std::vector<Wire> idle;
    for (int count = 0; count < 1000; ++count) idle.emplace_back(test.port);
    for (std::size_t half = 0; half < idle.size(); half += 2) idle[half].send("GET / HT");
    CHECK(time_of([&] {
              for (int round = 0; round < 20; ++round) CHECK(test.ask(get("/barriere-melden")).status == 200);
          }) < 3000);
    CHECK(test.app.server().connections() >= 1000);
    CHECK(idle[1].ask(get("/health/live")).status == 200);
    idle[0].send("TP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(idle[0].answer().has_value());
}

TEST_CASE("beyond the limit new connections are closed, and taken again once there is room")
{
    web::http::ServerOptions options;
    options.most_connections = 4;
    options.threads = 1;
    WireTest test({}, options);
    std::vector<Wire> four;
    for (int count = 0; count < 4; ++count) {
        four.emplace_back(test.port);
        CHECK(four.back().ask(get("/health/live")).status == 200);
    }
    CHECK(test.wire().ask(get("/health/live")).status == 0);
    CHECK(four[0].ask(get("/health/live")).status == 200);
    four.pop_back();
    bool taken = false;
    for (int round = 0; round < 30 && !taken; ++round) {
        std::this_thread::sleep_for(100ms);
        taken = test.wire().ask(get("/health/live")).status == 200;
    }
    CHECK(taken);
}

TEST_CASE("stopping finishes what is running, closes what is idle and takes nothing new")
{
    WireTest test;
    auto idle = test.wire();
    CHECK(idle.ask(get("/health/live")).status == 200);

    std::promise<void> may_go_on;
    auto gate = may_go_on.get_future().share();
    for (int reader = 0; reader < 4; ++reader) {
        test.store.database().submit(storage::ReadTask{[gate](storage::Read&) { gate.wait(); }, [](const std::exception_ptr&) {}});
    }
    auto running = test.wire();
    running.send(get("/barriere-melden"));
    std::this_thread::sleep_for(200ms);

    auto stopped = std::async(std::launch::async, [&] { test.app.server().stop(); });
    CHECK(idle.is_closed_within(2s));
    CHECK(stopped.wait_for(200ms) == std::future_status::timeout);
    CHECK_THROWS(Wire(test.port));
    may_go_on.set_value();
    const auto reply = running.answer();
    REQUIRE(reply);
    CHECK(reply->status == 200);
    CHECK(reply->header("Connection") == "close");
    CHECK(stopped.wait_for(2s) == std::future_status::ready);
}

TEST_CASE("an address that is none is told to the operator")
{
    test::TestStore store(storage::Engine::sqlite);
    test::TestApp app(store);
    for (const auto* address : {"127.0.0.1", "nonsense:80", "127.0.0.1:99999", "127.0.0.1:", "[::1:80", ""}) {
        CAPTURE(address);
        web::http::ServerOptions options;
        options.listen = address;
        web::http::Server server(options, app.application().front());
        CHECK_THROWS_AS(server.start(), std::runtime_error);
    }
}
