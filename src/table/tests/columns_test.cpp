#include "table/columns.hpp"

#include <doctest/doctest.h>

using table::Columns;

namespace {

const table::Headings benches = {{"schluessel", "name", "gebaut", "farbe"}, {"name", "farbe"}};

std::vector<std::pair<std::string, std::string>> columns_and_codes(const std::vector<std::string>& written)
{
    std::vector<std::pair<std::string, std::string>> all;
    const Columns columns(written, benches);
    for (const auto& problem : columns.problems()) {
        CHECK(problem.line == 1);
        all.emplace_back(problem.column, problem.defect.code);
    }
    return all;
}

}

TEST_CASE("each kind of table has its own columns, in any order and any spelling")
{
    CHECK(columns_and_codes({"FARBE", "Name"}).empty());
    CHECK(columns_and_codes({"Schlüssel", "name", "Farbe", " gebaut"}).empty());
    CHECK(columns_and_codes({"Name", "telefon"}) ==
          std::vector<std::pair<std::string, std::string>>{{"telefon", "unknown_column"}, {"farbe", "missing_column"}});
    CHECK(columns_and_codes({"Name", "NAME", "farbe"}) ==
          std::vector<std::pair<std::string, std::string>>{{"NAME", "duplicate_column"}});
}

TEST_CASE("a heading that nobody knows is answered with the nearest one, or with all of them")
{
    const Columns near({"name", "farben"}, benches);
    CHECK(near.problems().front().defect.suggestion == "farbe");
    const Columns far({"name", "farbe", "Gewicht in Tonnen"}, benches);
    REQUIRE(far.problems().size() == 1);
    CHECK(far.problems().front().defect ==
          table::Defect{"unknown_column",
                        base::says("The column “{0}” is not known. Known are: {1}.", "Gewicht in Tonnen",
                                   "schluessel, name, gebaut, farbe"),
                        ""});
}

TEST_CASE("a cell is found under its heading, and a column that is not there has none")
{
    const Columns columns({"Farbe", "Name"}, benches);
    const csv::Line line{2, {"rot", "Bank"}};
    CHECK(*columns.cell(line, "name") == "Bank");
    CHECK(*columns.cell(line, "farbe") == "rot");
    CHECK(columns.cell(line, "gebaut") == nullptr);
}
