#include "figures_store.hpp"

using test::FiguresStore;
using test::TestApp;
using test::Visitor;

TEST_CASE("on a Friday at three somebody of the ministry asks for a day and goes on to the partners")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        Visitor ministry(app);
        ministry.open("/");
        REQUIRE(ministry.page().says("href=\"/zahlen\""));
        ministry.open("/zahlen");
        ministry.fill("stand", "30.06.2013");
        ministry.send();
        CHECK(ministry.page().status == 200);
        CHECK(ministry.page().says("<p class=\"bn-figure__value\">7</p>"));
        REQUIRE(ministry.page().says("href=\"/zahlen/buendnisse?stand=2013-06-30\""));
        ministry.open("/zahlen/buendnisse?stand=2013-06-30");
        CHECK(ministry.page().says("Deutschland: 7 aktive Bündnisse am 30. Juni 2013"));
        CHECK(ministry.page().says("Neue Werft"));
    });
}

TEST_CASE("whoever types a day that is none reads why, finds it still there, and mends it")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    Visitor visitor(app);
    visitor.open("/zahlen");
    visitor.fill("stand", "31.06.2013");
    visitor.fill("land", "mv");
    visitor.send();
    CHECK(visitor.page().status == 422);
    CHECK(visitor.page().says("value=\"31.06.2013\""));
    visitor.fill("stand", "30.06.2013");
    visitor.send();
    CHECK(visitor.page().status == 200);
    CHECK(visitor.page().says("<h1>Zahlen: Mecklenburg-Vorpommern</h1>"));
    CHECK(visitor.page().says("<p class=\"bn-figure__value\">4</p>"));
}

TEST_CASE("the same in English")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    Visitor visitor(app);
    visitor.open("/en/zahlen");
    visitor.fill("stand", "2013-06-30");
    visitor.send();
    CHECK(visitor.page().says("<p class=\"bn-figure__value\">7</p>"));
    CHECK(visitor.page().says("Declared, not counted"));
    CHECK(visitor.page().says("<span lang=\"de\">Alte Broschüre</span>"));
    CHECK(visitor.page().says("<a href=\"/en/zahlen/buendnisse?stand=2013-06-30\">"));
}

TEST_CASE("a page of figures is kept for the next visitor until something that it counts changes")
{
    FiguresStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto first = app.get("/zahlen");
    CHECK(first.header("ETag") != "");
    CHECK(app.get("/zahlen").header("ETag") == first.header("ETag"));
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nneu;Neues Bündnis;aktiv;2026-01-01;13003000\n").is_applied);
    const auto second = app.get("/zahlen");
    CHECK(second.header("ETag") != first.header("ETag"));
    CHECK(second.says("<p class=\"bn-figure__value\">6</p>"));
    REQUIRE(store.import_organisations("schluessel;name;art\nbaecker;Bäckerei;unternehmen\n").is_applied);
    REQUIRE(store.import_partnerships("buendnis;organisation;seit\nneu;baecker;2026-01-01\n").is_applied);
    CHECK(app.get("/zahlen").says("<p class=\"bn-figure__value\">7</p>"));
    CHECK(app.get("/zahlen.csv").says("unternehmen;;Deutschland;3;"));
    REQUIRE(store.import_projects("schluessel;titel;stand;beginn;buendnis\nneues;Neues Projekt;laufend;2026-01-01;neu\n").is_applied);
    CHECK(app.get("/zahlen.csv").says("projekte;;Deutschland;3;"));
}
