#include "awards_store.hpp"

#include "clock/clock.hpp"

using test::AwardsStore;
using test::day;
using test::TestApp;
using test::times;

TEST_CASE("on any day it is known how many awards are held")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto on = [&](std::string_view date) {
            return store.read([&](storage::Read& read) { return awards::awards_on(read, day(date)); });
        };
        CHECK(on("2009-12-31") == 0);
        CHECK(on("2010-01-01") == 1);
        CHECK(on("2016-12-14") == 2);
        CHECK(on("2019-12-31") == 2);
        CHECK(on("2020-01-01") == 1);
        CHECK(on("2023-11-24") == 3);
        CHECK(on("2026-03-13") == 4);
        CHECK(on("2026-03-14") == 3);
        CHECK(on("2026-03-15") == 3); // one run out, one given
    });
}

TEST_CASE("an alliance's page shows the awards that it holds, then those that have run out, none that is to come")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        TestApp app(store);
        const auto page = app.get("/buendnisse/stadt");
        std::size_t last = 0;
        for (const auto* text : {"<h2 id=\"auszeichnungen\">Auszeichnungen</h2>", "<strong>Tagespreis</strong>",
                                 "<time datetime=\"2025-03-14\">14. März 2025</time>, <span>Verein, Rostock</span>",
                                 "Gültig bis <time datetime=\"2026-03-14\">", "<strong>Siegel</strong>",
                                 "<time datetime=\"2023-11-24\">24. November 2023</time>, <span>Ministerium, Berlin</span>",
                                 "<p>Für alles.</p>", "<blockquote><p>Das war viel Arbeit.</p></blockquote>",
                                 "<figcaption>Senatorin für Jugend</figcaption>", "<a href=\"/auszeichnungen/siegel\">",
                                 "<h3>Frühere Auszeichnungen, nicht mehr gültig</h3>", "<strong>Preis</strong>",
                                 "Gültig bis <time datetime=\"2019-12-31\">"}) {
            INFO(text);
            const auto at = page.body.find(text, last);
            CHECK(at != std::string::npos);
            last = at == std::string::npos ? last : at;
        }
        CHECK_FALSE(page.says("Morgenpreis"));
        CHECK(app.get("/buendnisse/ende").says("Ehre &amp; Dank"));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("id=\"auszeichnungen\""));
    });
}

TEST_CASE("at midnight an award runs out and another one is held")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto is_earlier = [&](std::string_view label) {
        const auto page = app.get("/buendnisse/stadt");
        return page.body.find(label) > page.body.find("Frühere Auszeichnungen");
    };
    app.clock.set(base::Instant(std::chrono::milliseconds(1773529199000))); // 23:59:59 on 14 March in Germany
    CHECK_FALSE(is_earlier("Tagespreis"));
    CHECK_FALSE(app.get("/buendnisse/stadt").says("Morgenpreis"));
    app.clock.pass(std::chrono::seconds(1));
    CHECK(is_earlier("Tagespreis"));
    CHECK(app.get("/buendnisse/stadt").says("Morgenpreis"));
}

TEST_CASE("anyone reads when alliances were honoured, the newest day first")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        TestApp app(store);
        const auto page = app.get("/auszeichnungen");
        CHECK(page.status == 200);
        CHECK(page.says("<h1>Auszeichnungen</h1>"));
        CHECK(page.body.find("/auszeichnungen/siegel") < page.body.find("/auszeichnungen/preis"));
        CHECK(page.says("24. November 2023"));
        CHECK(app.get("/en/auszeichnungen").says("24 November 2023"));
    });
    TestApp empty(test::SampleStore::shared(storage::Engine::sqlite));
    CHECK(empty.get("/auszeichnungen").says("Noch ist keine Auszeichnung eingetragen."));
}

TEST_CASE("a ceremony's page says who gave what to how many, and names those that are known here")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        TestApp app(store);
        const auto page = app.get("/auszeichnungen/siegel");
        CHECK(page.status == 200);
        CHECK(page.says("<h1>Siegel für viele</h1><p class=\"bn-lead\">Ein großer Tag.</p>"));
        CHECK(page.says("<dt>Tag</dt><dd><time datetime=\"2023-11-24\">24. November 2023</time></dd>"));
        CHECK(page.says("<dt>Verliehen von</dt><dd><span>Ministerium</span></dd>"));
        CHECK(page.says("<dt>Ausgezeichnet insgesamt</dt><dd>1.256 <span>Bündnisse</span></dd>"));
        CHECK(page.says("<dt>Quelle</dt><dd><span>Mitteilung vom Tag danach</span></dd>"));
        CHECK(page.says("<p>Erster Absatz.</p><p>Zweiter &lt;Absatz&gt;.</p>"));
        CHECK(times(page.body, "<a class=\"bn-row\" href=\"/buendnisse/") == 2);
        CHECK(page.says("Hier stehen nur die, deren Auszeichnung in diesem Portal eingetragen ist."));
        const auto small = app.get("/auszeichnungen/preis");
        CHECK_FALSE(small.says("Ausgezeichnet insgesamt"));
        CHECK_FALSE(small.says("Hier stehen nur die"));
        CHECK(app.get("/auszeichnungen/gibt-es-nicht").status == 404);
        CHECK(app.get("/en/auszeichnungen/siegel").says("<h1 lang=\"de\">Siegel für viele</h1>"));
    });
}

TEST_CASE("the start page leads to the newest ceremonies, once there are some")
{
    TestApp app(AwardsStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/").says("<a class=\"bn-row\" href=\"/auszeichnungen/siegel\">"));
    CHECK(app.get("/").says("<a href=\"/auszeichnungen\">Alle Auszeichnungen</a>"));
    TestApp empty(test::SampleStore::shared(storage::Engine::sqlite));
    CHECK_FALSE(empty.get("/").says("/auszeichnungen"));
}

TEST_CASE("a page that was shown is not shown again after an import of awards")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        REQUIRE_FALSE(app.get("/buendnisse/kreis").says("Auszeichnungen"));
        REQUIRE(store.import_awards("buendnis;auszeichnung;verliehen_von;verliehen_am\n"
                                    "kreis;Neuer Preis;Amt;2024-01-01\n").is_applied);
        CHECK(app.get("/buendnisse/kreis").says("Neuer Preis"));
    });
}

TEST_CASE("whoever entered an award and the name that an alliance hides stand on no page of awards")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    REQUIRE(store.alliance("stadt")->contacts.front().person_name == "Verborgene Person");
    TestApp app(store);
    for (const auto* address : {"/auszeichnungen", "/auszeichnungen/siegel", "/en/auszeichnungen/siegel", "/buendnisse/stadt"}) {
        CAPTURE(address);
        CHECK(app.get(address).status == 200);
        CHECK_FALSE(app.get(address).says("Verborgene Person"));
    }
}
