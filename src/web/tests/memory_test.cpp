#include "support/test_app.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"

#include <future>
#include <thread>

namespace {

using storage::Engine;
using storage::Write;
using test::Reply;
using test::TestApp;
using test::TestStore;
using web::http::HttpRequest;

/// An application in which pages are kept: the day of its clock is today.
struct Today {
    explicit Today(TestStore& store) : app(store)
    {
        app.clock.set(wall_clock::now());
        // On PostgreSQL nothing that was read before the other nodes are heard counts as fresh.
        const auto is_deaf = [&] { return store.engine() == Engine::postgres && store.database().versions().now() == 1; };
        for (int round = 0; round < 500 && is_deaf(); ++round) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }

    /// Whether the answer came from memory.
    bool remembers(HttpRequest request)
    {
        const auto before = app.application().front().counts().from_memory.load();
        last = app.ask(std::move(request));
        return app.application().front().counts().from_memory.load() > before;
    }
    bool remembers(const std::string& target) { return remembers(asking(target)); }

    static HttpRequest asking(const std::string& target, const std::string& encoding = "", const std::string& method = "GET")
    {
        HttpRequest request;
        request.method = method;
        request.target = target;
        request.accept_encoding = encoding;
        return request;
    }

    TestApp app;
    Reply last;
};

void touch(TestStore& store, const std::string& version)
{
    store.fill([&](Write& write) { write.touch(version); });
}

}

TEST_CASE("a list is made anew after a change of the register, and of nothing else")
{
    test::for_each_engine([](TestStore& store) {
        Today today(store);
        CHECK_FALSE(today.remembers("/buendnisse"));
        CHECK(today.remembers("/buendnisse"));
        touch(store, "something else");
        CHECK(today.remembers("/buendnisse"));
        touch(store, "registry");
        CHECK_FALSE(today.remembers("/buendnisse"));
        CHECK(today.remembers("/buendnisse"));
    });
}

TEST_CASE("a change that was taken back throws no page away")
{
    test::for_each_engine([](TestStore& store) {
        Today today(store);
        CHECK_FALSE(today.remembers("/buendnisse"));
        (void)store.write([](Write& write) -> base::Result<bool> {
            write.touch("registry");
            return base::refuse(base::Refused::conflict);
        });
        CHECK(today.remembers("/buendnisse"));
    });
}

TEST_CASE("every address, language and encoding is remembered by itself")
{
    TestStore store(Engine::sqlite);
    Today today(store);
    for (const auto* target : {"/impressum", "/en/impressum", "/impressum?x=1", "/impressum?x=2"}) {
        for (const auto* encoding : {"", "gzip", "br"}) {
            CAPTURE(target);
            CAPTURE(encoding);
            CHECK_FALSE(today.remembers(Today::asking(target, encoding)));
            const auto made = today.last;
            CHECK(today.remembers(Today::asking(target, encoding)));
            CHECK(today.last.headers == made.headers);
            CHECK(today.last.body == made.body);
        }
    }
    CHECK(today.app.application().front().cache().pages() == 12);
}

TEST_CASE("asking about a page and asking for it remember the same page")
{
    TestStore store(Engine::sqlite);
    Today today(store);
    CHECK_FALSE(today.remembers(Today::asking("/impressum", "", "HEAD")));
    CHECK(today.last.body.empty());
    CHECK(today.remembers("/impressum"));
    CHECK(today.last.says("</html>"));
    CHECK(today.remembers(Today::asking("/impressum", "", "HEAD")));
    CHECK(today.last.body.empty());
}

TEST_CASE("whoever has the page is told so, from memory or not")
{
    TestStore store(Engine::sqlite);
    Today today(store);
    CHECK_FALSE(today.remembers("/impressum"));
    auto again = Today::asking("/impressum");
    again.if_none_match = today.last.header("ETag");
    CHECK(today.remembers(again));
    CHECK(today.last.status == 304);
    auto other = Today::asking("/datenschutz");
    other.if_none_match = again.if_none_match;
    CHECK_FALSE(today.remembers(other));
    CHECK(today.last.status == 200);
    auto elsewhere = Today::asking("/impressum?neu");
    elsewhere.if_none_match = again.if_none_match;
    CHECK_FALSE(today.remembers(elsewhere));
    CHECK(today.last.header("ETag").size() > 10);
}

TEST_CASE("an answer of another day is not kept, since a day changes what is true")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/impressum").status == 200);
    const auto before = app.application().front().counts().from_memory.load();
    CHECK(app.get("/impressum").status == 200);
    CHECK(app.application().front().counts().from_memory.load() == before);
}

TEST_CASE("what somebody sends is never answered from memory")
{
    TestStore store(Engine::sqlite);
    Today today(store);
    CHECK_FALSE(today.remembers("/impressum"));
    CHECK_FALSE(today.remembers(Today::asking("/impressum", "", "POST")));
    CHECK(today.last.status != 200);
    CHECK_FALSE(today.remembers(Today::asking("/impressum", "", "DELETE")));
    CHECK(today.last.status == 405);
}

TEST_CASE("memory serves no host that is not ours")
{
    TestStore store(Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.public_url = "https://familie.example"; });
    app.clock.set(wall_clock::now());
    auto request = Today::asking("/impressum");
    request.host = "familie.example";
    CHECK(app.ask(request).status == 200);
    request.host = "evil.example";
    CHECK(app.ask(request).status == 421);
    request.host = "familie.example";
    CHECK(app.ask(request).status == 200);
}

TEST_CASE("a hundred people who ask for the same new page at once all get it")
{
    TestStore store(Engine::sqlite);
    Today today(store);
    std::vector<std::future<int>> answers;
    for (int person = 0; person < 8; ++person) {
        answers.push_back(std::async(std::launch::async, [&] {
            int good = 0;
            for (int round = 0; round < 25; ++round) good += today.app.get("/impressum").says("</html>");
            return good;
        }));
    }
    int good = 0;
    for (auto& answer : answers) good += answer.get();
    CHECK(good == 200);
    CHECK(today.app.application().front().cache().pages() == 1);
}

TEST_CASE("an empty host and an address without a path are answered, not asked back for ever")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    auto request = Today::asking("http://localhost?ort=/orte");
    CHECK(app.ask(request).status == 400);
    request.target = "http://localhost/impressum?a=/b";
    CHECK(app.ask(request).status == 200);
    request.target = "*";
    request.method = "OPTIONS";
    CHECK(app.ask(request).status == 400);
}

TEST_CASE("answers are counted by their kind, with their bytes")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    auto& front = app.application().front();
    const auto& counts = front.counts();
    HttpRequest request = Today::asking("/");
    for (const int status : {200, 206, 304, 404, 422, 503, 799}) {
        const auto page = std::make_shared<web::Packed>();
        page->status = status;
        front.log(request, {page, false}, 10, std::chrono::microseconds(3));
    }
    CHECK(counts.answers[2] == 2);
    CHECK(counts.answers[3] == 1);
    CHECK(counts.answers[4] == 2);
    CHECK(counts.answers[5] == 2);
    CHECK(counts.bytes == 70);
    CHECK(counts.microseconds == 21);
}
