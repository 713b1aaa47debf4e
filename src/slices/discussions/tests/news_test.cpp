#include "slices/discussions/tests/community.hpp"

#include "slices/identity/secrets.hpp"
#include "slices/identity/store_sessions.hpp"
#include "support/wire.hpp"
#include "web/cookies.hpp"

#include <thread>

using namespace std::chrono_literals;
using test::AccountId;
using test::Community;
using test::TestApp;
using test::Wire;

namespace {

/// The line of a request by which somebody is signed in whose session was last used at that moment.
std::string session_of(Community& store, AccountId account, base::Instant used)
{
    const auto cookie = identity::new_secret();
    store.fill([&](storage::Write& write) {
        identity::store_session(write, {base::Id<identity::Session>::fresh(), account, "Firefox, Linux", used, used, used + 720h}, identity::kept(cookie));
    });
    return "Cookie: " + std::string(web::session_cookie) + "=" + cookie + "\r\n";
}

std::string asking(base::Id<discussions::Thread> thread, std::string_view session, std::string_view after = "1", std::string_view method = "GET")
{
    const auto address = fmt::format("/gemeinschaft/themen/{}/neues?nach={}", thread.hex(), after);
    return fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", method, address, session);
}

/// What a stream says in that time.
std::string said_within(Wire& wire, std::chrono::milliseconds time) { return wire.rest(time); }

/// A thread that Anna has open, over a real connection.
struct OpenThread {
    explicit OpenThread(Community& community, const web::http::Deadlines& deadlines = {}) : store(community), app(community)
    {
        web::http::ServerOptions options;
        options.deadlines = deadlines;
        port = app.port(options);
    }

    Wire open(AccountId account, std::string_view after = "1")
    {
        Wire wire(port);
        head = wire.ask(asking(thread, session_of(store, account, app.clock.now()), after), "HEAD"); // a stream has no length
        return wire;
    }

    Community& store;
    TestApp app;
    base::Id<discussions::Thread> thread = store.begin(store.anna, "Wer hat Paten?", "Wir suchen welche.");
    int port;
    test::Reply head;
};

constexpr std::string_view news = "event: neu\ndata: 1\n\n";

}

TEST_CASE("who has a thread open hears of a new post in it, and of none in others")
{
    test::for_each_engine<Community>([](Community& store) {
        OpenThread test(store);
        const auto other = store.begin(store.anna, "Anderes", "Etwas anderes.");
        auto wire = test.open(store.anna);
        CHECK(test.head.status == 200);
        CHECK(test.head.header("Content-Type") == "text/event-stream");
        CHECK(test.head.header("Cache-Control") == "no-store");
        CHECK(test.head.header("X-Accel-Buffering") == "no");
        CHECK(test.head.header("Content-Length").empty());
        store.answer(store.carla, other, "Das geht niemanden an.");
        CHECK(said_within(wire, 1300ms).empty());
        store.answer(store.carla, test.thread, "Wir!");
        CHECK(said_within(wire, 1300ms) == news);
    });
}

TEST_CASE("who missed a post while the page was loading hears of it at once, and once")
{
    Community store(storage::Engine::sqlite);
    OpenThread test(store);
    store.answer(store.carla, test.thread, "Wir!");
    auto late = test.open(store.anna, "1");
    CHECK(said_within(late, 1300ms) == news);
    auto in_time = test.open(store.anna, "2");
    CHECK(said_within(in_time, 1300ms).empty());
}

TEST_CASE("a thread that somebody may not see cannot be listened to, and strangers are led to the sign-in")
{
    Community store(storage::Engine::sqlite);
    OpenThread test(store);
    test.thread = store.begin(store.anna, "Unter uns", "Nur für Rostock.", "buendnis-rostock");
    CHECK((test.open(store.anna), test.head.status) == 200);
    CHECK((test.open(store.bert), test.head.status) == 200);
    CHECK((test.open(store.carla), test.head.status) == 404);
    CHECK((test.open(store.ministry), test.head.status) == 404);
    CHECK(Wire(test.port).ask(asking(base::Id<discussions::Thread>::fresh(), session_of(store, store.anna, test.app.clock.now()))).status == 404);
    const auto stranger = Wire(test.port).ask(asking(test.thread, ""));
    CHECK(stranger.status == 303);
    CHECK(stranger.header("Location").starts_with("/anmelden"));
}

TEST_CASE("a quiet stream gives signs of life, and ends so that whoever listens is let in again")
{
    Community store(storage::Engine::sqlite);
    web::http::Deadlines deadlines;
    deadlines.stream = 3;
    deadlines.beat = 1;
    OpenThread test(store, deadlines);
    auto wire = test.open(store.anna);
    const auto said = wire.rest(8s);
    CHECK(said.starts_with(":\n\n"));
    CHECK(said.find("neu") == std::string::npos);
    CHECK(wire.is_closed_within(2s));
}

TEST_CASE("a page that is left open is no use of a session")
{
    Community store(storage::Engine::sqlite);
    OpenThread test(store);
    const auto session = session_of(store, store.anna, test.app.clock.now() - 30min);
    const auto last_use = [&] {
        return store.read([&](storage::Read& read) { return identity::sessions_of(read, store.anna).at(0).used_at; });
    };
    Wire stream(test.port);
    CHECK(stream.ask(asking(test.thread, session), "HEAD").status == 200);
    std::this_thread::sleep_for(100ms);
    CHECK(last_use() == test.app.clock.now() - 30min);
    CHECK(Wire(test.port).ask("GET /bereich HTTP/1.1\r\nHost: localhost\r\n" + session + "\r\n").status == 200);
    for (int round = 0; round < 50 && last_use() != test.app.clock.now(); ++round) std::this_thread::sleep_for(20ms);
    CHECK(last_use() == test.app.clock.now());
}

TEST_CASE("who only asks for the head of a stream gets no stream")
{
    Community store(storage::Engine::sqlite);
    OpenThread test(store);
    Wire wire(test.port);
    const auto reply = wire.ask(asking(test.thread, session_of(store, store.anna, test.app.clock.now()), "0", "HEAD"), "HEAD");
    CHECK(reply.status == 200);
    CHECK(wire.rest(300ms).empty());
}

TEST_CASE("listeners who have gone are forgotten, and those who are still there do not hold up a stop")
{
    Community store(storage::Engine::sqlite);
    OpenThread test(store);
    auto& server = (test.app.port(), test.app.server());
    {
        std::vector<Wire> gone;
        for (int number = 0; number < 20; ++number) gone.push_back(test.open(store.anna));
        CHECK(server.connections() == 20);
    }
    for (int round = 0; round < 60 && server.connections() > 0; ++round) std::this_thread::sleep_for(50ms);
    CHECK(server.connections() == 0);
    auto stays = test.open(store.anna);
    const auto begin = std::chrono::steady_clock::now();
    server.stop();
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    CHECK(stays.is_closed_within(1s));
}

TEST_CASE("only the last page of a thread listens, where new posts will stand")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Wer hat Paten?", "Wir suchen welche.");
    for (int number = 0; number < discussions::posts_on_page; ++number) store.answer(store.carla, thread, fmt::format("Antwort {}", number));
    test::Visitor anna(app);
    anna.sign_in(store.anna);
    const auto path = "/gemeinschaft/themen/" + thread.hex();
    const auto place = "data-news=\"" + path + "/neues\"";
    CHECK_FALSE(anna.open(path).says(place));
    CHECK(anna.open(path + "?seite=2").says(place));
}
