#include "partners_store.hpp"

using test::PartnersStore;
using test::TestApp;

namespace {

bool is_before(const test::Reply& page, std::string_view one, std::string_view other)
{
    const auto first = page.body.find(one);
    const auto second = page.body.find(other);
    return first != std::string::npos && second != std::string::npos && first < second;
}

}

TEST_CASE("the page of an organisation says what it is, where it is at home and where it takes part")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        const auto page = app.get("/organisationen/rathaus");
        CHECK(page.status == 200);
        CHECK(page.says("<h1>Hansestadt Rostock</h1>"));
        CHECK(page.says("<p class=\"bn-lead\">Die Stadt am Meer.</p>"));
        CHECK(page.says("<a href=\"/organisationen?art=kommune\">Kommunen und Verwaltung</a>"));
        CHECK(page.says("Körperschaft des öffentlichen Rechts"));
        CHECK(page.says("<a href=\"/orte/rostock\">Rostock</a>"));
        CHECK(page.says("<a href=\"/organisationen?land=mv\">Mecklenburg-Vorpommern</a>"));
        CHECK(page.says("<a href=\"https://rathaus.example/\" rel=\"external\">rathaus.example</a>"));
        CHECK(page.says("<li lang=\"en\">City of Rostock</li>"));
        CHECK(page.says("<li lang=\"pl\">Miasto Rostock</li>"));
        CHECK_FALSE(page.says("<li lang=\"de\">"));
        CHECK(page.says("href=\"/buendnisse/stadt\""));
        CHECK(page.text().find("Rostock, seit 16. Juni 2005") != std::string::npos);
        CHECK_FALSE(page.says("id=\"frueher\""));
    });
}

TEST_CASE("where an organisation took part earlier stands apart, with both days")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        const auto page = app.get("/organisationen/kita");
        CHECK(is_before(page, "Zurzeit macht diese Organisation in keinem Bündnis mit.", "<h2 id=\"frueher\">Früher dabei</h2>"));
        CHECK(page.text().find("Rostock, 1. Januar 2015 bis 31. Dezember 2019") != std::string::npos);
        CHECK(page.says("<a href=\"/orte/rostock/reutershagen\">Reutershagen</a>"));
        CHECK(is_before(app.get("/organisationen/bank"), "/buendnisse/muenchen", "/buendnisse/ruht")); // the newest first
    });
}

TEST_CASE("on the last day a partnership still holds, and on the next it is over")
{
    PartnersStore store(storage::Engine::sqlite);
    store.import_partnerships("buendnis;organisation;seit;bis\nkreis;verein;2026-03-14;2026-03-14\nland;verein;2026-03-15;\n");
    TestApp app(store);
    const auto today = app.get("/organisationen/verein");
    CHECK(today.says("/buendnisse/kreis"));
    CHECK_FALSE(today.says("/buendnisse/land"));
    CHECK_FALSE(today.says("Früher dabei"));
    app.clock.pass(std::chrono::hours(24));
    const auto tomorrow = app.get("/organisationen/verein");
    CHECK(is_before(tomorrow, "/buendnisse/land", "Früher dabei"));
    CHECK(is_before(tomorrow, "Früher dabei", "/buendnisse/kreis"));
}

TEST_CASE("in another language an organisation is called as it calls itself there")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/en/organisationen/rathaus");
    CHECK(page.says("<h1>City of Rostock</h1>"));
    CHECK(page.says("<li lang=\"de\">Hansestadt Rostock</li>"));
    CHECK_FALSE(page.says("<li lang=\"en\">"));
    CHECK(page.says("Municipalities and administration"));
    CHECK(page.text().find("since 16 June 2005") != std::string::npos);
    CHECK(app.get("/en/organisationen/werft").says("<h1 lang=\"de\">Neue Werft</h1>"));
}

TEST_CASE("an organisation without seat, website and texts has a page without gaps")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/organisationen/verein");
    CHECK(page.status == 200);
    CHECK(page.says("Vereine und Initiativen"));
    for (const auto* nothing : {"<dd></dd>", "Website", "Sitz", "Rechtsform", "Andere Namen", "bn-lead"}) {
        CAPTURE(nothing);
        CHECK_FALSE(page.says(nothing));
    }
}

TEST_CASE("an organisation that has ended says so")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/organisationen/kammer").says("Beendet am 31. Dezember 2020"));
    CHECK_FALSE(app.get("/organisationen/werft").says("Beendet am"));
}

TEST_CASE("a former address leads to the present one for good, in the reader's language")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/organisationen/werft").status == 200);
        const auto former = app.get("/organisationen/stadtverwaltung");
        CHECK(former.status == 308);
        CHECK(former.header("Location") == "/organisationen/rathaus");
        CHECK(app.get("/en/organisationen/stadtverwaltung").header("Location") == "/en/organisationen/rathaus");

        store.import_organisations("schluessel;fruehere_schluessel;name;art\nneptun;werft;Neptun-Werft;unternehmen\n");
        CHECK(app.get("/organisationen/werft").header("Location") == "/organisationen/neptun");
        CHECK(app.get("/organisationen/neptun").says("/buendnisse/stadt"));
        store.import_organisations("schluessel;fruehere_schluessel;name;art\nwerft-2;neptun;Neptun-Werft;unternehmen\n");
        CHECK(app.get("/organisationen/werft").header("Location") == "/organisationen/werft-2");
    });
}

TEST_CASE("an address that names no organisation is not found, whatever it is")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/organisationen/nirgends", "/organisationen/Werft", "/organisationen/werft%20",
                                "/organisationen/%27%20or%201=1", "/organisationen/..%2fwerft", "/en/organisationen/nirgends"}) {
        CAPTURE(address);
        CHECK(app.get(address).status == 404);
    }
}

TEST_CASE("the page of an organisation leads to the imprint of its state; one without a seat to everybody's")
{
    test::TestApp app(test::PartnersStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/organisationen/werft").says("/impressum?fuer=land%3A13\""));
    CHECK(app.get("/organisationen/bank").says("/impressum?fuer=land%3A09\""));
    CHECK(app.get("/organisationen/verein").says("href=\"/impressum\""));
}
