#include "awards_store.hpp"

#include "slices/registry/tests/section.hpp"

using test::AwardsStore;
using test::section;
using test::TestApp;
using test::times;

namespace {

const std::string ceremonies = "schluessel;titel;verliehen_am;verliehen_von;ausgezeichnet;ausgezeichnet_was\n";

}

TEST_CASE("who reads English reads the page of a ceremony in English, and what is German is marked as such")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        TestApp app(store);
        const auto page = app.get("/en/auszeichnungen/siegel");
        CHECK(page.status == 200);
        CHECK(section(page, "daten") == "In short Day 24 November 2023 Place Berlin Given by Ministerium "
                                        "Honoured in all 1,256 Bündnisse Source Mitteilung vom Tag danach");
        CHECK(page.says("<dd>1,256 <span lang=\"de\">Bündnisse</span></dd>"));
        CHECK(page.says("<p class=\"bn-lead\" lang=\"de\">Ein großer Tag.</p>"));
        CHECK(page.says("<div class=\"bn-stack\" lang=\"de\"><p>Erster Absatz.</p>"));
        CHECK(page.says("href=\"/en/buendnisse/stadt\""));
        CHECK(page.says("Only those stand here whose award was entered in this portal."));
        CHECK(page.says("<a href=\"/en/auszeichnungen\">Awards</a>"));
    });
}

TEST_CASE("who reads English reads an alliance's awards in English")
{
    TestApp app(AwardsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/en/buendnisse/stadt");
    const auto told = section(page, "auszeichnungen");
    CHECK(told == "Awards Tagespreis 14 March 2025, Verein, Rostock Valid until 14 March 2026 "
                  "Siegel 24 November 2023, Ministerium, Berlin Für alles. Das war viel Arbeit. Senatorin für Jugend "
                  "About the day of the award Earlier awards, no longer valid "
                  "Preis 14 December 2016, Stiftung Valid until 31 December 2019 About the day of the award");
    CHECK(page.says("<figure lang=\"de\"><blockquote>"));
    CHECK(page.says("<a href=\"/en/auszeichnungen/siegel\">About the day of the award</a>"));
}

TEST_CASE("a ceremony of which little is known has no empty places on its page")
{
    TestApp app(AwardsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/auszeichnungen/preis");
    CHECK(section(page, "daten") == "Kurz und knapp Tag 14. Dezember 2016 Verliehen von Stiftung");
    CHECK(section(page, "worum") == "(none)");
    CHECK_FALSE(page.says("bn-lead"));
    CHECK(section(page, "wer") == "Wer ausgezeichnet wurde Stadtbündnis Preis Rostock");
}

TEST_CASE("a ceremony at which nobody is known here says nothing of who was honoured")
{
    AwardsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_ceremonies(ceremonies + "leer;Leerer Tag;2020-01-01;Amt;12;Bündnisse\n").is_applied);
    TestApp app(store);
    const auto page = app.get("/auszeichnungen/leer");
    CHECK(section(page, "wer") == "(none)");
    CHECK(section(page, "daten") == "Kurz und knapp Tag 1. Januar 2020 Verliehen von Amt Ausgezeichnet insgesamt 12 Bündnisse");
}

TEST_CASE("that more were honoured than stand here is said only where it is so")
{
    AwardsStore store(storage::Engine::sqlite);
    constexpr const char* only = "Hier stehen nur die, deren Auszeichnung in diesem Portal eingetragen ist.";
    for (const auto& [number, is_said] : std::vector<std::pair<std::string, bool>>{{"3", true}, {"2", false}, {"1", false}}) {
        CAPTURE(number);
        REQUIRE(store.import_ceremonies(ceremonies + "siegel;Siegel;2023-11-24;Ministerium;" + number + ";Bündnisse\n").is_applied);
        TestApp app(store);
        CHECK(app.get("/auszeichnungen/siegel").says(only) == is_said);
    }
}

TEST_CASE("large numbers of honoured are written as people of that language write them")
{
    AwardsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_ceremonies(ceremonies + "viele;Viele;2020-01-01;Amt;1000000;Familien\n").is_applied);
    TestApp app(store);
    CHECK(app.get("/auszeichnungen/viele").says("<dd>1.000.000 <span>Familien</span></dd>"));
    CHECK(app.get("/en/auszeichnungen/viele").says("<dd>1,000,000 <span lang=\"de\">Familien</span></dd>"));
}

TEST_CASE("one who has only awards that ran out has no list of held ones, and one whose award lies ahead has no section")
{
    AwardsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_awards("buendnis;auszeichnung;verliehen_von;verliehen_am;gueltig_bis\n"
                                "kreis;Alter Preis;Amt;2010-01-01;2011-01-01\n"
                                "land;Künftiger Preis;Amt;2026-03-15;\n").is_applied);
    TestApp app(store);
    CHECK(section(app.get("/buendnisse/kreis"), "auszeichnungen") ==
          "Auszeichnungen Frühere Auszeichnungen, nicht mehr gültig Alter Preis 1. Januar 2010, Amt Gültig bis 1. Januar 2011");
    CHECK(times(app.get("/buendnisse/kreis").body, "<ul class=\"bn-awards\">") == 1);
    CHECK(section(app.get("/buendnisse/land"), "auszeichnungen") == "(none)");
    CHECK(section(app.get("/buendnisse/viertel"), "auszeichnungen") == "(none)");
}

TEST_CASE("an installation without awards says so in both languages, and nothing leads to them from elsewhere")
{
    TestApp app(test::SampleStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/auszeichnungen").says("<p>Noch ist keine Auszeichnung eingetragen.</p>"));
    CHECK(app.get("/en/auszeichnungen").says("<p>No award has been entered yet.</p>"));
    for (const auto* address : {"/", "/en/", "/buendnisse/stadt"}) {
        CAPTURE(address);
        CHECK_FALSE(app.get(address).says("id=\"auszeichnungen\""));
    }
}

TEST_CASE("the pages of awards keep to their budget of statements, however many are shown")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto statements = [&](std::string_view path, std::vector<std::pair<std::string, std::string>> parameters) {
            web::Router router;
            awards::AwardPages pages;
            pages.mount(router);
            test::Reader reader(web::Language::german);
            reader.request.path = path;
            reader.request.parameters = std::move(parameters);
            const auto found = router.find(web::Method::get, path);
            REQUIRE(found.route);
            return store.read([&](storage::Read& read) {
                CHECK(std::get<web::ReadHandler>(found.route->handler)(reader.request, read).status == 200);
                return read.statements();
            });
        };
        CHECK(statements("/auszeichnungen", {}) == 1);
        CHECK(statements("/auszeichnungen/siegel", {{"slug", "siegel"}}) == 2);
    });
}
