#include "figures_store.hpp"

using test::FiguresStore;
using test::TestApp;
using test::times;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The card of one figure.
std::string card(const test::Reply& page, std::string_view word)
{
    const auto begin = page.body.find(fmt::format("<li class=\"bn-figure\"><h2 id=\"{}\">", word));
    REQUIRE(begin != std::string::npos);
    return page.body.substr(begin, page.body.find("</li>\n", begin) - begin);
}

/// The big number on it; empty where nothing was counted.
std::string value(const std::string& card)
{
    const std::string before = "<p class=\"bn-figure__value\">";
    const auto begin = card.find(before);
    if (begin == std::string::npos) return {};
    return card.substr(begin + before.size(), card.find('<', begin + before.size()) - begin - before.size());
}

/// The cells of the row of that name, in the tables of the page.
std::vector<std::string> row(const test::Reply& page, std::string_view name)
{
    const auto begin = page.body.find(fmt::format(">{}</a></th>", name));
    REQUIRE(begin != std::string::npos);
    const auto end = page.body.find("</tr>", begin);
    std::vector<std::string> cells;
    const std::string before = "<td class=\"bn-num\">";
    for (auto at = page.body.find(before, begin); at < end; at = page.body.find(before, at)) {
        at += before.size();
        cells.push_back(page.body.substr(at, page.body.find('<', at) - at));
    }
    return cells;
}

using Cells = std::vector<std::string>;

}

TEST_CASE("the ministry reads how many alliances were active on a day, in each state, and finds with which partners")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        const auto page = app.get("/zahlen?stand=30.06.2010");
        CHECK(page.status == 200);
        CHECK(value(card(page, "buendnisse")) == "6");
        CHECK(has(card(page, "buendnisse"), "Stand: <time datetime=\"2010-06-30\">30. Juni 2010</time>"));
        CHECK(row(page, "Mecklenburg-Vorpommern") == Cells{"3", "3", "1", "0"});
        CHECK(row(page, "Bayern") == Cells{"2", "1", "1", "0"});
        CHECK(row(page, "Sachsen") == Cells{"1", "0", "0", "0"});
        CHECK(row(page, "Saarland") == Cells{"0", "0", "0", "0"});
        CHECK(has(card(page, "buendnisse"), "<a href=\"/zahlen/buendnisse?stand=2010-06-30\">Welche Bündnisse, und mit wem</a>"));
    });
}

TEST_CASE("each figure says what it means, of when it is, who says so, and whether it is counted or declared")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/zahlen");
    for (const auto subject : figures::subjects) {
        const auto shown = card(page, figures::word_of(subject));
        const auto& german = web::Texts::of(web::Language::german);
        CHECK(has(shown, german(figures::definition_of(subject))));
        CHECK(has(shown, "Gezählt"));
        CHECK(has(shown, "Stand: <time datetime=\"2026-03-14\">14. März 2026</time>. Quelle: Einträge in diesem Portal."));
    }
    const auto alliances = card(page, "buendnisse");
    CHECK(value(alliances) == "5");
    CHECK(has(alliances, "Angegeben, nicht gezählt"));
    CHECK(has(alliances, "<strong>rund 300</strong>, Stand Juni 2023"));
    CHECK(has(alliances, "<a href=\"https://ministerium.example/zahlen\" rel=\"external\">Ministerium</a>"));
    CHECK(has(alliances, "Gerundet &amp; geschätzt."));
    CHECK(has(card(page, "mitwirkende"), "<strong>rund 26.000</strong>, Stand 30. Juni 2023"));
    CHECK_FALSE(has(card(page, "projekte"), "Angegeben"));
    CHECK_FALSE(page.says("305")); // counted and declared are never added up
}

