#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;

TEST_CASE("the gallery of components is shown in demo mode only")
{
    TestStore store(storage::Engine::sqlite);
    TestApp real(store, [](app::Config& config) { config.site.demo = false; });
    CHECK(real.get("/muster").status == 404);
    TestApp demonstration(store, [](app::Config& config) { config.site.demo = true; });
    const auto page = demonstration.get("/muster");
    CHECK(page.status == 200);
    CHECK(page.says("bn-errors"));
    CHECK(page.says("kern-btn--secondary"));
}

TEST_CASE("every page and answer of a demonstration says that it is none of an office")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    for (const auto* address : {"/", "/barriere-melden", "/impressum", "/gibt-es-nicht", "/muster"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.says("Vorführung, keine amtliche Seite"));
        CHECK(page.header("X-Robots-Tag") == "noindex, nofollow");
    }
    CHECK(app.get("/health/live").header("X-Demonstration") == "Vorfuehrung, keine amtliche Seite");
}
