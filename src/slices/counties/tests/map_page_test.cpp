#include "counties_store.hpp"

using test::CountiesStore;
using test::DrawnMap;
using test::TestApp;
using test::times;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Rostock, its county, Schwerin, another county of the state, and Munich.
std::string some_counties() { return DrawnMap().add("13003").add("13072").add("13004").add("13075").add("09162").text(); }

/// A store with a map of five counties and the people of three, which no test changes.
CountiesStore& with_map(storage::Engine engine)
{
    struct Prepared : CountiesStore {
        explicit Prepared(storage::Engine wanted) : CountiesStore(wanted)
        {
            REQUIRE(import_map(some_counties()).is_applied);
            REQUIRE(import_population(test::sample_population).is_applied);
        }
    };
    if (engine == storage::Engine::sqlite) {
        static Prepared sqlite(storage::Engine::sqlite);
        return sqlite;
    }
    static Prepared postgres(storage::Engine::postgres);
    return postgres;
}

template <class Test>
void on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(with_map(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(with_map(storage::Engine::postgres)); }
}

/// The link of the drawing with that name.
std::string area(const test::Reply& page, std::string_view label)
{
    const auto begin = page.body.find(fmt::format("aria-label=\"{}", label));
    REQUIRE_MESSAGE(begin != std::string::npos, label);
    return page.body.substr(begin, page.body.find("</a>", begin) - begin);
}

/// The row of that name in the table, as text.
std::string row(const test::Reply& page, std::string_view name)
{
    const auto begin = page.body.find(fmt::format(">{}</a></th>", name));
    REQUIRE_MESSAGE(begin != std::string::npos, name);
    test::Reply part;
    part.body = page.body.substr(begin + 1, page.body.find("</tr>", begin) - begin - 1);
    std::string cells;
    for (std::size_t at = 0; at < part.body.size(); ++at) cells += part.body[at];
    for (const auto* tag : {"</a>", "</th>", "<td class=\"bn-num\">", "</td>"}) {
        for (auto at = cells.find(tag); at != std::string::npos; at = cells.find(tag)) {
            cells.replace(at, std::string_view(tag).size(), std::string_view(tag) == "</td>" ? "" : std::string_view(tag) == "<td class=\"bn-num\">" ? "|" : "");
        }
    }
    return cells;
}

}

TEST_CASE("without a map of counties only the states are offered, and the operator is told")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        TestApp app(store);
        const auto page = app.get("/karte?ebene=kreise");
        CHECK(page.status == 200);
        CHECK(page.says("aria-label=\"Karte der Länder\""));
        CHECK_FALSE(page.says("Nach Kreisen"));
        const auto sources = app.get("/datenquellen");
        CHECK(sources.says("Eine Karte der Kreise ist hier nicht eingelesen: Die Karte zeigt die Länder."));
        CHECK_FALSE(sources.says("id=\"bkg-vg5000\""));
    });
}

TEST_CASE("with a map of counties both maps lead to each other, and its source is named")
{
    on_each_engine([](CountiesStore& store) {
        TestApp app(store);
        CHECK(app.get("/karte").says("<li><a href=\"/karte?ebene=kreise\">Nach Kreisen</a></li>"));
        const auto page = app.get("/karte?ebene=kreise");
        CHECK(page.says("<li><a href=\"/karte\">Nach Ländern</a></li><li><span>Nach Kreisen</span></li>"));
        CHECK(page.says("© GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0"));
        CHECK(page.says("Einwohner: Amt, 31. Dezember 2022"));
        const auto sources = app.get("/datenquellen");
        CHECK(sources.says("id=\"bkg-vg5000\""));
        CHECK_FALSE(sources.says("Eine Karte der Kreise ist hier nicht eingelesen"));
    });
}

TEST_CASE("the map is offered as soon as it was taken in")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        TestApp app(store);
        REQUIRE_FALSE(app.get("/karte").says("Nach Kreisen"));
        REQUIRE(store.import_map(some_counties()).is_applied);
        CHECK(app.get("/karte").says("Nach Kreisen"));
        CHECK(app.get("/karte?ebene=kreise").says("aria-label=\"Karte der Kreise\""));
    });
}

TEST_CASE("each state is one link that says how many of its counties have an alliance")
{
    on_each_engine([](CountiesStore& store) {
        TestApp app(store);
        const auto page = app.get("/karte?ebene=kreise");
        const auto state = area(page, "Mecklenburg-Vorpommern: 3 von 8 Kreisen haben ein Bündnis\"");
        CHECK(times(state, "<path ") == 3); // none, few, some: counties that look alike are one path
        CHECK(has(state, "bn-map__county--none"));
        CHECK(has(state, "bn-map__county--few"));
        CHECK(has(state, "bn-map__county--some"));
        CHECK(page.says("<a href=\"/karte?ebene=kreise&amp;land=mv\" aria-label="));
        CHECK(row(page, "Mecklenburg-Vorpommern") == "Mecklenburg-Vorpommern|3 von 8|4");
        CHECK(row(page, "Saarland") == "Saarland|0 von 6|0");
        CHECK(times(page.body, "<th scope=\"row\">") == 16);
    });
}

