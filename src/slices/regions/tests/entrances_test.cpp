#include "states.hpp"

#include "clock/clock.hpp"
#include "slices/registry/tests/section.hpp"

using test::section;
using test::StatesStore;
using test::TestApp;
using test::times;

namespace {

/// Nine alliances, two states that present themselves, two regions; on each engine once.
StatesStore& filled(storage::Engine engine)
{
    const auto fill = [](StatesStore& store) {
        REQUIRE(store.import(test::sample_table).is_applied);
        REQUIRE(store.import_states(test::two_states).is_applied);
        REQUIRE(store.import_regions(test::north).is_applied);
        REQUIRE(store.import_regions("schluessel;name;laender\nmitte;Mitte;th|he\n").is_applied);
        return true;
    };
    if (engine == storage::Engine::sqlite) {
        static StatesStore sqlite(storage::Engine::sqlite);
        static const bool is_filled = fill(sqlite);
        (void)is_filled;
        return sqlite;
    }
    static StatesStore postgres(storage::Engine::postgres);
    static const bool is_filled = fill(postgres);
    (void)is_filled;
    return postgres;
}

template <class Test>
void on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(filled(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(filled(storage::Engine::postgres)); }
}

}

TEST_CASE("a state's alliances stand by the town of their seat, then by name")
{
    on_each_engine([](StatesStore& store) {
        TestApp app(store);
        const auto page = app.get("/laender/mv");
        const auto told = section(page, "buendnisse");
        CAPTURE(told);
        CHECK(told.starts_with("Die Bündnisse, nach Orten "));
        CHECK(told.find("Nachbarn Ein Viertel hilft sich. Rostock Stadtbündnis Alle an einem Tisch. Rostock") != std::string::npos);
        CHECK(told.find("Rostock") < told.find("Landesbündnis Im Norden. Schwerin"));
    });
}

TEST_CASE("an alliance comes to its state's page on the day on which it begins, in Germany's time")
{
    TestApp app(filled(storage::Engine::sqlite));
    app.clock.set(base::Instant(std::chrono::milliseconds(1773529199000))); // 23:59:59 on 14 March in Germany
    CHECK(app.get("/laender/nw").says("Kein aktives Bündnis (Stand: 14. März 2026)"));
    app.clock.pass(std::chrono::seconds(1));
    const auto next_day = app.get("/laender/nw");
    CHECK(next_day.says("Ein aktives Bündnis (Stand: 15. März 2026)"));
    CHECK(next_day.says("href=\"/buendnisse/koeln\""));
    CHECK(app.get("/laender").says("<a href=\"/laender/nw\">Nordrhein-Westfalen</a></th><td class=\"bn-num\">1</td>"));
}

TEST_CASE("a region in which nobody works says so and how an alliance begins")
{
    on_each_engine([](StatesStore& store) {
        TestApp app(store);
        const auto page = app.get("/regionen/mitte");
        CHECK(page.says("Kein aktives Bündnis (Stand: 14. März 2026)"));
        CHECK(section(page, "laender") == "Die Länder Hessen Kein aktives Bündnis (Stand: 14. März 2026) "
                                          "Thüringen Kein aktives Bündnis (Stand: 14. März 2026)");
        CHECK(section(page, "buendnisse") ==
              "Die Bündnisse, nach Orten Hier arbeitet noch kein Bündnis. Ihres könnte das erste sein. So beginnt ein Bündnis");
        CHECK(page.says("href=\"/buendnis-gruenden\""));
    });
}

TEST_CASE("who reads English reads everything around states and regions in English")
{
    on_each_engine([](StatesStore& store) {
        TestApp app(store);
        const auto list = app.get("/en/laender");
        CHECK(list.says("<h1>States and regions</h1>"));
        CHECK(list.says("Active alliances by state, 14 March 2026"));
        CHECK(section(list, "regionen") == "Regions of several states Mitte Hessen, Thüringen The North Schleswig-Holstein, Hamburg, Mecklenburg-Vorpommern");
        CHECK(list.says("href=\"/en/regionen/norden\""));
        const auto state = app.get("/en/laender/by");
        CHECK(state.says("<h1>Alliances in Bayern</h1>"));
        CHECK(state.says("One active alliance (as of 14 March 2026)"));
        CHECK(section(state, "weiter") == "Further Search in this state By topic, by name or by distance On the map");
        const auto region = app.get("/en/regionen/norden");
        CHECK(region.says("<h1>The North</h1>"));
        CHECK(region.says("4 active alliances (as of 14 March 2026)"));
        CHECK(region.says("<div class=\"bn-prose\" lang=\"de\"><p>Vier arbeiten zusammen.</p></div>"));
        CHECK(app.get("/en/regionen/mitte").says("<h1 lang=\"de\">Mitte</h1>"));
        CHECK(app.get("/en/laender/09").header("Location") == "/en/laender/by");
    });
}

