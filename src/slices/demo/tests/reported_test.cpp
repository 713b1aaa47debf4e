#include "slices/demo/demo.hpp"

#include "csv/csv.hpp"
#include "slices/registry/tests/sample.hpp"

#include <map>

using test::RegisterStore;
using test::TestApp;

namespace {

/// The cells of a table of one line, by the names of its columns.
std::map<std::string, std::string> only_line(const std::string& text)
{
    const auto table = csv::read(text).value();
    REQUIRE(table.lines.size() == 1);
    std::map<std::string, std::string> cells;
    for (std::size_t at = 0; at < table.columns.size(); ++at) cells[table.columns[at]] = table.lines.front().cells[at];
    return cells;
}

constexpr std::string_view with_rostock = "schluessel;name;status;status_seit;sitz\nrostock;Bündnis Rostock;aktiv;2005-06-16;13003000\n";

}

TEST_CASE("the meeting of the four states is told with what was reported, and with what the report leaves open")
{
    const auto region = only_line(demo::regions_table());
    CHECK(region.at("laender") == "hh|mv|ni|sh");
    for (const auto* fact : {"8. Dezember", "Hamburg", "ElterngeldPlus", "650 Bündnisse", "17.000", "7.400", "7.500", "2014", "nennt kein Jahr"}) {
        CAPTURE(fact);
        CHECK(region.at("einleitung").find(fact) != std::string::npos);
    }
}

TEST_CASE("the state portal says what its alliances do, and that most of them are invented here")
{
    const auto state = only_line(demo::states_table());
    CHECK(state.at("land") == "mv");
    for (const auto* fact : {"Tagungen und Feste", "Betrieben", "Folien", "wirklich", "erfunden"}) {
        CAPTURE(fact);
        CHECK(state.at("einleitung").find(fact) != std::string::npos);
    }
}

TEST_CASE("the start page of a demonstration leads to everything that was real, in both languages")
{
    RegisterStore store(storage::Engine::sqlite);
    TestApp demonstration(store, [](app::Config& config) { config.site.demo = true; });
    CHECK_FALSE(demonstration.get("/").says("id=\"berichtet\"")); // nothing is told yet
    REQUIRE(store.import(with_rostock).is_applied);
    const auto german = demonstration.get("/");
    const auto english = demonstration.get("/en/");
    CHECK(german.says("<h2 id=\"berichtet\">Was es wirklich gab</h2>"));
    for (const auto* path : {"/buendnisse/rostock", "/auszeichnungen/siegel-2023", "/auszeichnungen/entwicklungspartnerschaft-2016", "/regionen/norden", "/laender/mv"}) {
        CAPTURE(path);
        CHECK(german.says("<a class=\"bn-row\" href=\"" + std::string(path) + "\">"));
        CHECK(english.says("<a class=\"bn-row\" href=\"/en" + std::string(path) + "\">"));
    }
}

TEST_CASE("a real installation says nothing of what a demonstration retells")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(with_rostock).is_applied);
    TestApp app(store);
    CHECK(app.get("/").says("Bündnis"));
    CHECK_FALSE(app.get("/").says("id=\"berichtet\""));
}
