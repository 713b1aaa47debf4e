#include "slices/places/official_table.hpp"

#include "web/texts.hpp"

#include <doctest/doctest.h>

using places::OfficialMunicipality;
using places::OfficialTable;
using places::read_official_table;

namespace {

struct Case {
    std::string table;
    std::size_t line;
    std::string code;
    std::string german;
    std::string english;
};

std::string line_with(std::string_view cells) { return "13003000\tRostock\t" + std::string(cells) + "\n"; }

std::vector<std::string> codes(const OfficialTable& table)
{
    std::vector<std::string> codes;
    for (const auto& problem : table.problems) codes.emplace_back(problem.code);
    return codes;
}

}

TEST_CASE("whoever sends a broken table reads which line is broken and why, in German and English")
{
    const auto& german_texts = web::Texts::of(web::Language::german);
    const auto& english_texts = web::Texts::of(web::Language::english);
    for (const auto& [table, line, code, german, english] : {
             Case{"", 0, "empty", "Die Datei ist leer.", "The file is empty."},
             Case{"\n \r\n\t\n", 0, "empty", "Die Datei ist leer.", "The file is empty."},
             Case{"13003000\tRostock\xFC\t1\t\t\t\n", 0, "encoding", "Die Datei ist nicht in UTF-8.",
                  "The file is not UTF-8."},
             Case{"13003000;Rostock;1;54;12;18055\n", 1, "columns", "1 Spalten statt 6.", "1 columns instead of 6."},
             Case{line_with("1\t54\t12\t18055\t"), 1, "columns", "7 Spalten statt 6.", "7 columns instead of 6."},
             Case{"\n\n1300300\tRostock\t1\t\t\t\n", 3, "key",
                  "„1300300“ ist kein Gemeindeschlüssel: Er hat 8 Ziffern.",
                  "“1300300” is no key of a municipality: it has 8 digits."},
             Case{"\tRostock\t1\t\t\t\n", 1, "key", "„“ ist kein Gemeindeschlüssel: Er hat 8 Ziffern.",
                  "“” is no key of a municipality: it has 8 digits."},
             Case{"13003000\t \t1\t\t\t\n", 1, "name", "Der Name fehlt.", "The name is missing."},
             Case{"13003000\t, Stadt\t1\t\t\t\n", 1, "name", "Der Name fehlt.", "The name is missing."},
             Case{line_with("\t\t\t"), 1, "inhabitants", "„“ ist keine Einwohnerzahl.",
                  "“” is no number of inhabitants."},
             Case{line_with("208.886\t\t\t"), 1, "inhabitants", "„208.886“ ist keine Einwohnerzahl.",
                  "“208.886” is no number of inhabitants."},
             Case{line_with("-1\t\t\t"), 1, "inhabitants", "„-1“ ist keine Einwohnerzahl.",
                  "“-1” is no number of inhabitants."},
             Case{line_with("1\t54,1\t12,1\t"), 1, "position", "„54,1 12,1“ ist keine Lage in Deutschland.",
                  "“54,1 12,1” is no position in Germany."},
             Case{line_with("1\t54.1\t\t"), 1, "position", "„54.1 “ ist keine Lage in Deutschland.",
                  "“54.1 ” is no position in Germany."},
             Case{line_with("1\t12.1\t54.1\t"), 1, "position", "„12.1 54.1“ ist keine Lage in Deutschland.",
                  "“12.1 54.1” is no position in Germany."},
             Case{line_with("1\tinf\t12\t"), 1, "position", "„inf 12“ ist keine Lage in Deutschland.",
                  "“inf 12” is no position in Germany."},
             Case{line_with("1\t\t\t18055,18057"), 1, "postal_code", "„18055,18057“ ist keine Postleitzahl.",
                  "“18055,18057” is no postal code."},
             Case{line_with("1\t\t\t1067"), 1, "postal_code", "„1067“ ist keine Postleitzahl.",
                  "“1067” is no postal code."},
             Case{line_with("1\t\t\t") + line_with("1\t\t\t"), 2, "twice",
                  "Der Schlüssel 13003000 kommt zweimal vor.", "The key 13003000 is there twice."},
         }) {
        CAPTURE(german);
        const auto read = read_official_table(table);
        REQUIRE(read.problems.size() == 1);
        const auto& problem = read.problems.front();
        CHECK(problem.line == line);
        CHECK(problem.code == code);
        CHECK(german_texts(problem.message) == german);
        CHECK(english_texts(problem.message) == english);
    }
}

