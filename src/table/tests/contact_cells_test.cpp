#include "table/cells.hpp"

#include <doctest/doctest.h>

#include <rapidcheck.h>

namespace {

/// What becomes of a cell: the text that is kept, or a code and what to write instead.
struct Cell {
    const char* meaning;
    std::string written;
    std::string kept;
    std::string code = {};
    std::string suggestion = {};
};

template <std::size_t Count>
void check_cells(table::Parsed<std::string> (*parse)(std::string_view), const Cell (&cells)[Count])
{
    for (const auto& [meaning, written, kept, code, suggestion] : cells) {
        INFO(meaning);
        CAPTURE(written);
        const auto parsed = parse(written);
        REQUIRE(parsed.has_value() == code.empty());
        if (parsed) {
            CHECK(*parsed == kept);
        } else {
            CHECK(parsed.error().code == code);
            CHECK(parsed.error().suggestion == suggestion);
        }
    }
}

}

TEST_CASE("a telephone number is digits and what people write between them")
{
    const Cell cells[] = {
        {"none is no mistake", "", ""},
        {"with brackets and a hyphen", "(030) 23125-100", "(030) 23125-100"},
        {"from abroad", "+49 30 23125 100", "+49 30 23125 100"},
        {"with strokes and points", "030/231.25.100", "030/231.25.100"},
        {"a short one", "115", "115"},
        {"doubled spaces become one", " 030  23125 100 ", "030 23125 100"},
        {"two digits call nobody", "11", "", "bad_telephone"},
        {"words", "auf Anfrage", "", "bad_telephone"},
        {"words beside a number", "030 23125 100 (Büro)", "", "bad_telephone"},
        {"markup", "030<script>23125", "", "bad_telephone"},
        {"signs without digits", "+/-()", "", "bad_telephone"},
    };
    check_cells(&table::telephone_in, cells);
}

TEST_CASE("a web address is whole, or the whole one is suggested")
{
    const Cell cells[] = {
        {"none is no mistake", " ", ""},
        {"safe", "https://rostock.example/", "https://rostock.example/"},
        {"not so safe, but there are such", "http://rostock.example", "http://rostock.example"},
        {"with everything behind it", "https://a.example/?b=%22;c#d", "https://a.example/?b=%22;c#d"},
        {"space around it", " https://a.example ", "https://a.example"},
        {"without its beginning", "www.rostock.example", "", "bad_website", "https://www.rostock.example"},
        {"without even that", "rostock.example/wir", "", "bad_website", "https://rostock.example/wir"},
        {"no domain", "https://rostock", "", "bad_website"},
        {"a program", "javascript:alert(1)", "", "bad_website"},
        {"a program with a point", "javascript:alert(document.cookie)", "", "bad_website"},
        {"a program in disguise", "JavaScript:alert('a.example')//", "", "bad_website"},
        {"a page inside of the address", "data:text/html,a.example", "", "bad_website"},
        {"a mail address in the wrong cell", "info@rostock.example", "", "bad_website"},
        {"a mail link in the wrong cell", "mailto:info@rostock.example", "", "bad_website"},
        {"only a file", "/wir/index.html", "", "bad_website"},
        {"a point behind the domain only", "rostock/wir.html", "", "bad_website"},
        {"another protocol", "ftp://rostock.example", "", "bad_website"},
        {"two words", "siehe rostock.example", "", "bad_website"},
        {"capitals before the colon", "HTTPS://rostock.example", "", "bad_website"},
    };
    check_cells(&table::website_in, cells);
}

TEST_CASE("an e-mail address has a name, one @ and a domain")
{
    const Cell cells[] = {
        {"none is no mistake", "", ""},
        {"plain", "familie@rostock.example", "familie@rostock.example"},
        {"with a plus and points", "a.b+c@rostock.example", "a.b+c@rostock.example"},
        {"space around it", " a@b.example\n", "a@b.example"},
        {"no domain", "a@b", "", "bad_email"},
        {"no name", "@b.example", "", "bad_email"},
        {"two of them", "a@b.example, c@d.example", "", "bad_email"},
        {"with a person's name", "Büro <a@b.example>", "", "bad_email"},
        {"two signs", "a@b@c.example", "", "bad_email"},
        {"a point too many", "a@b..example", "", "bad_email"},
        {"written around", "a(at)b.example", "", "bad_email"},
    };
    check_cells(&table::email_in, cells);
}

