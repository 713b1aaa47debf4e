#include "search_store.hpp"

#include "search/vocabulary.hpp"

using test::SearchStore;
using test::TestApp;
using test::with_search_on_each_engine;

namespace {

/// Names and words that must never be found: of persons without consent, of contacts, of who recorded something.
constexpr std::array canaries = {"Verborgene", "Erfasserin", "Geheim", "Xaverine", "Quittenbaum", "Zacharias", "Wunderlich"};

}

TEST_CASE("nobody is found who did not agree, nor who recorded something, though the store knows them")
{
    with_search_on_each_engine([](SearchStore& store) {
        REQUIRE(store.exported().find("Verborgene Person") != std::string::npos);
        REQUIRE(store.exported_organisations().find("Erfasserin Geheim") != std::string::npos);
        const auto partnerships = store.exported_partnerships();
        REQUIRE(partnerships.find("Xaverine Quittenbaum") != std::string::npos);
        REQUIRE(partnerships.find("Zacharias Wunderlich") != std::string::npos);
        TestApp app(store);
        for (const auto* canary : canaries) {
            CAPTURE(canary);
            for (const auto* address : {"/suche?q=", "/en/suche?q=", "/suche/vorschlaege?q="}) {
                const auto page = app.get(address + test::encoded({{"", canary}}).substr(1));
                CHECK(page.status == 200);
                CHECK(test::addresses_on(page).empty());
            }
        }
    });
}

TEST_CASE("the index itself holds no word of what is hidden")
{
    with_search_on_each_engine([](SearchStore& store) {
        const auto words = store.read([](storage::Read& read) { return search::vocabulary(read); });
        REQUIRE(words->find("werft") != nullptr);
        for (const auto* canary : {"verborg", "geheim", "erfasserin", "xaver", "quitten", "zachar", "wunderl"}) {
            CAPTURE(canary);
            CHECK(words->containing(canary, 9).empty());
        }
    });
}

TEST_CASE("an alliance that has not begun is not found before its day")
{
    SearchStore store(storage::Engine::sqlite);
    REQUIRE(store.alliance("spaeter"));
    TestApp app(store);
    CHECK(test::addresses_on(app.get("/suche?q=Kiel")).empty());
    store.fill([](storage::Write& write) { search::all_changed(write, search::Kind::alliance); });
    search::follow_all(store.database(), app::search_sources([] { return test::morning + std::chrono::days(400); }));
    CHECK(test::addresses_on(app.get("/suche?q=Kiel")) == test::Addresses{"/buendnisse/spaeter"});
}

TEST_CASE("who ended is found behind the others, and the page says that it ended")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/suche?q=Kammer");
    CHECK(test::addresses_on(page).back() == "/organisationen/kammer");
    CHECK(page.says("Organisation · beendet"));
}
