#include "figures_store.hpp"

#include <regex>

using test::FiguresStore;
using test::TestApp;

namespace {

/// The first number behind a text on a page.
std::string number_behind(const std::string& text, const std::string& before)
{
    const auto begin = text.find(before);
    REQUIRE_MESSAGE(begin != std::string::npos, before);
    std::smatch found;
    const auto rest = text.substr(begin + before.size(), 80);
    REQUIRE(std::regex_search(rest, found, std::regex("[0-9][0-9.,]*[0-9]|[0-9]")));
    return found[0];
}

std::string big_number(TestApp& app, const std::string& address)
{
    return number_behind(app.get(address).body, "bn-figure__value\">");
}

}

TEST_CASE("the number of active alliances is the same on every page and in both languages")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        CHECK(big_number(app, "/zahlen") == "5");
        CHECK(big_number(app, "/en/zahlen") == "5");
        CHECK(big_number(app, "/zahlen?stand=2026-03-14") == "5");
        CHECK(number_behind(app.get("/").body, "<dt>Bündnisse sind aktiv</dt><dd>") == "5");
        CHECK(number_behind(app.get("/en/").body, "<dt>alliances are active</dt><dd>") == "5");
        CHECK(number_behind(app.get("/buendnisse").body, "<h2 id=\"ergebnis\">") == "5");
        CHECK(number_behind(app.get("/zahlen/buendnisse").body, "<h2 id=\"ergebnis\">Deutschland: ") == "5");
        CHECK(number_behind(app.get("/zahlen.csv").body, "buendnisse;;Deutschland;") == "5");
        CHECK(number_behind(app.get("/api/v1/figures/alliances").body, "\"value\":") == "5");
        CHECK(number_behind(app.get("/en/zahlen.csv").body, "buendnisse;;Deutschland;") == "5");
    });
}

TEST_CASE("programs read the same numbers as people, of every figure and of any day")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    for (const auto* date : {"2006-01-01", "2010-06-30", "2015-06-30", "2026-03-14"}) {
        const auto page = app.get(std::string("/zahlen?stand=") + date).body;
        for (const auto subject : figures::subjects) {
            CAPTURE(std::string(date) + " " + std::string(figures::id_of(subject)));
            const auto card = page.substr(page.find(fmt::format("<h2 id=\"{}\">", figures::word_of(subject))));
            const auto answer = app.get(fmt::format("/api/v1/figures/{}?day={}", figures::id_of(subject), date));
            CHECK(number_behind(answer.body, "\"value\":") == number_behind(card, "bn-figure__value\">"));
        }
    }
}

TEST_CASE("the number of a state is the same on the map, on its own page, in the list and among the figures")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    CHECK(big_number(app, "/zahlen?land=mv") == "4");
    CHECK(number_behind(app.get("/karte").body, "Mecklenburg-Vorpommern, ") == "4");
    CHECK(number_behind(app.get("/buendnisse?land=mv").body, "<h2 id=\"ergebnis\">") == "4");
    CHECK(app.get("/laender/mv").says("4 aktive Bündnisse (Stand: 14. März 2026)"));
    CHECK(number_behind(app.get("/zahlen").body, ">Mecklenburg-Vorpommern</a></th><td class=\"bn-num\">") == "4");
    CHECK(number_behind(app.get("/zahlen.csv").body, "buendnisse;13;Mecklenburg-Vorpommern;") == "4");
    CHECK(number_behind(app.get("/zahlen.csv?land=mv").body, "buendnisse;13;Mecklenburg-Vorpommern;") == "4");
}
