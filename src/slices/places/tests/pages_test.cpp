#include "slices/places/sources.hpp"
#include "slices/places/tests/places_store.hpp"

#include "support/test_app.hpp"

using test::PlacesStore;
using test::TestApp;

TEST_CASE("the page of sources shows every notice that a licence asks for, with its licence")
{
    TestApp app(PlacesStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/datenquellen");
    CHECK(page.status == 200);
    const auto text = page.text();
    int bundled = 0;
    for (const auto& source : places::sources()) {
        if (!source.is_bundled) continue;
        ++bundled;
        CAPTURE(source.id);
        CHECK(text.find(source.notice) != std::string::npos);
        CHECK(text.find(source.changes_de) != std::string::npos);
        CHECK(page.says("href=\"" + source.licence_url + "\""));
    }
    CHECK(bundled >= 7);
    CHECK(text.find("10.826") != std::string::npos);
    CHECK(text.find("noch nicht eingelesen") != std::string::npos);
}

TEST_CASE("whoever quotes a figure of ours can read how it was counted")
{
    TestApp app(PlacesStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/datenquellen");
    const auto start = page.body.find("<h2 id=\"zahlen\">So zählen wir</h2>");
    REQUIRE(start != std::string::npos);
    CHECK(start > page.body.find("id=\"orte\""));
    CHECK(start < page.body.find("id=\"quellen\""));
    const auto section = page.body.substr(start, page.body.find("id=\"quellen\"") - start);
    for (const auto* figure : {"Aktive Bündnisse", "Städte, Kreise und Gemeinden, für die jemand da ist", "Länder, die mitmachen",
                               "Bündnisse eines Landes, auf der Karte und in der Liste", "Entfernungen"}) {
        CAPTURE(figure);
        const auto term = section.find("<dt>" + std::string(figure) + "</dt><dd>");
        REQUIRE(term != std::string::npos);
        CHECK(section.find(".</dd>", term) != std::string::npos);
    }
    CHECK(app.get("/en/datenquellen").says("<h2 id=\"zahlen\">How we count</h2>"));
}

TEST_CASE("the tables of places and postal codes are offered whole")
{
    test::for_each_engine<PlacesStore>([](PlacesStore& store) {
        TestApp app(store);
        const auto all = app.get("/datenquellen/orte.tsv");
        CHECK(all.status == 200);
        CHECK(all.header("Content-Type") == "text/tab-separated-values; charset=utf-8");
        CHECK(std::count(all.body.begin(), all.body.end(), '\n') ==
              static_cast<std::ptrdiff_t>(store.bundled().size()) + 1);
        CHECK(all.says("\tRostock\t13003000\t"));
        CHECK(app.get("/datenquellen/postleitzahlen.tsv").says("\n18055\t"));
    });
}

TEST_CASE("the notice beside the map is the one of the map's source")
{
    CHECK(places::notice_near("map").find("MapSVG") != std::string_view::npos);
    CHECK(places::notice_near("postal_codes") == "© OpenStreetMap contributors");
    CHECK(places::notice_near("elsewhere").empty());
}
