#include "table/cells.hpp"
#include "web/texts.hpp"

#include <doctest/doctest.h>

using table::Defect;
using table::Parsed;

namespace {

base::Date day(std::string_view text) { return base::parse_date(text).value(); }

/// What a cell means: its value, or why it has none.
struct Cell {
    const char* meaning;
    std::string written;
    std::string value;
    std::string code = {};
    std::string suggestion = {};
};

template <std::size_t Count>
void check_texts(Parsed<std::string> (*parse)(std::string_view), const Cell (&cells)[Count])
{
    for (const auto& [meaning, written, value, code, suggestion] : cells) {
        INFO(meaning);
        CAPTURE(written);
        const auto parsed = parse(written);
        REQUIRE(parsed.has_value() == code.empty());
        if (parsed) {
            CHECK(*parsed == value);
        } else {
            CHECK(parsed.error().code == code);
            CHECK(parsed.error().suggestion == suggestion);
            CHECK_FALSE(parsed.error().message.empty());
        }
    }
}

std::string repeated(std::string_view letter, int count)
{
    std::string all;
    for (int number = 0; number < count; ++number) all += letter;
    return all;
}

std::string german(const Defect& defect) { return web::Texts::of(web::Language::german)(defect.message); }

}

TEST_CASE("a cell of one line is one line, whatever somebody pasted into it")
{
    const Cell cells[] = {
        {"as it is", "Ein Tisch.", "Ein Tisch."},
        {"nothing", "", ""},
        {"only white space is nothing", " \t\r\n ", ""},
        {"space around it", "  Ein Tisch.\n", "Ein Tisch."},
        {"line breaks become spaces", "Ein\nTisch", "Ein Tisch"},
        {"so do those of other systems", "Ein\r\nTisch\rhier", "Ein Tisch hier"},
        {"doubled spaces and tabs become one", "Ein  \t Tisch", "Ein Tisch"},
        {"umlauts and signs stay", "Bündnis „Füreinander“ & Co – 👪", "Bündnis „Füreinander“ & Co – 👪"},
        {"markup is text like any other", "<b>fett</b>", "<b>fett</b>"},
        {"500 characters, though more bytes", repeated("ü", 500), repeated("ü", 500)},
        {"501 are too many", std::string(501, 'x'), "", "too_long"},
        {"space around it does not count", " " + std::string(500, 'x') + " ", std::string(500, 'x')},
        {"a bell rings in no page", "a\x07z", "", "control_character"},
        {"nor an escape", "a\x1b[31mz", "", "control_character"},
        {"nor what deletes", "a\x7fz", "", "control_character"},
    };
    check_texts(&table::line_in, cells);
}

TEST_CASE("a cell of paragraphs keeps its lines")
{
    const Cell cells[] = {
        {"nothing", "  ", ""},
        {"lines and paragraphs", "a\nb\n\nc", "a\nb\n\nc"},
        {"line ends of other systems", "a\r\nb\r\rc", "a\nb\n\nc"},
        {"space around it goes, space within stays", "\n a  b \n", "a  b"},
        {"a tab may stay", "a\tb", "a\tb"},
        {"twenty thousand characters", std::string(20'000, 'x'), std::string(20'000, 'x')},
        {"one more is too many", std::string(20'001, 'x'), "", "too_long"},
        {"a character that cannot be shown", "a\n\x01\nb", "", "control_character"},
    };
    check_texts(&table::paragraphs_in, cells);
}

TEST_CASE("a day is taken in the two spellings that people and spreadsheets use")
{
    struct Case {
        const char* written;
        const char* day;
    };
    const Case good[] = {{"2005-06-16", "2005-06-16"}, {"16.06.2005", "2005-06-16"}, {"1.6.2005", "2005-06-01"},
                         {"01.6.2005", "2005-06-01"},  {" 16.06.2005 ", "2005-06-16"}, {"29.02.2024", "2024-02-29"},
                         {"31.12.1999", "1999-12-31"}};
    for (const auto& [written, meant] : good) {
        CAPTURE(written);
        CHECK(table::day_in(written).value() == day(meant));
        CHECK(table::optional_day_in(written).value() == day(meant));
    }
    for (const auto* written :
         {"2005", "16.06.05", "16.06.", ".06.2005", "16..2005", "31.02.2005", "29.02.2023", "32.01.2005", "16.13.2005",
          "00.01.2005", "06/16/2005", "2005-6-16", "16. Juni 2005", "016.06.2005", "16.006.2005", "38519", "-", "heute",
          "2005-06-16T00:00", "16.06.2005 und später"}) {
        CAPTURE(written);
        const auto parsed = table::day_in(written);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == "bad_date");
        CHECK(german(parsed.error()) ==
              "„" + std::string(written) + "“ ist kein Datum. Schreiben Sie 16.06.2005 oder 2005-06-16.");
        CHECK(table::optional_day_in(written).error() == parsed.error());
    }
}

TEST_CASE("only where a day may be missing an empty cell is none")
{
    CHECK(table::optional_day_in("").value() == std::nullopt);
    CHECK(table::optional_day_in(" \t").value() == std::nullopt);
    CHECK(table::day_in("").error().code == "bad_date");
}

TEST_CASE("yes is written ja, and silence is no")
{
    for (const auto* yes : {"ja", "Ja", " JA "}) CHECK(table::yes_in(yes).value());
    for (const auto* no : {"nein", "NEIN", "", "  "}) CHECK_FALSE(table::yes_in(no).value());
    for (const auto* neither : {"x", "1", "0", "yes", "true", "ja nein", "jawohl"}) {
        CAPTURE(neither);
        CHECK(table::yes_in(neither).error().code == "not_yes_or_no");
    }
    CHECK(german(table::yes_in("vielleicht").error()) == "„vielleicht“ ist weder ja noch nein.");
}
