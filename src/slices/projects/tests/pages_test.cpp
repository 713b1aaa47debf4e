#include "projects_store.hpp"

#include "clock/clock.hpp"
#include "csv/csv.hpp"
#include "support/strings.hpp"

using test::ProjectsStore;
using test::TestApp;
using test::times;

namespace {

/// That many projects of one alliance, one a day.
std::string many(int count)
{
    std::string table = "schluessel;titel;stand;beginn;buendnis;themen\n";
    const auto first = std::chrono::sys_days(test::day("2010-01-01"));
    for (int number = 0; number < count; ++number) {
        table += "p" + std::to_string(number) + ";Projekt " + std::to_string(number) + ";laufend;" +
                 base::iso(base::Date(first + std::chrono::days(number))) + ";kreis;standort\n";
    }
    return table;
}

}

TEST_CASE("the page of a project goes from what it is over who takes part to the facts")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        const auto page = app.get("/projekte/ferienwerkstatt");
        CHECK(page.status == 200);
        std::size_t last = 0;
        for (const auto* text : {"<h1>Ferienwerkstatt</h1>", "kern-badge--success", "Läuft seit 2021",
                                 "<p class=\"bn-lead\">Sägen &amp; löten.</p>", "(030) 23125-100",
                                 "Was erreicht werden soll</h2>", "<p dir=\"auto\">Erster Absatz.</p>\n<p dir=\"auto\">Zweiter Absatz.</p>",
                                 "<a href=\"/themen/kinderbetreuung\">Kinderbetreuung</a>",
                                 "<a class=\"bn-row\" href=\"/buendnisse/stadt\">", "führt das Projekt",
                                 "<a class=\"bn-row\" href=\"/buendnisse/land\">",
                                 "<a class=\"bn-row\" href=\"/buendnisse/viertel\">",
                                 "<li>Volkshochschule</li><li>Sportverein</li>",
                                 "<dt>Beginn</dt><dd><time datetime=\"2021-07-01\">1. Juli 2021</time></dd>",
                                 "<dt>Ort</dt><dd><a href=\"/orte/rostock\">Rostock</a></dd>",
                                 "<a href=\"/projekte?land=mv\">Mecklenburg-Vorpommern</a>",
                                 "<a href=\"https://werkstatt.example/\" rel=\"external\">"}) {
            INFO(text);
            const auto at = page.body.find(text, last);
            CHECK(at != std::string::npos);
            last = at == std::string::npos ? last : at;
        }
        CHECK_FALSE(page.says("vhs-rostock")); // a key says nothing to readers
        CHECK(app.get("/projekte/familienfest").says("<a href=\"/orte/rostock/reutershagen\">"));
        CHECK(app.get("/projekte/gibt-es-nicht").status == 404);
    });
}

TEST_CASE("each project says how far it has come, in both languages")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    struct Case {
        const char* address;
        const char* look;
        const char* words;
    };
    for (const auto& [address, look, words] :
         {Case{"/projekte/familienfest", "success", "Läuft"}, Case{"/projekte/buecherbus", "info", "Beginnt am 1. Mai 2026"},
          Case{"/projekte/idee", "info", "Geplant"}, Case{"/projekte/vaetertreff", "info", "Abgeschlossen 2019"},
          Case{"/projekte/lesepaten", "info", "Abgeschlossen 2026"}, Case{"/en/projekte/buecherbus", "info", "Begins on 1 May 2026"},
          Case{"/en/projekte/alm", "success", "Running since 2024"}, Case{"/en/projekte/rest", "info", "Finished in 2018"}}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.says(std::string("kern-badge--") + look));
        CHECK(page.says("<span class=\"kern-label\">" + std::string(words) + "</span></p>"));
    }
}

TEST_CASE("at midnight a project begins and another one ends")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    app.clock.set(base::Instant(std::chrono::milliseconds(1773442799000))); // 23:59:59 on 13 March in Germany
    CHECK(app.get("/projekte/lesepaten").says("Läuft seit 2020"));
    app.clock.pass(std::chrono::seconds(1));
    CHECK(app.get("/projekte/lesepaten").says("Abgeschlossen 2026"));
}

TEST_CASE("a former address of a project redirects for good, in the reader's language")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto reply = app.get("/projekte/ferienkurs");
    CHECK(reply.status == 308);
    CHECK(reply.header("Location") == "/projekte/ferienwerkstatt");
    CHECK(app.get("/en/projekte/ferienkurs").header("Location") == "/en/projekte/ferienwerkstatt");
}

TEST_CASE("nobody is sent to an alliance that ended, and no hidden name stands on a project's page")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    REQUIRE(store.alliance("ende")->contacts.size() == 2);
    REQUIRE(store.alliance("stadt")->contacts.front().person_name == "Verborgene Person");
    CHECK_FALSE(app.get("/projekte/rest").says("id=\"kontakt\""));
    CHECK(app.get("/projekte/ferienwerkstatt").says("id=\"kontakt\""));
    for (const auto* address : {"/projekte/ferienwerkstatt", "/en/projekte/ferienwerkstatt", "/projekte", "/projekte?q=Verborgene"}) {
        CAPTURE(address);
        CHECK_FALSE(app.get(address).says("Verborgene Person"));
    }
}

