#include "table/nearest.hpp"

#include <doctest/doctest.h>

using Known = std::vector<std::string>;

TEST_CASE("of all that is known the one is suggested that a few letters make of what was written")
{
    const Known towns = {"rostock", "schwerin", "bad-doberan", "rostock-west"};
    CHECK(table::nearest("rostok", towns) == "rostock");
    CHECK(table::nearest("Schwerihn", towns) == "schwerin");
    CHECK(table::nearest("baddoberan", towns) == "bad-doberan");
    CHECK(table::nearest("rostock-wst", towns) == "rostock");
    CHECK(table::nearest("bad", towns) == "bad-doberan");
}

TEST_CASE("what is like nothing known is given no suggestion")
{
    CHECK(table::nearest("muenchen", {"rostock", "kiel"}).empty());
    CHECK(table::nearest("x", {"rostock", "kiel"}).empty());
    CHECK(table::nearest("", {"rostock"}).empty());
    CHECK(table::nearest("rostock", {}).empty());
}

TEST_CASE("what is written out whole is meant itself, even where a shorter word begins it")
{
    CHECK(table::nearest("status_seit", {"status", "status_seit"}) == "status_seit");
    CHECK(table::nearest("Halle West", {"halle", "halle-west", "halle-west-2"}) == "halle-west");
    CHECK(table::nearest("HALLE", {"halle-west", "halle"}) == "halle");
    CHECK(table::nearest("halle-we", {"halle-west", "halle"}) == "halle-west"); // the first that begins alike
}

TEST_CASE("the longer a word, the more slips are forgiven, and always the one with the fewest is meant")
{
    CHECK(table::nearest("kiel", {"koel"}) == "koel");
    CHECK(table::nearest("kiel", {"koln"}).empty()); // three of four letters
    CHECK(table::nearest("mecklenbrug-vorpomern", {"mecklenburg-vorpommern"}) == "mecklenburg-vorpommern");
    CHECK(table::nearest("rostocj", {"rostack", "rostock", "rastack"}) == "rostock");
    CHECK(table::nearest("ab", {"abcdef"}).empty()); // two letters begin too much
    CHECK(table::nearest("abc", {"abcdef"}) == "abcdef");
    CHECK(table::nearest("!!!", {"rostock", "kiel"}).empty());
}