TEST_CASE("a postal code has five digits, and a lost zero is given back")
{
    const Cell cells[] = {
        {"none is no mistake", "", ""},
        {"plain", "18055", "18055"},
        {"from the east", " 01067 ", "01067"},
        {"what a spreadsheet made of it", "1067", "", "lost_zero", "01067"},
        {"too few", "180", "", "bad_postal_code"},
        {"too many", "180555", "", "bad_postal_code"},
        {"letters", "D-18055", "", "bad_postal_code"},
        {"four letters have lost no zero", "abcd", "", "bad_postal_code"},
        {"digits of another script", "١٨٠٥٥", "", "bad_postal_code"},
    };
    check_cells(&table::postal_code_in, cells);
}

TEST_CASE("a key is small letters, digits and single hyphens, or such a one is suggested")
{
    const Cell cells[] = {
        {"none is no mistake", "", ""},
        {"plain", "buendnis-rostock", "buendnis-rostock"},
        {"digits", "n7", "n7"},
        {"a name", "Bündnis Rostock", "", "bad_key", "buendnis-rostock"},
        {"capitals", "Rostock", "", "bad_key", "rostock"},
        {"two hyphens", "a--b", "", "bad_key", "a-b"},
        {"a hyphen at an end", "-a-", "", "bad_key", "a"},
        {"a way out of the folder", "../a", "", "bad_key", "a"},
        {"longer than eighty", std::string(81, 'a'), "", "bad_key", std::string(80, 'a')},
        {"nothing to make a key of", "!!!", "", "bad_key", ""},
    };
    check_cells(&table::key_in, cells);
}

TEST_CASE("a name becomes a key that stands in addresses")
{
    CHECK(table::key_of("Bündnis für Familie Rostock") == "buendnis-fuer-familie-rostock");
    CHECK(table::key_of("  „Groß & Klein“ e. V. ") == "gross-klein-e-v");
    CHECK(table::key_of("2. Netz/West") == "2-netz-west");
    CHECK(table::key_of("!!!").empty());
    CHECK(table::key_of("").empty());
    CHECK(table::key_of(std::string(79, 'a') + " und mehr") == std::string(79, 'a'));
}

TEST_CASE("the key of any name is a key")
{
    CHECK(rc::check("key_in takes what key_of makes", [](const std::string& name) {
        const auto key = table::key_of(name);
        RC_ASSERT(table::key_in(key).value() == key);
        RC_ASSERT(key.size() <= 80U);
        RC_ASSERT(table::key_of(key) == key);
    }));
}

TEST_CASE("a number that a spreadsheet took the zero from is known by its length")
{
    struct Case {
        const char* written;
        std::optional<std::string> whole;
    };
    const Case cases[] = {{"1", "01"},          {"1067", "01067"},       {"1001000", "01001000"},
                          {"", std::nullopt},   {"13", std::nullopt},    {"13072", std::nullopt},
                          {"01067", std::nullopt}, {"13003000", std::nullopt}, {"abcd", std::nullopt},
                          {"Kiel", std::nullopt}, {"1 67", std::nullopt}};
    for (const auto& [written, whole] : cases) {
        CAPTURE(written);
        CHECK(table::with_lost_zero(written) == whole);
    }
}

TEST_CASE("digits are the ten of the keyboard and nothing else")
{
    CHECK(table::is_digits("0123456789"));
    for (const auto* text : {"", " 1", "1.0", "-1", "١", "1a"}) CHECK_FALSE(table::is_digits(text));
}

TEST_CASE("a list in a cell is parted by strokes, and empty parts are none")
{
    using Parts = std::vector<std::string>;
    CHECK(table::parts_of("").empty());
    CHECK(table::parts_of(" | |").empty());
    CHECK(table::parts_of("ferien") == Parts{"ferien"});
    CHECK(table::parts_of(" ferien |kinderbetreuung| ") == Parts{"ferien", "kinderbetreuung"});
    CHECK(table::parts_of("b|a|b") == Parts{"b", "a", "b"});
    CHECK(table::parts_of("Halle, Saale|Rostock") == Parts{"Halle, Saale", "Rostock"});
}
