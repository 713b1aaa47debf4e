#include "search/terms.hpp"

#include <algorithm>

using search::Field;
using search::Position;

namespace {

constexpr Position rostock{54.09, 12.13};
constexpr Position bad_doberan{54.11, 11.90};
constexpr Position munich{48.14, 11.58};

bool is_around(Position one, Position other)
{
    const auto marks = search::marks_around(one);
    return std::find(marks.begin(), marks.end(), search::mark_of_square(other)) != marks.end();
}

}

TEST_CASE("a document is found by its words and by marks for state, topics and place")
{
    search::Document document{search::Kind::project, "k", "/projekte/x", "Ferien", "Für Väter", "Ferien und mehr", "Rostock"};
    document.state_key = "13";
    document.topics = {"ferien"};
    document.place_ids = {"abc"};
    document.signs = {"stand/running"};
    document.position = rostock;
    const std::map<std::string, search::Term> expected = {
        {"feri", {"Ferien", Field::title}}, {"vaet", {"Väter", Field::text}}, {"mehr", {"mehr", Field::text}}, {"rostock", {"Rostock", Field::text}},
        {"=s13", {}}, {"=tferien", {}}, {"=pabc", {}}, {"=c216/30", {}}, {"=mstand/running", {}}};
    CHECK(search::terms_of(document) == expected);
}

TEST_CASE("nobody can write a mark")
{
    search::Document document{search::Kind::page, "k", "/x", "=s13 =tferien", "=c216/30"};
    for (const auto& [stem, term] : search::terms_of(document)) CHECK_FALSE(search::is_mark(stem));
}

TEST_CASE("the squares around a place hold what is near it")
{
    CHECK(is_around(rostock, rostock));
    CHECK(is_around(rostock, bad_doberan));
    CHECK(is_around(bad_doberan, rostock));
    CHECK_FALSE(is_around(rostock, munich));
    CHECK(search::marks_around({-0.1, -0.1}).size() == 9);
}

TEST_CASE("distances are right to a kilometre or two")
{
    CHECK(search::distance(rostock, rostock) == 0);
    CHECK(search::distance(rostock, bad_doberan) == doctest::Approx(15.2).epsilon(0.05));
    CHECK(search::distance(rostock, munich) == doctest::Approx(663).epsilon(0.01));
}

TEST_CASE("a number says by itself what kind of thing it is, and whether that is over")
{
    for (const auto kind : search::kinds) {
        for (const bool over : {false, true}) {
            CHECK(search::kind_of_number(search::first_number(kind, over) + 4711) == kind);
            CHECK(search::is_over(search::first_number(kind, over) + 4711) == over);
        }
        CHECK(search::kind_of(search::word_of(kind)) == kind);
    }
    CHECK_FALSE(search::kind_of("person").has_value());
}
