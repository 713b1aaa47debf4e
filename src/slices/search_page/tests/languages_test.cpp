#include "search_store.hpp"

using test::addresses_on;
using test::SearchStore;
using test::TestApp;

namespace {

/// All addresses in the main part of a page that lead to pages of ours.
std::vector<std::string> links_in_main(const std::string& body)
{
    std::vector<std::string> links;
    const auto end = body.find("</main>");
    for (auto at = body.find("href=\"/", body.find("<main")); at < end; at = body.find("href=\"/", at + 1)) {
        const auto begin = at + 6;
        links.push_back(test::unescaped(body.substr(begin, body.find('"', begin) - begin)));
    }
    return links;
}

}

TEST_CASE("the English search finds the same, leads to English pages and says what is German")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto english = app.get("/en/suche?q=Zeltlager");
    CHECK(english.says("<html lang=\"en\""));
    CHECK(english.says("2 results"));
    CHECK(english.says("<h3 lang=\"de\">"));
    CHECK(addresses_on(english) == test::Addresses{"/en/projekte/alm", "/en/projekte/hafen"});
    for (const auto& link : links_in_main(english.body)) {
        CAPTURE(link);
        CHECK((link.starts_with("/en/") || link.starts_with("/assets/")));
    }
}

TEST_CASE("every way on from a page of the search is there")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* page : {"/suche?q=Zeltlager", "/suche?q=Rostock", "/suche?q=Quastenflosser+Zeltlager", "/en/suche?q=Imprint", "/suche?q=Rostokc"}) {
        for (const auto& link : links_in_main(app.get(page).body)) {
            CAPTURE(page);
            CAPTURE(link);
            CHECK(app.get(link.substr(0, link.find('#'))).status == 200);
        }
    }
}

TEST_CASE("the title of the page says what was looked for, as text")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/suche?q=a%3C/title%3E").says("<title>Suche: a&lt;/title&gt;"));
    CHECK(app.get("/en/suche?q=holiday").says("<title>Search: holiday"));
}

TEST_CASE("a very long question is cut where nobody types any more, and the page stays whole")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/suche?q=" + std::string(3000, 'x'));
    CHECK(page.status == 200);
    CHECK(page.body.size() < 40'000);
    const auto many = app.get("/suche?" + test::encoded({{"q", "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"}}));
    CHECK(many.status == 200);
}

TEST_CASE("several values of one field, and fields that nobody knows, change nothing")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto plain = addresses_on(app.get("/suche?q=Zeltlager"));
    CHECK(addresses_on(app.get("/suche?q=Zeltlager&q=Werft")) == plain);
    CHECK(addresses_on(app.get("/suche?q=Zeltlager&cursor=%00abc")).size() <= plain.size());
    CHECK(addresses_on(app.get("/suche?q=Zeltlager&stand=2024-02-31&von=0000-00-00")) == plain);
}

TEST_CASE("who reads English finds an alliance by its English name, and others by the name that they have")
{
    test::for_each_engine<SearchStore>([](SearchStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;namen\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;en:Town <Alliance>\n").is_applied);
        store.follow();
        TestApp app(store);
        const auto english = app.get("/en/suche?q=Stadtb%C3%BCndnis&art=buendnisse");
        CHECK(english.says("<h3><a href=\"/en/buendnisse/stadt\">Town &lt;Alliance&gt;</a>"));
        CHECK(app.get("/en/suche?q=town&art=buendnisse").says("<mark>Town</mark> &lt;Alliance&gt;"));
        CHECK(app.get("/suche?q=Stadtb%C3%BCndnis&art=buendnisse").says("<mark>Stadtbündnis</mark>"));
        CHECK(app.get("/en/suche?q=Kreisb%C3%BCndnis&art=buendnisse").says("<h3 lang=\"de\"><a href=\"/en/buendnisse/kreis\">"));
    });
}
