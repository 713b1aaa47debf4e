#include "slices/publishing/tests/writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";

/// Opens the form, and writes one field anew.
test::Reply write_field(test::Visitor& visitor, std::string_view field, std::string_view text)
{
    visitor.open(desk + "/entwurf");
    visitor.use_form(desk + "/entwurf");
    visitor.fill(field, text);
    return visitor.send();
}

test::Reply press(test::Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    return visitor.send();
}

}

TEST_CASE("a coordinator changes the page in three steps, and everybody sees it at once")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        CHECK(app.get("/buendnisse/stadt").says("Alle an einem Tisch."));
        auto anna = visitor_as(app, store.anna);
        anna.open(desk);
        CHECK(press(anna, desk + "/beginn").says("value=\"Alle an einem Tisch.\""));
        anna.use_form(desk + "/entwurf");
        anna.fill("kurztext", "Alle an einem runden Tisch.");
        anna.fill("zeiten", "Freitags");
        CHECK(anna.send().says("Alle an einem <ins><span class=\"kern-sr-only\">[neu:] </span>runden </ins>Tisch."));
        CHECK_FALSE(app.get("/buendnisse/stadt").says("runden"));
        CHECK(press(anna, desk + "/entwurf/veroeffentlichung").says("Veröffentlicht. Alle sehen es jetzt."));

        const auto shown = app.get("/buendnisse/stadt");
        CHECK(shown.says("Alle an einem runden Tisch."));
        CHECK(shown.says("Freitags"));
        CHECK(shown.says("Zuletzt bestätigt am <time datetime=\"2026-03-14\">14. März 2026</time>"));
        CHECK(app.get("/buendnisse").says("Alle an einem runden Tisch."));
        CHECK(app.get("/api/v1/alliances/stadt").says("Alle an einem runden Tisch."));
    });
}

TEST_CASE("publishing leaves alone what the alliance's people may not change")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto wanted = store.RegisterStore::alliance("stadt").value();
        auto anna = visitor_as(app, store.anna);
        write_field(anna, "telefon", "(030) 999");
        press(anna, desk + "/entwurf/veroeffentlichung");
        wanted.contacts[0].telephone = "(030) 999";
        CHECK(store.RegisterStore::alliance("stadt") == wanted);
        CHECK(store.plan(store.exported()).problems.empty()); // the table that is given out comes back
    });
}

TEST_CASE("a mistake stands beside its field, and nothing typed is lost")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    anna.open(desk + "/entwurf");
    anna.use_form(desk + "/entwurf");
    anna.fill("kurztext", "");
    anna.fill("text", "Ein langer, mühsam geschriebener Text.");
    anna.fill("email", "niemand@");
    anna.fill("telefon", "ruft an");
    anna.fill("website", "javascript:alert(1)");
    const auto& page = anna.send();
    CHECK(page.status == 422);
    for (const auto* field : {"kurztext", "email", "telefon", "website"}) {
        CAPTURE(field);
        CHECK(page.says("<a href=\"#" + std::string(field) + "\">"));
        CHECK(page.says("id=\"" + std::string(field) + "-fehler\""));
    }
    CHECK(page.says("Ein langer, mühsam geschriebener Text."));
    CHECK(page.says("value=\"niemand@\""));
    CHECK(page.says("value=\"ruft an\""));
    CHECK(store.draft() == std::nullopt);
}

TEST_CASE("a telephone number needs somebody who answers it")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    CHECK(write_field(anna, "funktion", "").says("wessen Telefon und Adresse das ist"));
    CHECK(anna.page().status == 422);
}

TEST_CASE("a form that lay open too long keeps what was typed")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = test::send_as(store, app, store.anna, desk + "/entwurf", {{"kurztext", "Über Nacht geschrieben."}, {"stand", publishing::stand_of(store.published(), {})}}, test::Token::wrong);
    CHECK(page.status == 403);
    CHECK(page.says("value=\"Über Nacht geschrieben.\""));
    CHECK(store.draft() == std::nullopt);
}

TEST_CASE("topics are chosen from those there are, and no others get in")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    CHECK(anna.open(desk + "/entwurf").says("id=\"themen-ferien\" name=\"themen\" type=\"checkbox\" value=\"ferien\" checked"));
    CHECK_FALSE(anna.page().says("value=\"standort\" checked"));
    write_field(anna, "themen", "standort"); // instead of the first one
    CHECK(store.draft()->content.at("themen") == "ferien, standort");
    CHECK(anna.page().says("Standort"));
    write_field(anna, "themen", "gibtesnicht");
    CHECK(store.draft()->content.at("themen") == "standort");
}

TEST_CASE("hostile text is shown as text, before and after it is published")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    const std::string hostile = "<script>alert(1)</script> \"'><img src=x onerror=1> {0} \xE2\x80\xAE";
    CHECK_FALSE(write_field(anna, "text", hostile).says("<script>alert"));
    CHECK(anna.page().says("&lt;script&gt;"));
    CHECK_FALSE(press(anna, desk + "/entwurf/veroeffentlichung").says("<img src=x"));
    CHECK_FALSE(anna.open(desk + "/verlauf/2").says("<img src=x"));
    CHECK_FALSE(app.get("/buendnisse/stadt").says("<img src=x"));
    CHECK(app.get("/buendnisse/stadt").says("&lt;img src=x"));
}

TEST_CASE("a draft can be thrown away after a second look, and the published page stays")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        write_field(anna, "kurztext", "Doch nicht.");
        CHECK(anna.open(desk + "/entwurf/verwerfen").says("Den Entwurf verwerfen?"));
        REQUIRE(store.draft().has_value()); // looking changes nothing
        CHECK(press(anna, desk + "/entwurf/verwerfen").says("Der Entwurf ist verworfen."));
        CHECK(store.draft() == std::nullopt);
        CHECK(anna.open(desk + "/entwurf/verwerfen").status == 404);
        CHECK(anna.open(desk + "/entwurf/pruefung").says("Seite ändern"));
        CHECK(store.published().at("kurztext") == "Alle an einem Tisch.");
    });
}

TEST_CASE("the page is confirmed with two clicks: one from the day's page, one on the button")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open("/bereich").says("Stimmt die Seite von Stadtbündnis noch?"));
        CHECK(anna.page().says("href=\"/bereich/stadt/seite\""));
        CHECK_FALSE(app.get("/buendnisse/stadt").says("Zuletzt bestätigt"));
        anna.open(desk);
        CHECK(anna.page().says("Noch niemand hat bestätigt"));
        CHECK(press(anna, desk + "/bestaetigung").says("Danke: Die Seite ist bestätigt."));
        CHECK(anna.page().says("Zuletzt bestätigt am 14. März 2026, 11:00 Uhr von Anna Beispiel."));
        CHECK(app.get("/buendnisse/stadt").says("Zuletzt bestätigt am"));
        CHECK_FALSE(app.get("/buendnisse/stadt").says("Anna Beispiel"));
        CHECK_FALSE(anna.open("/bereich").says("Stimmt die Seite von"));
        app.clock.pass(std::chrono::hours(24 * 182));
        auto again = visitor_as(app, store.anna);
        CHECK(again.open("/bereich").says("Stimmt die Seite von Stadtbündnis noch?"));
    });
}

TEST_CASE("the page in English is whole, too")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    CHECK(anna.open("/en" + desk).says("What stands there now"));
    CHECK(anna.page().says("Change the page"));
}
