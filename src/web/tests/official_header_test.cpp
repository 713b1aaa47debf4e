#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;

TEST_CASE("the official header is off until an office configures it")
{
    TestStore store(storage::Engine::sqlite);
    TestApp plain(store);
    CHECK_FALSE(plain.get("/impressum").says("Offizielle Website"));
    TestApp office(store, [](app::Config& config) { config.site.official = "Bundesrepublik <Deutschland>"; });
    CHECK(office.get("/impressum").says("Offizielle Website – Bundesrepublik &lt;Deutschland&gt;"));
    CHECK(office.get("/en/impressum").says("Official website – "));
}

TEST_CASE("a demonstration never looks like an office, whatever is configured")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        config.site.official = "Bundesrepublik Deutschland";
        config.site.demo = true;
    });
    CHECK_FALSE(app.get("/impressum").says("Offizielle Website"));
}
