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
