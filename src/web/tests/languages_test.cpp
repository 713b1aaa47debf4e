#include "support/store.hpp"
#include "support/test_app.hpp"

using storage::Engine;
using test::TestApp;
using test::TestStore;

TEST_CASE("a language that is only begun is there in a demonstration, on the samples alone, and nowhere else")
{
    TestStore store(Engine::sqlite);
    TestApp plain(store);
    TestApp demo(store, [](app::Config& config) { config.site.demo = true; });
    const auto samples = demo.get("/ar/muster");
    CHECK(samples.status == 200);
    CHECK(samples.says("<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(demo.get("/ar/barrierefreiheit").status == 404);
    for (const auto* address : {"/ar/muster", "/ar/barrierefreiheit"}) {
        CAPTURE(address);
        const auto page = plain.get(address);
        CHECK(page.status == 404);
        CHECK(page.says("<html lang=\"de\" dir=\"ltr\">"));
    }
    CHECK_FALSE(demo.get("/muster").says("/ar/"));
}

TEST_CASE("the language is told by the first part of the address, and only by the whole of it")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    for (const auto& [address, tag] : {std::pair{"/en/barrierefreiheit", "en"}, {"/leichte-sprache/barrierefreiheit", "de-simple"}, {"/en/?ort=x", "en"},
                                       {"/leichte-sprache/?ort=x", "de-simple"}, {"/english", "de"}, {"/leichte-sprache-x", "de"}, {"/enx", "de"},
                                       {"http://localhost/leichte-sprache/telefon", "de-simple"}}) {
        CAPTURE(address);
        CHECK(app.get(address).says("<html lang=\"" + std::string(tag) + "\""));
    }
}

TEST_CASE("pages of the same path in several languages are kept apart in memory")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    for (int time = 0; time < 2; ++time) { // the second time from memory
        CHECK(app.get("/barrierefreiheit").says("<html lang=\"de\""));
        CHECK(app.get("/en/barrierefreiheit").says("<html lang=\"en\""));
        CHECK(app.get("/leichte-sprache/barrierefreiheit").says("<html lang=\"de-simple\""));
    }
}

TEST_CASE("what cannot be sent in a language is refused there, and the slash at the end is taken away in each")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    CHECK(app.post("/leichte-sprache/telefon", {}).status == 405);
    CHECK(app.post("/leichte-sprache/telefon", {}).header("Allow") == "GET, HEAD");
    CHECK(app.post("/leichte-sprache/karte", {}).status == 404);
    CHECK(app.get("/leichte-sprache/telefon/").header("Location") == "/leichte-sprache/telefon");
    CHECK(app.get("/leichte-sprache?ort=x").header("Location") == "/leichte-sprache/?ort=x");
    CHECK(app.get("/leichte-sprache//telefon").status == 404);
}
