#include "web/texts.hpp"

#include <doctest/doctest.h>

using web::Language;
using web::Texts;

namespace {

const auto& german = Texts::of(Language::german);
const auto& english = Texts::of(Language::english);

}

TEST_CASE("a text is in the reader's language; one that no catalogue has stays as it is")
{
    CHECK(Texts::of(Language::german)("Imprint") == "Impressum");
    CHECK(Texts::of(Language::english)("Imprint") == "Imprint");
    CHECK(german("This sentence is in no catalogue.") == "This sentence is in no catalogue.");
}

TEST_CASE("arguments stand where the text wants them, whatever is in them")
{
    CHECK(german("{1} before {0}", "a", "b") == "b before a");
    CHECK(german("{0} and {0}", "{1}", "x") == "{1} and {1}");
    CHECK(german("{0} {9} {x} {", "a") == "a {9} {x} {");
    CHECK(german(base::says("{0}!", "x")) == "x!");
    CHECK(german(base::says("{0}!")) == "{0}!");
}

TEST_CASE("numbers are written as the language writes them")
{
    CHECK(german.spelled(10775) == "10.775");
    CHECK(german.spelled(1234567) == "1.234.567");
    CHECK(german.spelled(9999) == "9.999");
    CHECK(german.spelled(1000) == "1.000");
    CHECK(german.spelled(999) == "999");
    CHECK(german.spelled(-1204) == "-1.204");
    CHECK(Texts::of(Language::easy_german).spelled(1204) == "1.204");
    CHECK(german.spelled(-12345) == "-12.345");
    CHECK(german.spelled(0) == "0");
    CHECK(english.spelled(10775) == "10,775");
    CHECK(english.spelled(9999) == "9,999");
    CHECK(english.spelled(-123) == "-123");
}

TEST_CASE("days are written out")
{
    CHECK(german.date(*base::parse_date("2024-03-01")) == "1. März 2024");
    CHECK(english.date(*base::parse_date("2024-12-31")) == "31 December 2024");
    CHECK(Texts::of(Language::easy_german).date(*base::parse_date("2024-03-01")) == "1. März 2024");
    CHECK(Texts::of(Language::arabic).date(*base::parse_date("2024-03-01")) == "1 مارس 2024");
}

TEST_CASE("one is one, and everything else is many")
{
    CHECK(german.plural("One step was carried out.", "{0} steps were carried out.", 1).find('1') == std::string::npos);
    CHECK(german.plural("One step was carried out.", "{0} steps were carried out.", 12000).find("12.000") != std::string::npos);
    CHECK(english.plural("{0} thing", "{0} things", 1) == "1 thing");
    CHECK(english.plural("{0} thing", "{0} things", 0) == "0 things");
}

TEST_CASE("a year or a postal code is no number: it goes in as a text and stays as it is")
{
    CHECK(german("Page {0} of {1}", 1204, std::string("2024")) == "Seite 1.204 von 2024");
}

TEST_CASE("Leichte Sprache has words of its own, and says in German what it has none for")
{
    const auto& easy = Texts::of(Language::easy_german);
    CHECK(easy("Privacy") == "Daten-Schutz");
    CHECK(easy("Imprint") == "Impressum");
    CHECK(easy.plural("One step was carried out.", "{0} steps were carried out.", 1) ==
          german.plural("One step was carried out.", "{0} steps were carried out.", 1));
}

TEST_CASE("each language knows from which side it is read, and what is German in it")
{
    using Row = std::tuple<std::string_view, std::string_view, std::string_view, bool>;
    std::vector<Row> rows;
    for (const auto language : web::languages) {
        rows.emplace_back(web::tag(language), web::prefix(language), web::direction(language), web::is_german(language));
        CHECK(Texts::of(language).language() == language);
    }
    CHECK(rows == std::vector<Row>{{"de", "", "ltr", true},
                                   {"en", "/en", "ltr", false},
                                   {"de-simple", "/leichte-sprache", "ltr", true},
                                   {"ar", "/ar", "rtl", false}});
}

TEST_CASE("a number is its digits in groups of three, from the last one on")
{
    CHECK(rc::check("in every language", [](std::int64_t number) {
        for (const auto language : web::languages) {
            const auto written = Texts::of(language).spelled(number);
            std::string digits;
            std::size_t since_mark = 0;
            for (const char sign : written) {
                const bool is_mark = sign == '.' || sign == ',';
                if (!is_mark) digits += sign;
                RC_ASSERT(!is_mark || !digits.empty());
                since_mark = is_mark ? 0 : since_mark + 1;
                RC_ASSERT(since_mark <= 4);
            }
            RC_ASSERT(digits == std::to_string(number));
            RC_ASSERT(digits.size() < 4 + (number < 0) || since_mark == 3);
        }
    }));
}
