#include "register.hpp"

#include "clock/clock.hpp"
#include "csv/csv.hpp"
#include "support/strings.hpp"

using test::RegisterStore;
using test::TestApp;

namespace {

/// A table of that many active alliances, in turns in Rostock, Munich and Cologne.
std::string many(int count)
{
    std::string table = "schluessel;name;kurztext;status;status_seit;sitz;themen\n";
    constexpr std::array seats = {"13003000", "09162000", "05315000"};
    for (int number = 0; number < count; ++number) {
        const auto digits = std::to_string(number);
        table += "n" + digits + ";Bündnis " + digits + ";Text " + digits + ";aktiv;2005-06-16;" +
                 seats[static_cast<std::size_t>(number) % seats.size()] + ";ferien\n";
    }
    return table;
}

std::size_t times(const std::string& text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

int statements(RegisterStore& store, std::string_view path,
               const std::vector<std::pair<std::string, std::string>>& parameters)
{
    web::Router router;
    registry::RegistryPages pages;
    pages.mount(router);
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    request.path = path;
    request.now = test::morning;
    request.parameters = parameters;
    const auto found = router.find(web::Method::get, path);
    REQUIRE(found.route);
    return store.read([&](storage::Read& read) {
        const auto response = std::get<web::ReadHandler>(found.route->handler)(request, read);
        CHECK(response.status == 200);
        return read.statements();
    });
}

}

constexpr storage::Sql rename_rostock =
    "update place set name = 'Rostock an der Warnow' where official_key = '13003000'";

TEST_CASE("a stranger browses all active alliances, a hundred on a page")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(many(230));
        TestApp app(store);
        const auto first = app.get("/buendnisse");
        CHECK(first.status == 200);
        CHECK(first.says("230 Bündnisse"));
        CHECK(times(first.body, "<article") == 100);
        CHECK(first.says("rel=\"next\""));
        CHECK(times(app.get("/buendnisse?seite=3").body, "<article") == 30);
        CHECK(app.get("/buendnisse?seite=99").says("Seite 3 von 3"));
        CHECK(app.get("/buendnisse?seite=-7").says("Seite 1 von 3"));
        CHECK(app.get("/buendnisse?seite=99999999999999999999").says("Seite 3 von 3"));
        CHECK(app.get("/buendnisse?seite=drei").says("Seite 1 von 3"));
    });
}

TEST_CASE("alliances are found by state, topic, word, letter and distance")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        TestApp app(store);
        for (const auto* address : {"/buendnisse?land=mv", "/buendnisse?land=13", "/buendnisse?thema=ferien",
                                    "/buendnisse?q=ROSTOCK", "/buendnisse?q=viele%20tisch", "/buendnisse?buchstabe=R",
                                    "/buendnisse?buchstabe=r"}) {
            const auto page = app.get(address);
            INFO(address);
            CHECK(page.status == 200);
            CHECK(page.says("/buendnisse/rostock"));
            CHECK_FALSE(page.says("/buendnisse/muenchen\""));
        }
        CHECK(app.get("/buendnisse?q=Muenchen").says("/buendnisse/muenchen\""));
        const auto near = app.get("/buendnisse?ort=Augsburg");
        CHECK(near.body.find("Bündnis München</a>") < near.body.find("Bündnis für Familie Rostock</a>"));
        CHECK(near.says("56 km"));
        CHECK_FALSE(app.get("/buendnisse").says("Schweriner")); // it is dormant
    });
}

TEST_CASE("odd addresses of the list are answered with sense")
{
    RegisterStore store(storage::Engine::sqlite);
    store.import(test::three_alliances);
    TestApp app(store);
    CHECK(app.get("/buendnisse?land=atlantis").says("Dieses Land kennen wir nicht"));
    CHECK(app.get("/buendnisse?land=atlantis").says("2 Bündnisse"));
    CHECK(app.get("/buendnisse?thema=ponys").says("Dieses Thema kennen wir nicht"));
    CHECK(app.get("/buendnisse?ort=Xyzzyhausen").says("kennen wir nicht"));
    CHECK(app.get("/buendnisse?ort=Neustadt").says("Welchen Ort meinen Sie mit „Neustadt“?"));
    CHECK(app.get("/buendnisse?gemeinde=99999999").says("Diesen Ort kennen wir nicht"));
    const auto nothing = app.get("/buendnisse?q=gibtesnicht");
    CHECK(nothing.status == 200);
    CHECK(nothing.says("Dazu passt kein Bündnis"));
    CHECK(nothing.says("name=\"ort\""));
    CHECK(nothing.says("href=\"/karte\""));
}

