#include "figures_store.hpp"

using test::FiguresStore;
using test::TestApp;
using test::times;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// What stands of one alliance.
std::string entry(const test::Reply& page, std::string_view slug)
{
    const auto begin = page.body.find(fmt::format("<a href=\"/buendnisse/{}\">", slug));
    REQUIRE(begin != std::string::npos);
    return page.body.substr(begin, page.body.find("</li>", begin) - begin);
}

}

TEST_CASE("the list behind the number names each alliance with the partners of that day, by kind")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        const auto page = app.get("/zahlen/buendnisse?stand=2015-06-30");
        CHECK(page.status == 200);
        CHECK(page.says("<h2 id=\"ergebnis\">Deutschland: 6 aktive Bündnisse am 30. Juni 2015</h2>"));
        const auto town = entry(page, "stadt");
        CHECK(has(town, "Rostock, Stadt Rostock. Aktiv seit <time datetime=\"2005-06-16\">16. Juni 2005</time>"));
        CHECK(has(town, "<dt>Unternehmen</dt><dd><a href=\"/organisationen/werft\">Neue Werft</a></dd>"));
        CHECK(has(town, "Kita Warnowkinder"));
        CHECK(has(town, "Alte Kammer"));
        CHECK(has(town, "Offene Partnerin"));
        CHECK(has(entry(page, "viertel"), "Für diesen Tag sind keine Partner eingetragen."));
        CHECK(has(entry(page, "ruht"), "Münchner Bank"));
        CHECK_FALSE(page.says("/buendnisse/ende\""));
    });
}

TEST_CASE("who took part only before or after the day is not named")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto early = entry(app.get("/zahlen/buendnisse?stand=2009-12-31"), "stadt");
    CHECK(has(early, "Hansestadt Rostock"));
    CHECK_FALSE(has(early, "Neue Werft"));
    CHECK_FALSE(has(early, "Offene Partnerin"));
    const auto late = entry(app.get("/zahlen/buendnisse"), "stadt");
    CHECK(has(late, "Neue Werft"));
    CHECK_FALSE(has(late, "Kita Warnowkinder"));
    CHECK_FALSE(has(late, "Alte Kammer"));
}

TEST_CASE("persons who did not agree are counted and never named, in the list and in the table, in both languages")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        const auto of_operator = store.exported_partnerships();
        for (const auto* name : {"Verborgene Familie", "Stille Partnerin", "Erfasserin Geheim"}) REQUIRE(has(of_operator, name));
        TestApp app(store);
        REQUIRE(app.get("/zahlen/buendnisse").says("Offene Partnerin"));
        REQUIRE(app.get("/zahlen/buendnisse.csv").says("Offene Partnerin"));
        for (const auto* language : {"", "/en"}) {
            for (const auto* page : {"/zahlen", "/zahlen?land=mv", "/zahlen.csv", "/zahlen/buendnisse", "/zahlen/buendnisse?stand=2014-06-30",
                                     "/zahlen/buendnisse?kreis=13003", "/zahlen/buendnisse.csv", "/zahlen/buendnisse.csv?land=mv"}) {
                for (int time = 0; time < 2; ++time) { // the second answer comes from the cache
                    CAPTURE(std::string(language) + page);
                    const auto reply = app.get(std::string(language) + page);
                    CHECK(reply.status == 200);
                    for (const auto* name : {"Verborgene", "Stille", "Erfasserin"}) CHECK_FALSE(reply.says(name));
                }
            }
        }
        const auto town = entry(app.get("/zahlen/buendnisse"), "stadt");
        CHECK(times(town, "eine Person, die nicht genannt wird") == 2); // a family and a person
    });
}

TEST_CASE("a page names a person no longer once that person has withdrawn")
{
    FiguresStore store(storage::Engine::sqlite);
    TestApp app(store);
    REQUIRE(app.get("/zahlen/buendnisse").says("Offene Partnerin"));
    REQUIRE(app.get("/zahlen/buendnisse.csv").says("Offene Partnerin"));
    store.import_partnerships("buendnis;person;seit;person_oeffentlich\nstadt;Offene Partnerin;2013-01-01;nein\n");
    CHECK_FALSE(app.get("/zahlen/buendnisse").says("Offene Partnerin"));
    CHECK_FALSE(app.get("/zahlen/buendnisse.csv").says("Offene Partnerin"));
}

TEST_CASE("the list can be narrowed to a state and to a county")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto state = app.get("/zahlen/buendnisse?land=by");
    CHECK(state.says("<h2 id=\"ergebnis\">Bayern: ein aktives Bündnis am 14. März 2026</h2>"));
    CHECK_FALSE(state.says("/buendnisse/stadt\""));
    const auto county = app.get("/zahlen/buendnisse?kreis=13003&stand=2013-01-01");
    CHECK(county.says("<h2 id=\"ergebnis\">Stadt Rostock: 2 aktive Bündnisse am 1. Januar 2013</h2>"));
    CHECK(county.says("/zahlen/buendnisse.csv?stand=2013-01-01&amp;kreis=13003"));
    for (const auto* unknown : {"99999", "", "x", "13003'--", "%3Cscript%3E"}) {
        CAPTURE(unknown);
        const auto page = app.get(std::string("/zahlen/buendnisse?kreis=") + unknown);
        CHECK(page.status == 200);
        CHECK(page.says("Deutschland: 5 aktive Bündnisse"));
    }
}

TEST_CASE("where no alliance was active the page says so and leads on")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/zahlen/buendnisse?land=sl");
    CHECK(page.says("Saarland: kein aktives Bündnis am 14. März 2026"));
    CHECK(page.says("<a href=\"/buendnisse\">Alle Bündnisse von heute</a>"));
    CHECK(app.get("/zahlen/buendnisse?stand=2000-01-01").says("Die Einträge beginnen am 16. Juni 2005."));
}

TEST_CASE("a day that is none shows its mistake and no list")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/zahlen/buendnisse?stand=31.02.2023");
    CHECK(page.status == 422);
    CHECK(page.says("value=\"31.02.2023\""));
    CHECK_FALSE(page.says("id=\"ergebnis\""));
}

TEST_CASE("a long list has pages of fifty, and a page beyond the last is the last")
{
    FiguresStore store(storage::Engine::sqlite);
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    for (int number = 0; number < 120; ++number) {
        table += fmt::format("n{};Bündnis {:03};aktiv;2020-01-01;09162000\n", number, number);
    }
    REQUIRE(store.import(table).is_applied);
    TestApp app(store);
    CHECK(times(app.get("/zahlen/buendnisse?land=by").body, "Aktiv seit") == 50);
    const auto last = app.get("/zahlen/buendnisse?land=by&seite=3");
    CHECK(times(last.body, "Aktiv seit") == 21);
    CHECK(last.says("Bündnis München"));
    CHECK(last.says("href=\"/zahlen/buendnisse?land=by&amp;seite=2\" rel=\"prev\""));
    for (const auto* beyond : {"4", "99999999999999999999"}) {
        CHECK(times(app.get(std::string("/zahlen/buendnisse?land=by&seite=") + beyond).body, "Aktiv seit") == 21);
    }
    for (const auto* before : {"0", "-1", "x"}) {
        CHECK(times(app.get(std::string("/zahlen/buendnisse?land=by&seite=") + before).body, "Aktiv seit") == 50);
    }
}
