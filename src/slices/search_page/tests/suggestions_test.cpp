#include "search_store.hpp"

#include <boost/json.hpp>

using test::SearchStore;
using test::TestApp;
using test::with_search_on_each_engine;

namespace {

boost::json::array suggestions(TestApp& app, std::string_view typed, std::string_view language = "")
{
    const auto reply = app.get(std::string(language) + "/suche/vorschlaege?" + test::encoded({{"q", std::string(typed)}}));
    REQUIRE(reply.status == 200);
    CHECK(reply.header("Content-Type") == "application/json");
    return boost::json::parse(reply.body).as_array();
}

boost::json::value suggestion(const char* title, const char* kind, const char* url)
{
    return {{"title", title}, {"kind", kind}, {"url", url}};
}

}

TEST_CASE("while somebody types, what begins so is suggested with what it is and where it leads")
{
    with_search_on_each_engine([](SearchStore& store) {
        TestApp app(store);
        const auto found = suggestions(app, "Zeltla");
        CHECK(found == boost::json::array{suggestion("Zeltlager auf der Alm", "Projekt", "/projekte/alm"),
                                          suggestion("Zeltlager am Hafen", "Projekt", "/projekte/hafen")});
        CHECK(suggestions(app, "stadtbü").at(0) == suggestion("Stadtbündnis", "Bündnis", "/buendnisse/stadt"));
        CHECK(suggestions(app, "stadtbü", "/en").at(0) == suggestion("Stadtbündnis", "Alliance", "/en/buendnisse/stadt"));
    });
}

TEST_CASE("places are suggested before all else")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(suggestions(app, "Rostoc").at(0).at("url") == "/orte/rostock");
    CHECK(suggestions(app, "18055").at(0).at("url") == "/orte/rostock");
    CHECK(suggestions(app, "Rostock").size() <= 8);
}

TEST_CASE("one letter is too few to suggest anything")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* typed : {"", "F", " F ", "%"}) CHECK(suggestions(app, typed).empty());
    CHECK(suggestions(app, "qwertzuiop").empty());
}

TEST_CASE("what somebody types into the address of suggestions stays text")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto reply = app.get("/suche/vorschlaege?q=%22%3E%3Cscript%3E");
    CHECK(reply.status == 200);
    CHECK_FALSE(reply.says("<script>"));
    CHECK(reply.header("X-Content-Type-Options") == "nosniff");
}