TEST_CASE("the page of an alliance says what it does, where, and how to reach it")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        TestApp app(store);
        const auto page = app.get("/buendnisse/rostock");
        CHECK(page.status == 200);
        CHECK(page.says("<h1>Bündnis für Familie Rostock</h1>"));
        CHECK(page.says("Aktiv seit 2005"));
        CHECK(page.says("href=\"tel:03023125100\""));
        CHECK(page.says("Mo bis Do"));
        CHECK(page.says("href=\"/orte/rostock\""));
        CHECK(page.says("Neuer Markt 1<br>18055 Rostock"));
        CHECK(page.says("<p dir=\"auto\">Erster Absatz.</p>\n<p dir=\"auto\">Zweiter Absatz.</p>"));
        CHECK(page.says("16. Juni 2005"));
        CHECK(page.says("/laender/mv"));
        CHECK(page.says("/buendnisse/muenchen"));
        CHECK(app.get("/buendnisse/gibt-es-nicht").status == 404);
        CHECK(app.get("/en/buendnisse/rostock").says("Active since 2005"));
    });
}

TEST_CASE("an alliance that rests says so, and what it was before")
{
    RegisterStore store(storage::Engine::sqlite);
    store.import(test::three_alliances);
    TestApp app(store);
    const auto page = app.get("/buendnisse/schwerin");
    CHECK(page.says("Ruht seit 2024"));
    CHECK(page.says("Dieses Bündnis ruht seit dem 1. Januar 2024."));
    CHECK(page.says("1. Januar 2006"));
    CHECK(page.body.find("Die nächsten aktiven Bündnisse") < page.body.find("Kurz und knapp"));
}

TEST_CASE("a name that is not public stands in no page, no list, no map and no answer")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        REQUIRE(store.alliance("rostock")->contacts.front().person_name == "Verborgene Person");
        REQUIRE(store.exported().find("Verborgene Person") != std::string::npos);
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/schwerin").says("Sichtbare Person"));
        for (const auto* address : {"/buendnisse/rostock", "/en/buendnisse/rostock", "/buendnisse", "/karte", "/",
                                    "/orte/rostock", "/buendnisse?q=Verborgene", "/buendnisse?ort=Rostock"}) {
            const auto page = app.get(address);
            INFO(address);
            CHECK(page.status == 200);
            CHECK_FALSE(page.says("Verborgene Person"));
        }
        CHECK(app.get("/buendnisse?q=Verborgene").says("Dazu passt kein Bündnis"));
    });
}

TEST_CASE("whatever people write into the register is text on its pages")
{
    RegisterStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        auto table = csv::Writer({"schluessel", "name", "kurztext", "text", "anschrift", "status", "status_seit",
                                  "sitz", "funktion", "zeiten"});
        int number = 0;
        for (const auto& text : test::nasty_strings()) {
            if (text.find('<') == std::string::npos) continue;
            const auto cell = "x" + text;
            table.add({"n" + std::to_string(number), cell + std::to_string(number), cell, cell, cell, "aktiv",
                       "2005-06-16", "13003000", cell, cell});
            ++number;
        }
        registry::import_alliances(write, table.text(), test::morning, [](std::size_t, std::size_t) {});
    });
    TestApp app(store);
    const auto list = app.get("/buendnisse");
    REQUIRE(times(list.body, "<article") == 100);
    REQUIRE(list.says("&lt;script&gt;"));
    CHECK(times(list.body, "<script") == 1);
    CHECK(times(list.body, "<img") == 1);
    for (int number = 0; number < 60; ++number) {
        const auto page = app.get("/buendnisse/n" + std::to_string(number));
        CHECK(page.status == 200);
        CHECK(times(page.body, "<script") == 1 + times(page.body, "<script type=\"application/ld+json\">"));
        CHECK(times(page.body, "<img") == 1);
    }
}

TEST_CASE("the pages keep to their budget of statements")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(many(150));
        statements(store, "/karte", {});
        CHECK(statements(store, "/buendnisse", {}) <= 1);
        CHECK(statements(store, "/buendnisse/n7", {{"slug", "n7"}}) <= 2);
        CHECK(statements(store, "/karte", {}) <= 2);
    });
}

TEST_CASE("a page that was shown is not shown again after an import")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        TestApp app(store);
        app.clock.set(wall_clock::now()); // a page is kept until its day ends
        REQUIRE(app.get("/buendnisse").says("2 Bündnisse"));
        store.import(many(5));
        CHECK(app.get("/buendnisse").says("7 Bündnisse"));
    });
}

TEST_CASE("another node sees an import at once")
{
    RegisterStore store(storage::Engine::postgres);
    store.import(test::three_alliances);
    const auto node = store.another_node();
    const auto on_node = [&] {
        return node->read([](storage::Read& read) { return registry::active_alliances(read, test::today).all; });
    };
    CHECK(on_node() == 2);
    store.import(many(5));
    CHECK(on_node() == 7);
}

TEST_CASE("a town that gets another name has it on the pages of its alliances too")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        REQUIRE(store.alliance("rostock")->seat.name == "Rostock");
        store.fill([&](storage::Write& write) {
            write.run(rename_rostock, {});
            registry::places_changed(write);
        });
        CHECK(store.alliance("rostock")->seat.name == "Rostock an der Warnow");
    });
}
