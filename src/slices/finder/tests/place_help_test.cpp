#include "slices/finder/place_help.hpp"

#include <doctest/doctest.h>

using finder::youth_office_for;
using places::Kind;
using places::Place;

namespace {

Place place(Kind kind, std::string name, std::optional<std::string> key = {})
{
    Place made;
    made.kind = kind;
    made.name = std::move(name);
    made.official_key = std::move(key);
    return made;
}

const std::vector<Place> bentwisch = {place(Kind::municipality, "Bentwisch", "13072011"),
                                      place(Kind::county, "Landkreis Rostock", "13072"),
                                      place(Kind::state, "Mecklenburg-Vorpommern", "13")};

}

TEST_CASE("the youth office of the county stands as the operator entered it")
{
    const web::YouthOffice known{"13072", "Jugendamt Güstrow", "(030) 23125-010", "Di 9–12 Uhr", "https://amt.example"};
    const auto office = youth_office_for(bentwisch, {{"13003", "Jugendamt Rostock", "", "", ""}, known});
    REQUIRE(office);
    CHECK(office->name == "Jugendamt Güstrow");
    CHECK(office->telephone == "(030) 23125-010");
}

TEST_CASE("a youth office that nobody entered has its county's name and no invented number")
{
    const auto office = youth_office_for(bentwisch, {});
    REQUIRE(office);
    CHECK(office->name == "Jugendamt Landkreis Rostock");
    CHECK(office->telephone.empty());
}

TEST_CASE("where the county is not known, no youth office is claimed")
{
    CHECK_FALSE(youth_office_for({place(Kind::municipality, "Irgendwo")}, {}));
}

TEST_CASE("what a place lies in is found by its kind, and nothing where it lies in none")
{
    finder::PlaceHelp help;
    help.lineage = bentwisch;
    REQUIRE(help.inside(Kind::county) != nullptr);
    CHECK(help.inside(Kind::county)->name == "Landkreis Rostock");
    CHECK(help.inside(Kind::state)->name == "Mecklenburg-Vorpommern");
    CHECK(help.inside(Kind::municipality)->name == "Bentwisch");
    CHECK(help.inside(Kind::district) == nullptr);
}

TEST_CASE("a youth office of another county is not this one")
{
    const web::YouthOffice other{"13073", "Jugendamt Stralsund", "(030) 23125-010", "", ""};
    CHECK(youth_office_for(bentwisch, {other})->name == "Jugendamt Landkreis Rostock");
}