TEST_CASE("a sentence says in how many counties there is an alliance, and how many people live there")
{
    on_each_engine([](CountiesStore& store) {
        TestApp app(store);
        const auto page = app.get("/karte?ebene=kreise&land=mv");
        CHECK(page.says("Mecklenburg-Vorpommern, 14. März 2026: In 3 von 8 Kreisen hat ein Bündnis seinen Sitz."));
        CHECK(page.says("In diesen Kreisen leben 73.000 von 73.000 Kindern unter 18 Jahren, das sind 100 Prozent."));
        CHECK(app.get("/karte?ebene=kreise").says("Deutschland, 14. März 2026: In 4 von 400 Kreisen hat ein Bündnis seinen Sitz."));
        CHECK(app.get("/en/karte?ebene=kreise").says("Germany, 14 March 2026: an alliance has its seat in 4 of 400 counties."));
    });
}

TEST_CASE("from near each county is a link to its alliances, on the map and in the table")
{
    on_each_engine([](CountiesStore& store) {
        TestApp app(store);
        const auto page = app.get("/karte?ebene=kreise&land=mv");
        CHECK(page.says("aria-label=\"Karte der Kreise von Mecklenburg-Vorpommern\""));
        CHECK(has(area(page, "Stadt Rostock, 2 Bündnisse\""), "bn-map__county--some"));
        CHECK(has(area(page, "Landkreis Rostock, ein Bündnis\""), "bn-map__county--few"));
        CHECK(has(area(page, "Landkreis Vorpommern-Greifswald, kein Bündnis\""), "bn-map__county--none"));
        CHECK(times(page.body, "<a href=\"/zahlen/buendnisse?stand=2026-03-14&amp;kreis=13003\"") == 2);
        CHECK(times(page.body, "<th scope=\"row\">") == 8); // also those that the map does not draw
        CHECK(row(page, "Stadt Rostock") == "Stadt Rostock|2|210.000|1,0");
        CHECK_FALSE(page.says("München"));
        CHECK(app.get("/zahlen/buendnisse?stand=2026-03-14&kreis=13003").says("Stadt Rostock: 2 aktive Bündnisse"));
    });
}

TEST_CASE("the view of a state shows just its counties")
{
    TestApp app(with_map(storage::Engine::sqlite));
    const auto page = app.get("/karte?ebene=kreise&land=mv");
    const auto begin = page.body.find("viewBox=\"", page.body.find("<svg class=\"bn-map\"")) + 9;
    int left = 0, top = 0, width = 0, height = 0;
    REQUIRE(std::sscanf(page.body.c_str() + begin, "%d %d %d %d", &left, &top, &width, &height) == 4);
    const auto west = registry::on_map({52, 10}), east = registry::on_map({51, 12});
    CHECK(left == std::lround(west.x * 4) - 12);
    CHECK(top == std::lround(west.y * 4) - 12);
    CHECK(width == std::lround(east.x * 4) - std::lround(west.x * 4) + 24);
    CHECK(height == std::lround(east.y * 4) - std::lround(west.y * 4) + 24);
}

TEST_CASE("colours can follow the inhabitants or, where somebody counted them, the children")
{
    TestApp app(with_map(storage::Engine::sqlite));
    const auto people = app.get("/karte?ebene=kreise&land=mv&nach=einwohner");
    CHECK(has(area(people, "Stadt Rostock"), "bn-map__county--some"));
    CHECK(has(area(people, "Landkreis Rostock"), "bn-map__county--few"));
    CHECK(people.says("weniger als 0,5 je 100.000 Einwohner: ein Kreis"));
    const auto children = app.get("/karte?ebene=kreise&land=mv&nach=kinder");
    CHECK(has(area(children, "Stadt Rostock"), "bn-map__county--many"));
    CHECK(has(area(children, "Stadt Schwerin"), "bn-map__county--unknown"));
    CHECK(row(children, "Stadt Rostock") == "Stadt Rostock|2|33.000|0,6");
    CHECK(row(children, "Stadt Schwerin") == "Stadt Schwerin|1|nicht bekannt|nicht bekannt");
    CHECK(children.says("Einwohner nicht bekannt: ein Kreis"));
    CHECK(children.says("<option value=\"kinder\" selected>"));
    CHECK(app.get("/karte?ebene=kreise&nach=quatsch").says("<option value=\"buendnisse\" selected>"));
}