TEST_CASE("from a state one goes on to its list, its map and its own website, as far as it has one")
{
    TestApp app(filled(storage::Engine::sqlite));
    const auto page = app.get("/laender/mv");
    CHECK(section(page, "weiter") == "Weiter In diesem Land suchen Nach Thema, Name oder Entfernung Auf der Karte Website des Landes https://mv.example/");
    for (const auto* link : {"/buendnisse?land=mv", "/karte?land=mv", "https://mv.example/"}) CHECK_MESSAGE(page.says("href=\"" + std::string(link) + "\""), link);
    CHECK(app.get("/buendnisse?land=mv").status == 200);
    CHECK(app.get("/karte?land=mv").status == 200);
    CHECK_FALSE(app.get("/laender/hh").says("Website des Landes"));
    CHECK(section(app.get("/laender/by"), "regionen") == "(none)");
    CHECK(section(page, "regionen") == "Arbeitet mit anderen Ländern zusammen Norddeutschland Schleswig-Holstein, Hamburg, Mecklenburg-Vorpommern");
}

TEST_CASE("the numbers of the list are those of the pages to which it leads")
{
    on_each_engine([](StatesStore& store) {
        TestApp app(store);
        const auto list = app.get("/laender");
        for (const auto& state : registry::states_on_map()) {
            CAPTURE(state.name);
            const auto page = app.get("/laender/" + state.short_name);
            const auto shown = times(section(page, "buendnisse").empty() ? "" : page.body, "<a class=\"bn-row\" href=\"/buendnisse/");
            CHECK(list.says(fmt::format("<a href=\"/laender/{}\">{}</a></th><td class=\"bn-num\">{}</td>", state.short_name, state.name, shown)));
        }
    });
}

TEST_CASE("an installation that says nothing of states still lists all sixteen, and no regions")
{
    TestApp app(test::SampleStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/laender");
    CHECK(times(page.body, "<th scope=\"row\"><a href=\"/laender/") == 16);
    CHECK(section(page, "regionen") == "(none)");
    CHECK(app.get("/regionen/norden").status == 404);
    for (const auto* address : {"/laender/", "/laender/17", "/laender/Bayern", "/laender/mv%20", "/regionen/", "/regionen/%27--", "/laender/mv/mehr"}) {
        CAPTURE(address);
        const auto status = app.get(address).status;
        CHECK((status == 404 || status == 308));
    }
}

TEST_CASE("names and texts of a region are never markup, on any page that shows them")
{
    StatesStore store(storage::Engine::sqlite);
    REQUIRE(store.import_regions("schluessel;name;name_en;laender;einleitung;einleitung_en\n"
                                 "boese;<script>alert(1)</script>;<img src=x>;by|bw;<b>Fett</b>;<i>x</i>\n").is_applied);
    TestApp app(store);
    for (const auto* address : {"/laender", "/en/laender", "/laender/by", "/en/laender/bw", "/regionen/boese", "/en/regionen/boese"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(page.says("&lt;"));
        CHECK(times(page.body, "<script") == 1 + times(page.body, "<script type=\"application/ld+json\">"));
        CHECK_FALSE(page.says("<img src=x"));
        CHECK_FALSE(page.says("<b>Fett"));
    }
}

TEST_CASE("a page of states that was shown is not shown again after an import of alliances, states or regions")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        REQUIRE(app.get("/laender/by").says("Kein aktives Bündnis"));
        REQUIRE(app.get("/laender").status == 200);
        REQUIRE(store.import(test::sample_table).is_applied);
        CHECK(app.get("/laender/by").says("Ein aktives Bündnis"));
        REQUIRE(store.import_regions("schluessel;name;laender\nsueden;Süden;by|bw\n").is_applied);
        CHECK(app.get("/laender").says("/regionen/sueden"));
        CHECK(app.get("/laender/by").says("/regionen/sueden"));
        CHECK(app.get("/regionen/sueden").status == 200);
        REQUIRE(store.import_states("land;name\nby;Familie im Süden\n").is_applied);
        CHECK(app.get("/laender/by").says("<h1>Familie im Süden</h1>"));
    });
}
