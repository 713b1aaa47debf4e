#include "base/small_letters.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using base::in_small_letters;

TEST_CASE("letters of every script become small ones, signs stay as they are")
{
    CHECK(in_small_letters("") == "");
    CHECK(in_small_letters("Anna-1 % _ !") == "anna-1 % _ !");
    CHECK(in_small_letters("ÖFFENTLICHE RÄUME, STRAßE") == "öffentliche räume, straße");
    CHECK(in_small_letters("ÉCOLE Île ΑΘΗΝΑ МОСКВА") == "école île αθηνα москва");
    CHECK(in_small_letters("KIRIŞ") == "kiriş"); // the same in every language: no dotless i
}

TEST_CASE("bytes that are no text do no harm, and what is small stays as it is")
{
    CHECK(rc::check("any bytes", [](const std::string& bytes) {
        const auto small = in_small_letters(bytes);
        RC_ASSERT(in_small_letters(small) == small);
    }));
    CHECK(in_small_letters("\xC3(") == "\xEF\xBF\xBD(");
}