TEST_CASE("one line may be broken in several ways, and all of them are said at once")
{
    const auto table = read_official_table("1\t\tviele\tNord\tOst\tABC 18055 12\n\nkaputt\n");
    CHECK(codes(table) == std::vector<std::string>{"key", "name", "inhabitants", "position", "postal_code",
                                                   "postal_code", "columns"});
    CHECK(table.problems.back().line == 3);
}

TEST_CASE("a line of the official table is read with all that stands in it")
{
    const auto table = read_official_table(" 12052000 \tCottbus/Chóśebuz, Stadt\t 98693 \t51.7577\t14.3289\t03042  03044 \n");
    REQUIRE(table.problems.empty());
    REQUIRE(table.municipalities.size() == 1);
    const auto& cottbus = table.municipalities.front();
    CHECK(cottbus.line == 1);
    CHECK(cottbus.key == "12052000");
    CHECK(cottbus.name == "Cottbus");
    CHECK(cottbus.other_names == std::vector<std::string>{"Chóśebuz", "Cottbus/Chóśebuz, Stadt"});
    CHECK(cottbus.inhabitants == 98693);
    CHECK(cottbus.position == places::Position{51.7577, 14.3289});
    CHECK(cottbus.postal_codes == std::vector<std::string>{"03042", "03044"});
}

TEST_CASE("lines count as in an editor, with the empty ones, so that somebody finds the broken one")
{
    const auto table = read_official_table("\n13003000\tRostock\t1\t\t\t\r\n\r\n13004000\tSchwerin\t0\t\t\t");
    REQUIRE(table.problems.empty());
    REQUIRE(table.municipalities.size() == 2);
    CHECK(table.municipalities[0].line == 2);
    CHECK(table.municipalities[1].line == 4);
    CHECK(table.municipalities[1].inhabitants == 0);
}

TEST_CASE("a position is taken where it lies in Germany")
{
    struct Position {
        const char* meaning;
        const char* cells;
        bool is_in_germany;
    };
    for (const auto& [meaning, cells, is_in_germany] : {
             Position{"the southernmost village", "47.2701\t10.1783", true},
             Position{"the northernmost village", "55.0581\t8.4165", true},
             Position{"the westernmost village", "51.0511\t5.8663", true},
             Position{"the easternmost village", "51.2728\t15.0419", true},
             Position{"too far south", "46.4\t10", false},
             Position{"too far north", "56.1\t9", false},
             Position{"too far west", "51\t4.9", false},
             Position{"too far east", "51\t16.1", false},
             Position{"the spot where forgotten positions lie", "0\t0", false},
         }) {
        CAPTURE(meaning);
        const auto table = read_official_table(line_with("1\t" + std::string(cells) + "\t"));
        CHECK(table.problems.empty() == is_in_germany);
        CHECK(table.municipalities.front().position.has_value() == is_in_germany);
    }
}

TEST_CASE("a second name is told from a name that has a slash in it")
{
    using Names = std::vector<std::string>;
    const std::pair<const char*, Names> all[] = {
        {"Rostock", {"Rostock"}},
        {" Rostock ", {"Rostock"}},
        {"Rostock, Hansestadt", {"Rostock", "Rostock, Hansestadt"}},
        {"Lahr/Schwarzwald, Stadt", {"Lahr/Schwarzwald", "Lahr/Schwarzwald, Stadt"}},
        {"Märkische Höhe/Süd", {"Märkische Höhe/Süd"}},
        {"Bautzen/Budyšin", {"Bautzen", "Budyšin", "Bautzen/Budyšin"}},
        {"Drebkau/Drjowk, Stadt/město", {"Drebkau/Drjowk", "město", "Drebkau/Drjowk, Stadt/město"}},
        {"", {""}},
    };
    for (const auto& [official, names] : all) {
        CAPTURE(official);
        CHECK(places::names_in(official) == names);
    }
}
