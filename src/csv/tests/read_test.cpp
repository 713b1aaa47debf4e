#include "csv/csv.hpp"

#include "support/strings.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(const csv::Table& table)
{
    std::vector<Cells> all;
    for (const auto& line : table.lines) all.push_back(line.cells);
    return all;
}

csv::Table table_in(std::string_view bytes)
{
    auto table = csv::read(bytes);
    REQUIRE_MESSAGE(table.has_value(), (table ? std::string() : table.error().message.text));
    return *table;
}

base::Message mistake_in(std::string_view bytes)
{
    const auto table = csv::read(bytes);
    REQUIRE_FALSE(table);
    CHECK(table.error().kind == base::Refused::invalid);
    return table.error().message;
}

}

TEST_CASE("the tables of csv-spectrum are read as their makers meant them")
{
    for (const auto* name : {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
                             "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
        CAPTURE(name);
        const std::string folder = "node_modules/csv-spectrum/";
        const auto table = table_in(test::file_bytes(folder + "csvs/" + name + ".csv"));
        const auto meant = boost::json::parse(test::file_bytes(folder + "json/" + name + ".json")).as_array();
        REQUIRE(table.lines.size() == meant.size());
        for (std::size_t line = 0; line < meant.size(); ++line) {
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const auto& wanted = meant[line].as_object().at(table.columns[column]).as_string();
                CHECK(table.lines[line].cells[column] == std::string_view(wanted));
            }
        }
    }
}

TEST_CASE("what a spreadsheet saves is read: byte order mark, semicolons, Windows line ends")
{
    const auto table = table_in("\xEF\xBB\xBFName;Ort\r\n\"Bündnis; Süd\";Rostock\r\n");
    CHECK(table.columns == Cells{"Name", "Ort"});
    CHECK(table.lines == std::vector<csv::Line>{{2, {"Bündnis; Süd", "Rostock"}}});
}

TEST_CASE("a file from an older spreadsheet has its umlauts")
{
    const auto table = table_in("Name;Ort\nF\xFCr Familien \x96 f\xFCr alle;Wei\xDF" "enfels\n5 \x80;K\xF6ln");
    CHECK(cells_of(table) == std::vector<Cells>{{"Für Familien – für alle", "Weißenfels"}, {"5 €", "Köln"}});
}

TEST_CASE("the separator is the one that the first line has most of")
{
    CHECK(table_in("a;b,c;d\n1;2;3").columns == Cells{"a", "b,c", "d"});
    CHECK(table_in("a,b;c,d\n1,2,3").columns == Cells{"a", "b;c", "d"});
    CHECK(table_in("a\tb;c\td\n1\t2\t3").columns == Cells{"a", "b;c", "d"});
    CHECK(table_in("\"a,b,c\";d\n1;2").columns == Cells{"a,b,c", "d"});
    CHECK(table_in("only one\nvalue").columns == Cells{"only one"});
}

TEST_CASE("a line is known by the number of the text line on which it begins")
{
    const auto table = table_in("a;b\n\"one\ntwo\";x\n\n\"three\r\nfour\r\nfive\";y\nz;z");
    REQUIRE(table.lines.size() == 3);
    CHECK(table.lines[0].number == 2);
    CHECK(table.lines[1].number == 5);
    CHECK(table.lines[2].number == 8);
    CHECK(table.lines[0].cells[0] == "one\ntwo");
}

TEST_CASE("old Macintosh line ends part lines too")
{
    CHECK(cells_of(table_in("a;b\r1;2\r3;4\r")) == std::vector<Cells>{{"1", "2"}, {"3", "4"}});
}

TEST_CASE("empty lines and empty columns at the end are left out")
{
    const auto table = table_in("a;b;;\n1;2;;\n;;;\n  \n3;;;\n");
    CHECK(table.columns == Cells{"a", "b"});
    CHECK(cells_of(table) == std::vector<Cells>{{"1", "2"}, {"3", ""}});
}

TEST_CASE("a short line is filled up with empty cells")
{
    CHECK(cells_of(table_in("a;b;c\n1")) == std::vector<Cells>{{"1", "", ""}});
}

TEST_CASE("a zero that a spreadsheet would lose is kept")
{
    CHECK(cells_of(table_in("plz\n01067")) == std::vector<Cells>{{"01067"}});
}

TEST_CASE("a file that cannot be read says where and why")
{
    CHECK(mistake_in("") == base::says("The file is empty."));
    CHECK(mistake_in("\xEF\xBB\xBF\n \n") == base::says("The file is empty."));
    CHECK(mistake_in("a;b\n1;\"open\nto the end") == base::says("Line {0}: a quotation mark is never closed.", "2"));
    CHECK(mistake_in("a;b\n1;2;3") == base::says("Line {0}: there are {1} cells but only {2} columns.", "2", "3", "2"));
    CHECK(mistake_in("a;b;a\n1;2;3") == base::says("The column \"{0}\" is there twice.", "a"));
    CHECK(mistake_in(std::string_view("PK\x03\x04\0\0", 6)) ==
          base::says("This is not a text file: save the table as CSV first."));
}

TEST_CASE("words behind a closing quotation mark still belong to the cell")
{
    CHECK(cells_of(table_in("a;b\n\"x\" y;z")) == std::vector<Cells>{{"xy", "z"}});
}
