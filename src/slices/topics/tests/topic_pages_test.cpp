#include "topics_store.hpp"

#include "clock/clock.hpp"
#include "slices/registry/tests/section.hpp"

using test::section;
using test::TestApp;
using test::times;
using test::TopicsStore;

TEST_CASE("the figures of a topic are those of the day, in Germany's time, and say of which day they are")
{
    auto& store = TopicsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    app.clock.set(base::Instant(std::chrono::milliseconds(1773442799000))); // 23:59:59 on 13 March in Germany
    CHECK(section(app.get("/themen/familienpaten"), "zahlen") ==
          "In Zahlen aktive Bündnisse kümmern sich darum 1 Länder haben eines 1 Projekte laufen 1 Stand: 13. März 2026 .");
    CHECK(app.get("/themen/familienpaten").says("href=\"/projekte/lesepaten\""));
    app.clock.pass(std::chrono::seconds(1));
    CHECK(section(app.get("/themen/familienpaten"), "zahlen") ==
          "In Zahlen aktive Bündnisse kümmern sich darum 1 Länder haben eines 1 Projekte laufen 0 Stand: 14. März 2026 .");
    CHECK(section(app.get("/themen/familienpaten"), "projekte") == "(none)");
}

TEST_CASE("a topic counts alliances only while they are active: not before, not at rest, not once they have ended")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;themen\n"
                             "koeln;Kölner Bündnis;aktiv;2026-03-15;05315000;digitales\n"
                             "ruht;Bündnis Augsburg;ruhend;2024-01-01;09761000;digitales\n"
                             "ende;Bündnis Dresden;aufgelöst;2020-05-31;14612000;digitales\n").is_applied);
        TestApp app(store);
        CHECK(section(app.get("/themen/digitales"), "buendnisse") ==
              "Wer sich darum kümmert Zurzeit kümmert sich kein aktives Bündnis um dieses Thema.");
        CHECK(app.get("/themen").says("<span class=\"bn-row__title\">Digitales</span> <span class=\"bn-row__text\">0 aktive Bündnisse</span>"));
        app.clock.pass(std::chrono::hours(24));
        CHECK(app.get("/themen/digitales").says("<a href=\"/buendnisse?land=nw&amp;thema=digitales\">Nordrhein-Westfalen (1)</a>"));
        CHECK(app.get("/themen").says("<span class=\"bn-row__title\">Digitales</span> <span class=\"bn-row__text\">Ein aktives Bündnis</span>"));
    });
}

TEST_CASE("a topic shows the six newest of its projects that run, and leads to all")
{
    TopicsStore store(storage::Engine::sqlite);
    std::string table = "schluessel;titel;stand;beginn;ende;buendnis;themen\n";
    for (int number = 1; number <= 8; ++number) table += fmt::format("p{};P {};laufend;2025-01-0{};;kreis;standort\n", number, number, number);
    table += "vorbei;Vorbei;abgeschlossen;2025-02-01;2025-03-01;kreis;standort\nbald;Bald;geplant;2027-01-01;;kreis;standort\n";
    REQUIRE(store.import_projects(table).is_applied);
    TestApp app(store);
    const auto page = app.get("/themen/standort");
    CHECK(times(page.body, "<a class=\"bn-row\" href=\"/projekte/") == 6);
    std::size_t last = 0;
    for (const auto* slug : {"p8", "p7", "p6", "p5", "p4", "p3"}) {
        const auto at = page.body.find(fmt::format("href=\"/projekte/{}\"", slug));
        CHECK_MESSAGE(at != std::string::npos, slug);
        CHECK(at > last);
        last = at;
    }
    CHECK(page.says("<a href=\"/projekte?thema=standort\">Alle Projekte zu diesem Thema</a>"));
    CHECK(page.says("<dt>Projekte laufen</dt><dd>8</dd>"));
}