TEST_CASE("each figure has a sentence to quote, with an address that keeps its day")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        config.site.name = "Familie vor Ort";
        config.site.public_url = "https://familie.example";
    });
    const auto read = [&](std::string target) {
        web::http::HttpRequest request;
        request.method = "GET";
        request.target = std::move(target);
        request.host = "familie.example";
        return app.ask(std::move(request)).text();
    };
    const auto page = read("/zahlen?stand=2010-06-30");
    CHECK(has(page, "Am 30. Juni 2010 waren 6 Bündnisse aktiv (Deutschland; Quelle: Familie vor Ort, abgerufen am 14. März 2026, "
                    "https://familie.example/zahlen?stand=2010-06-30#buendnisse)."));
    CHECK(has(page, "Am 30. Juni 2010 wirkten 2 Unternehmen mit (Deutschland;"));
    const auto today = read("/zahlen?land=by");
    CHECK(has(today, "Am 14. März 2026 war ein Bündnis aktiv (Bayern; Quelle: Familie vor Ort, abgerufen am 14. März 2026, "
                     "https://familie.example/zahlen?stand=2026-03-14&land=by#buendnisse)."));
    const auto english = read("/en/zahlen?stand=2010-06-30");
    CHECK(has(english, "On 30 June 2010 6 alliances were active (Germany; source: Familie vor Ort, retrieved on 14 March 2026, "
                       "https://familie.example/en/zahlen?stand=2010-06-30#buendnisse)."));
}

TEST_CASE("the address of a figure leads to the same number whenever it is opened")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto before = value(card(app.get("/zahlen?stand=2026-03-14"), "buendnisse"));
    app.clock.pass(std::chrono::hours(24));
    CHECK(value(card(app.get("/zahlen?stand=2026-03-14"), "buendnisse")) == before);
    CHECK(value(card(app.get("/zahlen"), "buendnisse")) == "6"); // Cologne began at midnight
}

TEST_CASE("one state is shown by its counties, each with the way to its alliances")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        const auto page = app.get("/zahlen?land=mv");
        CHECK(page.says("<h1>Zahlen: Mecklenburg-Vorpommern</h1>"));
        CHECK(value(card(page, "buendnisse")) == "4");
        CHECK(has(card(page, "buendnisse"), "<strong>25</strong>, Stand 31. Dezember 2022"));
        CHECK(row(page, "Stadt Rostock") == Cells{"2", "5", "1", "1"});
        CHECK(row(page, "Landkreis Rostock") == Cells{"1", "0", "0", "0"});
        CHECK(page.says("href=\"/zahlen/buendnisse?land=mv&amp;kreis=13003\""));
        CHECK(page.says("<option value=\"mv\" selected>Mecklenburg-Vorpommern</option>"));
    });
}

TEST_CASE("a day that is none is said beside the field, what was typed stays, and no figure is shown for it")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* typed : {"31.02.2023", "0000-01-01", "99999", "gestern", "%3Cb%3E"}) {
        CAPTURE(typed);
        const auto page = app.get(std::string("/zahlen?stand=") + typed + "&land=mv");
        CHECK(page.status == 422);
        CHECK(page.says("<title>Fehler: Zahlen"));
        CHECK(times(page.body, "Diesen Tag gibt es im Kalender nicht. Schreiben Sie ihn so: 30.06.2023 oder 2023-06-30.") == 2);
        CHECK(page.says("<a href=\"#stand\">"));
        CHECK(page.says("id=\"stand-fehler\""));
        CHECK(page.says("<option value=\"mv\" selected>"));
        CHECK_FALSE(page.says("bn-figure__value"));
        CHECK_FALSE(page.says("<b>"));
    }
    CHECK(app.get("/zahlen?stand=31.02.2023").says("value=\"31.02.2023\""));
    CHECK(app.get("/en/zahlen?stand=31.02.2023").says("This is no day of the calendar."));
}

