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
