#include "base/direction.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using base::without_turns;

TEST_CASE("nobody turns the text of others round with signs that cannot be seen")
{
    for (const auto* turn : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        CHECK(without_turns(std::string("Erika") + turn + "Beispiel") == "ErikaBeispiel");
        CHECK(without_turns(turn) == "");
    }
    CHECK(without_turns("\u202E\u202Erückwärts\u202C") == "rückwärts");
}

TEST_CASE("every other letter and sign stays, also those that scripts from right to left and emoji need")
{
    for (const auto* text : {"", "Müller – „ja“ … 5 €", "عائلة\u200F (1)", "\u200Eab", "خانه\u200Cها", "👨\u200D👩\u200D👧", "\u2028\u2029\u202F\u2065\u206A"}) CHECK(without_turns(text) == text);
}

TEST_CASE("bytes that are no text do no harm, and nothing grows")
{
    CHECK(rc::check("any bytes", [](const std::string& bytes) {
        const auto once = without_turns(bytes);
        RC_ASSERT(once.size() <= bytes.size());
        RC_ASSERT(bytes.find('\xE2') != std::string::npos || once == bytes);
    }));
    for (const auto* cut : {"\xE2", "\xE2\x80", "\xE2\x81", "a\xE2\xE2\x80"}) CHECK(without_turns(cut) == cut);
}
