#include "states.hpp"

using test::StatesStore;
using test::TestApp;
using test::times;
using test::told;

namespace {

/// Nine alliances, two states that present themselves, one region.
StatesStore& presented()
{
    static StatesStore store(storage::Engine::sqlite);
    static const bool is_filled = [] {
        store.import(test::sample_table);
        store.import_states(test::two_states);
        store.import_regions(test::north);
        return true;
    }();
    REQUIRE(is_filled);
    return store;
}

}

TEST_CASE("a state's page has its own name, its introduction and its active alliances by town")
{
    TestApp app(presented());
    const auto page = app.get("/laender/mv");
    CHECK(page.status == 200);
    CHECK(page.says("<h1>Familie in MV</h1>"));
    CHECK(page.says("<p>Erster Absatz.</p><p>Zweiter Absatz.</p>"));
    CHECK(page.says("4 aktive Bündnisse (Stand: 14. März 2026)"));
    for (const auto* slug : {"stadt", "viertel", "kreis", "land"}) {
        CAPTURE(slug);
        CHECK(times(page.body, std::string("href=\"/buendnisse/") + slug + "\"") == 1);
    }
    CHECK_FALSE(page.says("/buendnisse/muenchen"));
    CHECK(page.says("href=\"https://mv.example/\""));
    CHECK(page.says("href=\"/regionen/norden\""));
}

TEST_CASE("alliances that rest, have ended or have not begun are not on a state's page")
{
    TestApp app(presented());
    for (const auto& [state, hidden] : {std::pair{"by", "ruht"}, {"sn", "ende"}, {"sh", "spaeter"}}) {
        CAPTURE(state);
        CHECK(app.get("/buendnisse/" + std::string(hidden)).status == 200); // there is something to hide
        CHECK_FALSE(app.get("/laender/" + std::string(state)).says("/buendnisse/" + std::string(hidden)));
    }
}

TEST_CASE("a state that says nothing of itself is shown under its plain name")
{
    TestApp app(presented());
    const auto page = app.get("/laender/by");
    CHECK(page.says("<h1>Bündnisse in Bayern</h1>"));
    CHECK(page.says("Ein aktives Bündnis (Stand: 14. März 2026)"));
    CHECK_FALSE(page.says("Website des Landes"));
}

TEST_CASE("a state without an alliance says so and how one begins")
{
    TestApp app(presented());
    const auto page = app.get("/laender/sl");
    CHECK(page.says("Kein aktives Bündnis (Stand: 14. März 2026)"));
    CHECK(page.says("Hier arbeitet noch kein Bündnis"));
    CHECK(page.says("href=\"/buendnis-gruenden\""));
}

TEST_CASE("a state's key leads to its page for good, and what is no state is not found")
{
    TestApp app(presented());
    const auto moved = app.get("/laender/13");
    CHECK(moved.status == 308);
    CHECK(moved.header("Location") == "/laender/mv");
    CHECK(app.get("/laender/xx").status == 404);
    CHECK(app.get("/laender/MV").status == 404);
    CHECK(app.get("/regionen/sueden").status == 404);
}

TEST_CASE("who reads English gets the English texts, and German ones marked as German")
{
    TestApp app(presented());
    const auto mv = app.get("/en/laender/mv");
    CHECK(mv.says("<h1>Families in MV</h1>"));
    CHECK(mv.says("One paragraph."));
    CHECK_FALSE(mv.says("Erster Absatz"));
    const auto hamburg = app.get("/en/laender/hh");
    CHECK(hamburg.says("<h1 lang=\"de\">Bündnisse an der Elbe</h1>"));
    CHECK(hamburg.says("<div class=\"bn-prose\" lang=\"de\"><p>Nur auf Deutsch.</p></div>"));
}

TEST_CASE("a region shows its states with their numbers and all their alliances")
{
    TestApp app(presented());
    const auto page = app.get("/regionen/norden");
    CHECK(page.status == 200);
    CHECK(page.says("<h1>Norddeutschland</h1>"));
    CHECK(page.says("4 aktive Bündnisse (Stand: 14. März 2026)"));
    for (const auto* state : {"mv", "hh", "sh"}) CHECK(page.says("href=\"/laender/" + std::string(state) + "\""));
    CHECK(page.says("href=\"/buendnisse/stadt\""));
    CHECK_FALSE(page.says("href=\"/buendnisse/muenchen\""));
}

TEST_CASE("all sixteen states stand in the list, with the numbers of the same day")
{
    TestApp app(presented());
    const auto page = app.get("/laender");
    CHECK(times(page.body, "<th scope=\"row\"><a href=\"/laender/") == 16);
    CHECK(page.says("<a href=\"/laender/mv\">Mecklenburg-Vorpommern</a></th><td class=\"bn-num\">4</td>"));
    CHECK(page.says("<a href=\"/laender/by\">Bayern</a></th><td class=\"bn-num\">1</td>"));
    CHECK(page.says("Aktive Bündnisse nach Ländern, 14. März 2026"));
    CHECK(page.says("Mecklenburg-Vorpommern, Schleswig-Holstein") == false); // by key: north before east
    CHECK(page.says("Schleswig-Holstein, Hamburg, Mecklenburg-Vorpommern"));
}

TEST_CASE("a page that somebody keeps is not older than what the state says of itself")
{
    StatesStore store(storage::Engine::sqlite);
    store.import(test::sample_table);
    TestApp app(store);
    CHECK(app.get("/laender/mv").says("<h1>Bündnisse in Mecklenburg-Vorpommern</h1>"));
    store.import_states(test::two_states);
    CHECK(app.get("/laender/mv").says("<h1>Familie in MV</h1>"));
}

TEST_CASE("texts of a state are never markup, and its website never a script")
{
    StatesStore store(storage::Engine::sqlite);
    const auto plan = store.import_states("land;name;einleitung;website\nmv;<b>Fett</b>;<script>alert(1)</script>;javascript:alert(1)\n");
    CHECK(told(plan) == std::vector<std::string>{"2 website bad_website"});
    store.import_states("land;name;einleitung\nmv;<b>Fett</b>;<script>alert(1)</script>\n");
    TestApp app(store);
    const auto page = app.get("/laender/mv");
    CHECK(page.says("&lt;b&gt;Fett&lt;/b&gt;"));
    CHECK(page.says("&lt;script&gt;alert(1)"));
    CHECK_FALSE(page.says("<script>alert"));
}

TEST_CASE("regions stand in the order of the alphabet, Ä with A")
{
    StatesStore store(storage::Engine::sqlite);
    store.import_regions("name;laender\nWeser und Ems;ni|hb\nÄußerster Norden;sh|hh\nAlpen;by|bw\nzwischen den Meeren;sh|mv\n");
    TestApp app(store);
    const auto page = app.get("/laender");
    std::vector<std::size_t> places;
    for (const auto* name : {">Alpen<", ">Äußerster Norden<", ">Weser und Ems<", ">zwischen den Meeren<"}) places.push_back(page.body.find(name));
    CHECK(places.back() != std::string::npos);
    CHECK(std::is_sorted(places.begin(), places.end()));
}