TEST_CASE("who reads English reads everything about a topic in English")
{
    TestApp app(TopicsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/en/themen/ferien");
    CHECK(page.status == 200);
    CHECK(page.says("<title>Holiday care"));
    CHECK(section(page, "zahlen") ==
          "In figures active alliances care for it 2 states have one 2 projects are running 2 As of 14 March 2026 .");
    CHECK(page.says("<a href=\"/en/buendnisse?land=by&amp;thema=ferien\">Bayern (1)</a>"));
    CHECK(page.says("<a href=\"/en/buendnisse?thema=ferien\">All alliances that care for it</a>"));
    CHECK(page.says("action=\"/en/buendnisse\""));
    CHECK(page.says("<a href=\"/en/projekte?thema=ferien\">All projects on this topic</a>"));
    CHECK(page.says("<a href=\"/en/themen\">Topics</a>"));
    CHECK_FALSE(page.says("<div class=\"bn-lead\" lang=\"de\">"));
    CHECK(section(app.get("/en/themen/digitales"), "buendnisse") == "Who cares for it At present no active alliance cares for this topic.");
    CHECK(app.get("/en/themen").says("2 active alliances"));
    CHECK(app.get("/en/themen").says("One active alliance"));
}

TEST_CASE("the invented figures of a demonstration are called so, real ones are not")
{
    auto& store = TopicsStore::shared(storage::Engine::sqlite);
    constexpr const char* invented = "Erfundene Zahlen der Vorführung.";
    TestApp real(store);
    CHECK_FALSE(real.get("/themen/ferien").says(invented));
    TestApp demonstration(store, [](app::Config& config) { config.site.demo = true; });
    CHECK(demonstration.get("/themen/ferien").says(invented));
}

TEST_CASE("an introduction of several paragraphs is shown as such, and a topic without one has none")
{
    TopicsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_topics("schluessel;name;name_en;einleitung;einleitung_en\n"
                                "ferien;Ferien;Holidays;\"Eins.\nZwei.\n\nDrei.\";\n"
                                "vaeter;Väter;Fathers;;Only in English.\n").is_applied);
    TestApp app(store);
    CHECK(app.get("/themen/ferien").says("<div class=\"bn-lead\"><p>Eins.<br>Zwei.</p><p>Drei.</p></div>"));
    CHECK(app.get("/en/themen/ferien").says("<div class=\"bn-lead\" lang=\"de\"><p>Eins.<br>Zwei.</p><p>Drei.</p></div>"));
    CHECK_FALSE(app.get("/themen/vaeter").says("bn-lead"));
    CHECK(app.get("/en/themen/vaeter").says("<div class=\"bn-lead\"><p>Only in English.</p></div>"));
}

TEST_CASE("an address that is no topic is no page")
{
    TestApp app(TopicsStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/themen/ponys", "/themen/FERIEN", "/themen/ferien%20", "/themen/%27--", "/en/themen/ponys", "/themen/ferien/mehr"}) {
        CAPTURE(address);
        CHECK(app.get(address).status == 404);
        CHECK_FALSE(app.get(address).says("Ferienbetreuung</h1>"));
    }
}

TEST_CASE("a topic's page that was shown is not shown again after its table, an alliance or a project has changed")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        REQUIRE(app.get("/themen/standort").says("<dt>aktive Bündnisse kümmern sich darum</dt><dd>1</dd>"));
        REQUIRE(app.get("/themen").says(">Standort<"));
        REQUIRE(store.import_topics("schluessel;name;name_en\nstandort;Unser Ort;Our place\n").is_applied);
        CHECK(app.get("/themen/standort").says("<h1>Unser Ort</h1>"));
        CHECK(app.get("/themen").says(">Unser Ort<"));
        REQUIRE(store.import_projects("titel;stand;buendnis;themen\nNeues Werk;laufend;kreis;standort\n").is_applied);
        CHECK(app.get("/themen/standort").says("Neues Werk"));
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;themen\nkreis;Kreisbündnis;aktiv;2008-01-01;13072;standort\n").is_applied);
        CHECK(app.get("/themen/standort").says("<dt>aktive Bündnisse kümmern sich darum</dt><dd>2</dd>"));
    });
}