TEST_CASE("an alliance's page shows five projects, those that run first, and leads to all")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        TestApp app(store);
        const auto few = app.get("/buendnisse/stadt");
        CHECK(few.says("<h2 id=\"projekte\">Projekte</h2>"));
        CHECK(few.body.find("Familienfest") < few.body.find("Ferienwerkstatt"));
        CHECK(few.body.find("Ferienwerkstatt") < few.body.find("Bücherbus"));
        CHECK(few.body.find("Bücherbus") < few.body.find("Vätertreff"));
        CHECK_FALSE(few.says("Alle Projekte dieses Bündnisses"));
        CHECK(app.get("/buendnisse/viertel").says("href=\"/projekte/ferienwerkstatt\""));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("id=\"projekte\""));

        REQUIRE(store.import_projects(many(6)).is_applied);
        const auto page = app.get("/buendnisse/kreis");
        CHECK(times(page.body, "<a class=\"bn-row\" href=\"/projekte/") == 5);
        CHECK(page.says("<a href=\"/projekte?buendnis=kreis\">Alle Projekte dieses Bündnisses</a>"));
        CHECK(page.body.find("Projekt 5") < page.body.find("Projekt 4"));
    });
}

TEST_CASE("the start page shows what alliances do, once there is something")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/");
    CHECK(page.says("Was Bündnisse tun</h2>"));
    CHECK(times(page.body, "<a class=\"bn-row\" href=\"/projekte/") == 3);
    CHECK(page.says("<a href=\"/projekte\">Alle Projekte</a>"));
    CHECK(page.says("<a href=\"/themen\">"));
    TestApp empty(test::SampleStore::shared(storage::Engine::sqlite));
    CHECK_FALSE(empty.get("/").says("Was Bündnisse tun"));
}

TEST_CASE("a page that was shown is not shown again after an import of projects")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        REQUIRE(app.get("/projekte").says("8 Projekte"));
        REQUIRE(app.get("/buendnisse/kreis").status == 200);
        REQUIRE(store.import_projects(many(2)).is_applied);
        CHECK(app.get("/projekte").says("10 Projekte"));
        CHECK(app.get("/buendnisse/kreis").says("Projekt 1"));
        CHECK(app.get("/").says("Projekt 1") == false); // newer ones stand there
    });
}

TEST_CASE("whatever people write into a project is text on its pages")
{
    ProjectsStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "titel", "kurztext", "ziel", "text", "partner", "stand", "buendnis"});
    int number = 0;
    for (const auto& text : test::nasty_strings()) {
        if (text.find('<') == std::string::npos || text.find('|') != std::string::npos) continue;
        const auto cell = "x" + text;
        table.add({"n" + std::to_string(number), cell + std::to_string(number), cell, cell, cell, cell, "laufend", "kreis"});
        ++number;
    }
    REQUIRE(store.import_projects(table.text()).is_applied);
    TestApp app(store);
    const auto list = app.get("/projekte?buendnis=kreis");
    REQUIRE(list.says("&lt;script&gt;"));
    for (const auto* address : {"/projekte?buendnis=kreis", "/projekte/n1", "/projekte/n20", "/buendnisse/kreis", "/"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(times(page.body, "<script") == 1 + times(page.body, "<script type=\"application/ld+json\">"));
    }
}

TEST_CASE("the pages of projects keep to their budget of statements")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const web::Site site;
        const auto statements = [&](std::string_view path, std::vector<std::pair<std::string, std::string>> parameters) {
            web::Router router;
            projects::ProjectPages pages;
            pages.mount(router);
            web::Request request(site, web::Texts::of(web::Language::german));
            request.path = path;
            request.now = test::morning;
            request.parameters = std::move(parameters);
            const auto found = router.find(web::Method::get, path);
            REQUIRE(found.route);
            return store.read([&](storage::Read& read) {
                CHECK(std::get<web::ReadHandler>(found.route->handler)(request, read).status == 200);
                return read.statements();
            });
        };
        statements("/projekte", {});
        CHECK(statements("/projekte", {}) <= 2);
        CHECK(statements("/projekte/alm", {{"slug", "alm"}}) <= 5);
    });
}

TEST_CASE("the page of a project leads to the imprint of its alliance")
{
    test::TestApp app(test::ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/projekte/familienfest");
    REQUIRE(page.status == 200);
    for (const auto* legal : {"/impressum", "/datenschutz", "/barrierefreiheit"}) CHECK(page.says(std::string(legal) + "?fuer=buendnis%3Astadt\""));
}
