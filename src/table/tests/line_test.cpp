#include "table/cells.hpp"
#include "table/line.hpp"
#include "table/opened.hpp"

#include <doctest/doctest.h>

using table::Line;
using table::Problem;

namespace {

const table::Headings benches{{"name", "gebaut", "lehne"}, {"name"}};

const csv::Line written{7, {"  Bank am Teich \n", "gestern", ""}};

table::Columns columns() { return table::Columns({"Name", "Gebaut", "Lehne"}, benches); }

}

TEST_CASE("the text of a cell is trimmed, and empty where there is no such column")
{
    const auto all = columns();
    const Line line(all, written);
    CHECK(line.number() == 7);
    CHECK(line.text("name") == "Bank am Teich");
    CHECK(line.text("lehne").empty());
    CHECK(line.text("farbe").empty());
    CHECK(*line.cell("name") == "  Bank am Teich \n");
    CHECK(line.cell("farbe") == nullptr);
}

TEST_CASE("a cell that can be read is put into its place, any other leaves the place as it was and is told")
{
    const auto all = columns();
    Line line(all, written);
    std::string name = "vorher";
    std::optional<base::Date> built = base::parse_date("2020-01-01");
    bool has_back = true;
    std::string colour = "rot";
    line.take("name", &table::line_in, name);
    line.take("gebaut", &table::optional_day_in, built);
    line.take("lehne", &table::yes_in, has_back);
    line.take("farbe", &table::line_in, colour);
    CHECK(name == "Bank am Teich");
    CHECK(built == base::parse_date("2020-01-01"));
    CHECK_FALSE(has_back);
    CHECK(colour == "rot");
    CHECK(line.problems() ==
          std::vector<Problem>{{7, "gebaut",
                                {"bad_date", base::says("“{0}” is no day. Write 16.06.2005 or 2005-06-16.", "gestern"), ""}}});
}

TEST_CASE("all that is wrong with a line is kept in the order in which it was said")
{
    const auto all = columns();
    Line line(all, written);
    line.reject("lehne", table::missing());
    line.reject("name", {"odd", base::says("This cell must not be empty."), "Bank"});
    CHECK(line.problems() == std::vector<Problem>{{7, "lehne", {"missing", base::says("This cell must not be empty."), ""}},
                                                  {7, "name", {"odd", base::says("This cell must not be empty."), "Bank"}}});
}

TEST_CASE("a table opens only when it is one and its columns are known")
{
    struct Case {
        const char* meaning;
        std::string bytes;
        std::vector<std::pair<std::string, std::string>> told;
    };
    const Case cases[] = {
        {"nothing", "", {{"", "unreadable"}}},
        {"a picture", std::string("\x89PNG\0", 5), {{"", "unreadable"}}},
        {"an open quotation mark", "name\n\"offen\n", {{"", "unreadable"}}},
        {"more cells than columns", "name\na;b\n", {{"", "unreadable"}}},
        {"an unknown column", "name;nam\na;b\n", {{"nam", "unknown_column"}}},
        {"none of those that must be there", "gebaut\n\n", {{"name", "missing_column"}}},
    };
    for (const auto& [meaning, bytes, told] : cases) {
        INFO(meaning);
        const auto opened = table::open(bytes, benches);
        REQUIRE_FALSE(opened);
        std::vector<std::pair<std::string, std::string>> all;
        for (const auto& problem : opened.error()) all.emplace_back(problem.column, problem.defect.code);
        CHECK(all == told);
    }
    const auto opened = table::open("Lehne,NAME\nja,Bank\n", benches);
    REQUIRE(opened);
    CHECK(opened->content.lines.size() == 1);
    CHECK(*opened->columns.cell(opened->content.lines.front(), "name") == "Bank");
}

TEST_CASE("each line is read once, told of, and then let go")
{
    auto opened = table::open("name\na\nb\nc\n", benches);
    REQUIRE(opened);
    std::string read;
    std::vector<std::pair<std::size_t, std::size_t>> steps;
    table::each_line(opened->content, [&](std::size_t done, std::size_t all) { steps.emplace_back(done, all); },
                     [&](const csv::Line& line) { read += line.cells.front() + std::to_string(line.number); });
    CHECK(read == "a2b3c4");
    CHECK(steps == std::vector<std::pair<std::size_t, std::size_t>>{{1, 3}, {2, 3}, {3, 3}});
    for (const auto& line : opened->content.lines) CHECK(line.cells.empty());
}
