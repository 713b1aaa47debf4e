#include "csv/csv.hpp"

#include <doctest/doctest.h>

namespace {

using Cells = std::vector<std::string>;
using Lines = std::vector<csv::Line>;

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
    return table.error().message;
}

}

TEST_CASE("the same table is read from every program that people save it with")
{
    const Cells columns{"Name", "Ort", "Plätze"};
    const Lines lines{{2, {"Bündnis \"Süd\"", "Halle; Saale", "1,5"}}};
    const std::string german = "Name;Ort;Plätze\r\n\"Bündnis \"\"Süd\"\"\";\"Halle; Saale\";1,5\r\n";
    const std::string english = "Name,Ort,Plätze\n\"Bündnis \"\"Süd\"\"\",Halle; Saale,\"1,5\"\n";
    const std::string copied = "Name\tOrt\tPlätze\n\"Bündnis \"\"Süd\"\"\"\tHalle; Saale\t1,5\n";
    const std::string old = "Name;Ort;Pl\xE4tze\r\n\"B\xFCndnis \"\"S\xFC" "d\"\"\";\"Halle; Saale\";1,5\r\n";
    for (const auto& bytes : {german, english, copied, old, "\xEF\xBB\xBF" + german, "\xEF\xBB\xBF" + english, german.substr(0, german.size() - 2)}) {
        CAPTURE(bytes);
        const auto table = table_in(bytes);
        CHECK(table.columns == columns);
        CHECK(table.lines == lines);
    }
}

TEST_CASE("a table of columns alone is a table without lines")
{
    for (const auto* bytes : {"a;b", "a;b\n", "a;b\r\n\r\n", "a;b\n;\n \n"}) {
        CAPTURE(bytes);
        CHECK(table_in(bytes).columns == Cells{"a", "b"});
        CHECK(table_in(bytes).lines.empty());
    }
}

TEST_CASE("the names of columns are read without the space around them, also in quotation marks")
{
    CHECK(table_in(" a ;\" b \";c\t\n1;2;3").columns == Cells{"a", "b", "c"});
}

TEST_CASE("cells keep their space, their quotation marks inside and their empty text")
{
    CHECK(table_in("a;b\n  x ;y \"z\" y\n\"\";\" \"").lines == Lines{{2, {"  x ", "y \"z\" y"}}});
    CHECK(table_in("a;b\n\"\";x").lines == Lines{{2, {"", "x"}}});
    CHECK(table_in("a;b\n\"\"\"\";x").lines == Lines{{2, {"\"", "x"}}});
    CHECK(table_in("a;b\nx;\"\"").lines == Lines{{2, {"x", ""}}});
}

TEST_CASE("an apostrophe goes only where it disarms a cell")
{
    CHECK(table_in("a;b;c;d\n'=1;'s;'';'+49").lines == Lines{{2, {"=1", "'s", "''", "+49"}}});
    CHECK(table_in("a\n''=1").lines == Lines{{2, {"'=1"}}});
}

TEST_CASE("a separator inside of the first line's quotation marks does not decide")
{
    CHECK(table_in("\"a;;;;\",b,c\n1,2,3").columns == Cells{"a;;;;", "b", "c"});
    CHECK(table_in("a;b,c\n1;2").columns == Cells{"a", "b,c"}); // as many of both: German spreadsheets write semicolons
    CHECK(table_in("\"a\n;;;;\",b\n1,2").columns == Cells{"a\n;;;;", "b"});
}

TEST_CASE("what stands behind the last column is told with the line, however the lines before it ended")
{
    const base::Message three_cells = base::says("Line {0}: there are {1} cells but only {2} columns.", "4", "3", "2");
    CHECK(mistake_in("a;b\n\"x\ny\";2\n1;2;3") == three_cells);
    CHECK(mistake_in("a;b\r\n\"x\r\ny\";2\r\n1;2;3") == three_cells);
    CHECK(mistake_in("a;b\n\n\n1;2;3") == three_cells);
}

TEST_CASE("a quotation mark that never closes is told with the line on which it opened")
{
    CHECK(mistake_in("a;b\n1;2\n3;\"4\n5;6\n") == base::says("Line {0}: a quotation mark is never closed.", "3"));
    CHECK(mistake_in("\"a;b\n1;2") == base::says("Line {0}: a quotation mark is never closed.", "1"));
    CHECK(mistake_in("a;b\n1;\"") == base::says("Line {0}: a quotation mark is never closed.", "2"));
}

TEST_CASE("two columns of the same name are told by it, an empty name twice too")
{
    CHECK(mistake_in("Ort;Name; Ort \n1;2;3") == base::says("The column \"{0}\" is there twice.", "Ort"));
    CHECK(mistake_in("a;;b;;c\n") == base::says("The column \"{0}\" is there twice.", ""));
    CHECK(table_in("Ort;ort\n1;2").columns == Cells{"Ort", "ort"});
}

TEST_CASE("a table of ten thousand lines is read whole")
{
    std::string text = "nummer;text\n";
    for (int line = 0; line < 10'000; ++line) text += std::to_string(line) + ";\"Zeile\nvon zweien\"\n";
    const auto table = table_in(text);
    REQUIRE(table.lines.size() == 10'000);
    CHECK(table.lines.back() == csv::Line{20'000, {"9999", "Zeile\nvon zweien"}});
}

TEST_CASE("a writer writes as many cells as there are columns, and its head first")
{
    csv::Writer writer({"a", "b"});
    CHECK(writer.text() == "\xEF\xBB\xBF" "a;b\r\n");
    writer.add({"1", "2"});
    CHECK(writer.text() == "\xEF\xBB\xBF" "a;b\r\n1;2\r\n");
    CHECK_THROWS_AS(writer.add({"only one"}), std::out_of_range);
}

TEST_CASE("space at the edge of a cell survives being written and read")
{
    csv::Writer writer({"a", "b"});
    writer.add({" vorn", "hinten "});
    writer.add({"\n", "x"});
    CHECK(table_in(writer.text()).lines == Lines{{2, {" vorn", "hinten "}}, {3, {"\n", "x"}}});
}
