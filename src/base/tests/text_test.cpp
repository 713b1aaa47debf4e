#include "base/text.hpp"

#include "support/strings.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using base::folded;
using base::folded_without_dots;

TEST_CASE("all spellings of Munich meet")
{
    for (const auto* spelling : {"München", "MÜNCHEN", "Muenchen", "muenchen", "MUENCHEN", "  München ", "Mu\u0308nchen"}) {
        CAPTURE(spelling);
        CHECK(folded(spelling) == "muenchen");
    }
    CHECK(folded_without_dots("MÜNCHEN") == "munchen");
    CHECK(folded_without_dots("Munchen") == "munchen");
}

TEST_CASE("punctuation parts words and is otherwise forgotten")
{
    CHECK(folded("Halle (Saale)") == "halle saale");
    CHECK(folded("Halle/Saale") == "halle saale");
    CHECK(folded("Frankfurt (Oder)") == folded("Frankfurt - Oder"));
    CHECK(folded("St. Wendel") == "st wendel");
    CHECK(folded("  --  ") == "");
    CHECK(folded("") == "");
    CHECK(folded("18055 Rostock") == "18055 rostock");
}

TEST_CASE("letters of other countries lose their marks, sharp s becomes ss")
{
    CHECK(folded("Straße") == "strasse");
    CHECK(folded("STRAẞE") == "strasse");
    CHECK(folded("Český Krumlov") == "cesky krumlov");
    CHECK(folded("Łódź").size() > 0);
    CHECK(folded("Øresund") == folded("øresund"));
    CHECK(folded("ﬁnden") == "finden");
}

TEST_CASE("folding twice changes nothing, and never fails on nasty strings")
{
    for (const auto& text : test::nasty_strings()) {
        CAPTURE(text);
        CHECK(folded(folded(text)) == folded(text));
        CHECK(folded_without_dots(folded_without_dots(text)) == folded_without_dots(text));
        CHECK(base::is_clean_utf8(folded(text)));
    }
    CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(base::is_clean_utf8(folded(bytes))); }));
}

TEST_CASE("text is clean when it is whole UTF-8 without NUL")
{
    CHECK(base::is_clean_utf8(""));
    CHECK(base::is_clean_utf8("Grüße 👪"));
    CHECK_FALSE(base::is_clean_utf8(std::string_view("a\0b", 3)));
    for (const std::string_view broken : {"\xff", "\xc3", "\xc3(", "\xe2\x82", "\xf0\x9f\x91", "\xc0\xaf", "\xed\xa0\x80",
                                          "\xf4\x90\x80\x80", "\x80", "abc\xfc"}) {
        CAPTURE(broken);
        CHECK_FALSE(base::is_clean_utf8(broken));
    }
}

TEST_CASE("white space at both ends goes, white space inside stays")
{
    CHECK(base::trimmed("  a b \r\n") == "a b");
    CHECK(base::trimmed("\t\v\f") == "");
    CHECK(base::trimmed("") == "");
    CHECK(base::trimmed("x") == "x");
}

TEST_CASE("characters are counted as people count them, not as bytes")
{
    CHECK(base::characters("Grüße") == 5);
    CHECK(base::characters("👪") == 1);
    CHECK(base::characters("") == 0);
}

TEST_CASE("the beginning of a text never ends in half a letter")
{
    CHECK(base::beginning("Grüße", 3) == "Grü");
    CHECK(base::beginning("Grüße", 99) == "Grüße");
    CHECK(base::beginning("👪👪", 1) == "👪");
    CHECK(base::beginning("abc", 0) == "");
    for (const auto& text : test::nasty_strings()) {
        for (const std::size_t most : {0, 1, 2, 7, 40}) {
            CAPTURE(text);
            CHECK(base::is_clean_utf8(base::beginning(text, most)));
            CHECK(base::characters(base::beginning(text, most)) == std::min(most, base::characters(text)));
        }
    }
}

TEST_CASE("a text of plain letters is folded as it is beside letters that are not plain")
{
    CHECK(rc::check("with and without é", [](const std::vector<char>& letters) {
        std::string text;
        for (const char letter : letters) text += static_cast<char>(letter & 0x7f);
        const auto beside = folded("é " + text);
        const auto alone = folded(text);
        RC_ASSERT(beside == (alone.empty() ? "e" : "e " + alone));
        RC_ASSERT(folded_without_dots("é " + text) == beside);
    }));
}

TEST_CASE("names of a protocol are the same in capitals, and nothing else is")
{
    using base::equal_ignoring_case;
    CHECK(equal_ignoring_case("GZip", "gzip"));
    CHECK(equal_ignoring_case("", ""));
    CHECK(!equal_ignoring_case("gzip", "gzi"));
    CHECK(!equal_ignoring_case("gzi", "gzip"));
    CHECK(!equal_ignoring_case("a@", "a`")); // 32 apart, but no letters
    CHECK(!equal_ignoring_case("[", "{"));
    CHECK(!equal_ignoring_case("Ä", "ä"));
}

TEST_CASE("names stand in lists as people look them up: Ä with A, ß as ss, capitals and signs count for nothing")
{
    const std::vector<std::string> wanted = {"Adam", "Äpfel & Birnen", "Apfelhof", "Über uns", "Uckermark", "Weiß", "Weissach", "Weißbach", "zoo", "Zoo 2"};
    std::vector<std::string> sorted(wanted.rbegin(), wanted.rend());
    std::stable_sort(sorted.begin(), sorted.end(), [](const std::string& one, const std::string& other) { return base::sort_key(one) < base::sort_key(other); });
    CHECK(sorted == wanted);
    CHECK(base::sort_key("Über") == "uber");
    CHECK(base::sort_key("Straße") == base::sort_key("STRASSE"));
}

TEST_CASE("a German text is folded the same with and without the tables of Unicode")
{
    CHECK(rc::check("a letter of another alphabet changes nothing before it", [] {
        const auto letters = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "a", "Z", "7", " ", "-", "(", ".", "ä", "Ö", "ü", "Ä", "ö", "Ü", "ß", "\n", "\x7f"));
        std::string text;
        for (const auto& letter : letters) text += letter;
        const auto by_tables = [](const std::string& folded) { return folded.empty() ? "ω" : folded + " ω"; };
        RC_ASSERT(folded(text + " Ω") == by_tables(folded(text)));
        RC_ASSERT(folded_without_dots(text + " Ω") == by_tables(folded_without_dots(text)));
    }));
    CHECK(folded("a\xcc\x88") == "ae"); // the dots as a mark of their own
    CHECK(folded("\xc3") == folded("\xc3 "));
}