TEST_CASE("children are not offered where nobody counted them")
{
    CountiesStore store(storage::Engine::sqlite);
    REQUIRE(store.import_map(some_counties()).is_applied);
    TestApp app(store);
    const auto page = app.get("/karte?ebene=kreise");
    CHECK(page.says("<option value=\"einwohner\">"));
    CHECK_FALSE(page.says("<option value=\"kinder\">"));
    CHECK(page.says("Einwohner: © Statistisches Bundesamt (Destatis), 2019"));
    CHECK_FALSE(page.says("Kindern"));
}

TEST_CASE("the map of an earlier day shows the alliances and the people of that day")
{
    on_each_engine([](CountiesStore& store) {
        TestApp app(store);
        const auto page = app.get("/karte?ebene=kreise&land=mv&stand=2011-12-31");
        CHECK(has(area(page, "Stadt Rostock, ein Bündnis\""), "bn-map__county--few"));
        CHECK(row(page, "Stadt Rostock") == "Stadt Rostock|1|200.000|0,5");
        CHECK(page.says("<option value=\"2011-12-31\" selected>Ende 2011</option>"));
        CHECK(page.says("<a href=\"/zahlen/buendnisse?stand=2011-12-31&amp;kreis=13003\""));
        CHECK(app.get("/karte?ebene=kreise&stand=30.06.2010").says("<option value=\"2010-06-30\" selected>30. Juni 2010</option>"));
    });
}

TEST_CASE("years can be chosen from the first record until last year")
{
    TestApp app(with_map(storage::Engine::sqlite));
    const auto page = app.get("/karte?ebene=kreise");
    CHECK(page.says("<option value=\"\" selected>Heute</option>"));
    CHECK(page.says("<option value=\"2025-12-31\">Ende 2025</option>"));
    CHECK(page.says("<option value=\"2005-12-31\">Ende 2005</option>"));
    CHECK_FALSE(page.says("Ende 2004"));
    CHECK_FALSE(page.says("Ende 2026"));
}

TEST_CASE("what of the address cannot be followed is said, and the rest is shown")
{
    TestApp app(with_map(storage::Engine::sqlite));
    for (const auto* stand : {"31.02.2023", "2030-01-01", "x", "%3Cb%3E"}) {
        CAPTURE(stand);
        const auto page = app.get(std::string("/karte?ebene=kreise&stand=") + stand);
        CHECK(page.status == 200);
        CHECK(page.says("Die Karte zeigt Tage bis heute. Hier ist der heutige."));
        CHECK(page.says("14. März 2026: In 4 von 400"));
        CHECK_FALSE(page.says("<b>"));
    }
    CHECK(app.get("/karte?ebene=kreise&land=atlantis").says("Dieses Land kennen wir nicht."));
    CHECK(app.get("/karte?ebene=quatsch").says("aria-label=\"Karte der Länder\""));
}

TEST_CASE("an alliance whose county nobody knows is said beside the map")
{
    CountiesStore store(storage::Engine::sqlite);
    REQUIRE(store.import_map(some_counties()).is_applied);
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nweit;Weites Bündnis;aktiv;2020-01-01;13\n").problems.empty());
    TestApp app(store);
    CHECK(app.get("/karte?ebene=kreise").says("Von einem weiteren Bündnis ist der Kreis nicht bekannt."));
}

TEST_CASE("a state of which the map draws nothing still has its table")
{
    TestApp app(with_map(storage::Engine::sqlite));
    const auto page = app.get("/karte?ebene=kreise&land=sl");
    CHECK(page.status == 200);
    CHECK_FALSE(page.says("<svg class=\"bn-map\""));
    CHECK(times(page.body, "<th scope=\"row\">") == 6);
}

TEST_CASE("the legend names every look that occurs, with how many counties have it")
{
    TestApp app(with_map(storage::Engine::sqlite));
    const auto page = app.get("/karte?ebene=kreise");
    CHECK(page.says("<span>kein Bündnis: 396 Kreise</span>"));
    CHECK(page.says("<span>ein Bündnis: 3 Kreise</span>"));
    CHECK(page.says("<span>zwei oder drei Bündnisse: ein Kreis</span>"));
    CHECK_FALSE(page.says("vier oder mehr Bündnisse"));
}

TEST_CASE("the map of counties costs few statements")
{
    TestApp app(with_map(storage::Engine::sqlite));
    const auto statements = with_map(storage::Engine::sqlite).read([&](storage::Read& read) {
        (void)registry::active_alliances(read, test::today);
        test::Reader reader(web::Language::german);
        const auto before = read.statements();
        (void)counties::map_level().page(reader.request, read);
        return read.statements() - before;
    });
    CHECK(statements <= 8);
}
