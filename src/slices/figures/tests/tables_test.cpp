#include "figures_store.hpp"

#include "csv/csv.hpp"

using test::FiguresStore;
using test::TestApp;

namespace {

/// The lines of a table that hold this cell in that column.
std::vector<std::vector<std::string>> lines_with(const csv::Table& table, std::string_view column, std::string_view cell)
{
    const auto at = static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin());
    std::vector<std::vector<std::string>> found;
    for (const auto& line : table.lines) {
        if (line.cells.at(at) == cell) found.push_back(line.cells);
    }
    return found;
}

using Lines = std::vector<std::vector<std::string>>;

}

TEST_CASE("the figures can be taken along as a table, counted and declared told apart in each line")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        const auto reply = app.get("/zahlen.csv?stand=30.06.2023");
        CHECK(reply.status == 200);
        CHECK(reply.header("Content-Type") == "text/csv; charset=utf-8");
        CHECK(reply.header("Content-Disposition") == "attachment; filename=\"zahlen-2023-06-30.csv\"");
        const auto table = csv::read(reply.body).value();
        CHECK(table.columns == std::vector<std::string>{"zahl", "gebiet_schluessel", "gebiet", "wert", "rundung", "art", "stand",
                                                        "quelle", "quelle_adresse"});
        CHECK(lines_with(table, "gebiet", "Deutschland") ==
              Lines{{"buendnisse", "", "Deutschland", "6", "", "gezaehlt", "2023-06-30", "", ""},
                    {"buendnisse", "", "Deutschland", "300", "rund", "angegeben", "2023-06", "Ministerium",
                     "https://ministerium.example/zahlen"},
                    {"mitwirkende", "", "Deutschland", "6", "", "gezaehlt", "2023-06-30", "", ""},
                    {"mitwirkende", "", "Deutschland", "26000", "rund", "angegeben", "2023-06-30", "Ministerium", ""},
                    {"unternehmen", "", "Deutschland", "2", "", "gezaehlt", "2023-06-30", "", ""},
                    {"projekte", "", "Deutschland", "1", "", "gezaehlt", "2023-06-30", "", ""}});
        CHECK(lines_with(table, "gebiet_schluessel", "09") ==
              Lines{{"buendnisse", "09", "Bayern", "2", "", "gezaehlt", "2023-06-30", "", ""},
                    {"mitwirkende", "09", "Bayern", "1", "", "gezaehlt", "2023-06-30", "", ""},
                    {"unternehmen", "09", "Bayern", "1", "", "gezaehlt", "2023-06-30", "", ""},
                    {"projekte", "09", "Bayern", "0", "", "gezaehlt", "2023-06-30", "", ""}});
        CHECK(table.lines.size() == 6 + 16 * 4);
    });
}

TEST_CASE("the table of a state has its counties")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    const auto table = csv::read(app.get("/zahlen.csv?land=mv").body).value();
    CHECK(lines_with(table, "gebiet_schluessel", "13003") ==
          Lines{{"buendnisse", "13003", "Stadt Rostock", "2", "", "gezaehlt", "2026-03-14", "", ""},
                {"mitwirkende", "13003", "Stadt Rostock", "5", "", "gezaehlt", "2026-03-14", "", ""},
                {"unternehmen", "13003", "Stadt Rostock", "1", "", "gezaehlt", "2026-03-14", "", ""},
                {"projekte", "13003", "Stadt Rostock", "1", "", "gezaehlt", "2026-03-14", "", ""}});
    CHECK(table.lines.size() == 4 + 1 + 8 * 4);
}

TEST_CASE("a table is the same in every language")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/zahlen.csv").body == app.get("/en/zahlen.csv").body);
    CHECK(app.get("/zahlen/buendnisse.csv?land=mv").body == app.get("/en/zahlen/buendnisse.csv?land=mv").body);
}

TEST_CASE("before the first record the table has its columns and nothing in them")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    const auto table = csv::read(app.get("/zahlen.csv?stand=2000-01-01").body).value();
    CHECK(table.columns.size() == 9);
    CHECK(table.lines.empty());
    CHECK(csv::read(app.get("/zahlen/buendnisse.csv?stand=2000-01-01").body).value().lines.empty());
}

TEST_CASE("a program that asks for a day that is none is told so in one sentence")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/zahlen.csv?stand=31.02.2023", "/zahlen/buendnisse.csv?stand=31.02.2023"}) {
        const auto reply = app.get(address);
        CHECK(reply.status == 422);
        CHECK(reply.header("Content-Type") == "text/plain; charset=utf-8");
        CHECK(reply.body == "Diesen Tag gibt es im Kalender nicht. Schreiben Sie ihn so: 30.06.2023 oder 2023-06-30.\n");
    }
}

TEST_CASE("the alliances of a day can be taken along with their partners, persons only where they agreed")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        const auto reply = app.get("/zahlen/buendnisse.csv?stand=2026-03-14");
        CHECK(reply.header("Content-Disposition") == "attachment; filename=\"buendnisse-2026-03-14.csv\"");
        const auto table = csv::read(reply.body).value();
        CHECK(table.columns == std::vector<std::string>{"schluessel", "name", "sitz", "land", "kreis", "stand", "aktiv_seit",
                                                        "organisationen", "personen", "personen_ohne_namen"});
        CHECK(table.lines.size() == 5);
        CHECK(lines_with(table, "schluessel", "stadt") ==
              Lines{{"stadt", "Stadtbündnis", "Rostock", "Mecklenburg-Vorpommern", "Stadt Rostock", "2026-03-14", "2005-06-16",
                     "Hansestadt Rostock|Neue Werft", "Offene Partnerin", "2"}});
        CHECK(lines_with(table, "schluessel", "muenchen") ==
              Lines{{"muenchen", "Bündnis München", "München", "Bayern", "Stadt München", "2026-03-14", "2010-01-01",
                     "Münchner Bank", "", "0"}});
    });
}

TEST_CASE("a name that a spreadsheet would calculate is only a name")
{
    FiguresStore store(storage::Engine::sqlite);
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nformel;'=1+1;aktiv;2020-01-01;13003000\n").is_applied);
    TestApp app(store);
    const auto reply = app.get("/zahlen/buendnisse.csv");
    CHECK_FALSE(reply.says(";=1+1"));
    CHECK(lines_with(csv::read(reply.body).value(), "schluessel", "formel").front().at(1) == "=1+1");
}
