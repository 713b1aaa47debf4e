#include "app/health.hpp"

#include "app/installation.hpp"
#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;

namespace {

/// As a server does that starts for the first time.
void begin_serving(TestStore& store)
{
    store.fill([](storage::Write& write) { app::set_installation_value(write, "key", "1a2b3c4d"); });
}

std::string problem(TestStore& store, const std::filesystem::path& data)
{
    return store.read([&](storage::Read& read) { return app::problem_with(read, data); });
}

}

TEST_CASE("an installation that has its key and room to write is well")
{
    test::for_each_engine([](TestStore& store) {
        CHECK(problem(store, store.folder()) == "the store is empty");
        begin_serving(store);
        CHECK(problem(store, store.folder()).empty());
    });
}

TEST_CASE("a data folder that is gone, or has no room left, is said in one sentence")
{
    TestStore store(storage::Engine::sqlite);
    begin_serving(store);
    CHECK(problem(store, store.folder() / "gone") == "the data folder cannot be read");
    CHECK(problem(store, "/proc") == "less than 16 MB are free in the data folder"); // a disk without a free byte
}

TEST_CASE("a watcher hears that the program lives even where it cannot work, and why it cannot")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto live = app.get("/health/live");
    CHECK(live.status == 200);
    CHECK(live.body == "live\n");
    CHECK(live.header("Content-Type") == "text/plain; charset=utf-8");
    const auto waiting = app.get("/health/ready");
    CHECK(waiting.status == 503);
    CHECK(waiting.body == "the store is empty\n");

    begin_serving(store);
    const auto ready = app.get("/health/ready");
    CHECK(ready.status == 200);
    CHECK(ready.body == "ready\n");
    CHECK(ready.header("Cache-Control") == "no-store");
}

TEST_CASE("watchers ask under any host name, people only under the public one")
{
    TestStore store(storage::Engine::sqlite);
    begin_serving(store);
    TestApp app(store, [](app::Config& config) { config.site.public_url = "https://familie.example"; });
    const auto asked = [&](const char* target) {
        web::http::HttpRequest request;
        request.method = "GET";
        request.target = target;
        request.host = "10.0.0.7:8080";
        return app.ask(std::move(request)).status;
    };
    CHECK(asked("/health/live") == 200);
    CHECK(asked("/health/ready") == 200);
    CHECK(asked("/impressum") == 421);
}