TEST_CASE("a day that lies ahead is said to be one, today and before are not")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto* ahead = "Dieser Tag liegt in der Zukunft.";
    CHECK(app.get("/zahlen?stand=2026-03-15").says(ahead));
    CHECK(value(card(app.get("/zahlen?stand=2026-03-15"), "buendnisse")) == "6");
    CHECK(app.get("/zahlen?stand=9999-12-31").says(ahead));
    CHECK_FALSE(app.get("/zahlen?stand=2026-03-14").says(ahead));
    CHECK_FALSE(app.get("/zahlen").says(ahead));
}

TEST_CASE("before the first record it is said when the records begin, and nothing is counted")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/zahlen?stand=2005-06-15", "/zahlen?stand=0001-01-01"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(page.says("Die Einträge beginnen am 16. Juni 2005. Für frühere Tage lässt sich nichts zählen."));
        CHECK_FALSE(page.says("bn-figure__value"));
        CHECK_FALSE(page.says("<table>"));
    }
    CHECK_FALSE(app.get("/zahlen?stand=2005-06-16").says("Die Einträge beginnen"));
}

TEST_CASE("an empty portal says so and shows nought")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        TestApp app(store);
        const auto page = app.get("/zahlen");
        CHECK(page.status == 200);
        CHECK(page.says("Es ist noch kein Bündnis eingetragen."));
        CHECK(value(card(page, "buendnisse")) == "0");
        CHECK_FALSE(page.says("id=\"wachstum\""));
    });
}

TEST_CASE("pictures have a title, a description and a table with the same numbers beside them")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/zahlen?stand=2010-06-30");
    CHECK(page.says("role=\"img\" aria-labelledby=\"balken-titel balken-text\"><title id=\"balken-titel\">Aktive Bündnisse</title>"));
    CHECK(page.says("<desc id=\"wachstum-bild-text\">Von 1 am 31. Dezember 2005 bis 6 am 30. Juni 2010.</desc>"));
    CHECK(page.says("<text x=\"0\" y=\"15\">Baden-Württemberg</text>"));
    CHECK(times(page.body, "<rect class=\"bn-picture__bar\"") == 16 + 6);
    CHECK(page.says("<tr><th scope=\"row\"><time datetime=\"2009-12-31\">31. Dezember 2009</time></th><td class=\"bn-num\">5</td></tr>"));
    CHECK(page.says("width=\"264.0\" height=\"14\"")); // the longest bar
}

TEST_CASE("of a state with many counties the picture shows those with the most alliances")
{
    FiguresStore store(storage::Engine::sqlite);
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    const auto counties = store.read([](storage::Read& read) { return counties::counties_of(read, "09"); });
    REQUIRE(counties.size() == 96);
    for (std::size_t at = 0; at < 30; ++at) {
        for (std::size_t times = 0; times <= at % 3; ++times) {
            table += fmt::format("b{}-{};Bündnis {} {};aktiv;2020-01-01;{}\n", at, times, at, times, counties[at].key);
        }
    }
    REQUIRE(store.import(table).problems.empty());
    TestApp app(store);
    const auto page = app.get("/zahlen?land=by");
    const auto begin = page.body.find("balken-titel\">");
    const auto picture = page.body.substr(begin, page.body.find("</svg>", begin) - begin);
    CHECK(times(picture, "<rect ") == 20);
    CHECK(has(picture, ">" + counties[2].name + "</text>"));
    CHECK(times(page.body, "<th scope=\"row\"><a href=\"/zahlen/buendnisse?") == 96);
}

TEST_CASE("a page of figures costs few statements, however many alliances there are")
{
    auto& store = FiguresStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto statements = store.read([](storage::Read& read) {
        (void)registry::active_alliances(read, test::today); // the register is read once for an edition
        const auto before = read.statements();
        (void)figures::figures_on(read, test::today);
        (void)figures::by_state(read, test::today);
        return read.statements() - before;
    });
    CHECK(statements <= 12);
}

TEST_CASE("the start page leads to the figures")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/").says("<a href=\"/zahlen\">Alle Zahlen</a>"));
    CHECK(app.get("/en/").says("<a href=\"/en/zahlen\">All figures</a>"));
}
