#include "table/plan.hpp"

#include <doctest/doctest.h>

using table::Change;
using table::Outcome;
using table::Plan;
using table::Planned;

TEST_CASE("a plan counts its lines by what becomes of them")
{
    Plan plan;
    CHECK(plan.count(Outcome::added) == 0);
    plan.planned = {{Outcome::added, 2, "a", "A", {}},
                    {Outcome::unchanged, 3, "b", "B", {}},
                    {Outcome::added, 4, "c", "C", {}},
                    {Outcome::changed, 5, "d", "D", {{"name", "E", "D"}}}};
    CHECK(plan.count(Outcome::added) == 2);
    CHECK(plan.count(Outcome::changed) == 1);
    CHECK(plan.count(Outcome::unchanged) == 1);
}

TEST_CASE("a line with several mistakes is one rejected line")
{
    Plan plan;
    CHECK(plan.rejected_lines() == 0);
    plan.problems = {{3, "name", {}}, {3, "sitz", {}}, {1, "farbe", {}}, {9, "name", {}}, {3, "name", {}}};
    CHECK(plan.rejected_lines() == 3);
}

TEST_CASE("only cells that differ are changes, each with what it was and what it would be")
{
    const std::vector<std::string> columns = {"name", "kurztext", "seit"};
    CHECK(table::changes_between(columns, {"a", "b", "c"}, {"a", "b", "c"}).empty());
    CHECK(table::changes_between(columns, {"a", "b", ""}, {"A", "b", "c"}) ==
          std::vector<Change>{{"name", "a", "A"}, {"seit", "", "c"}});
    CHECK(table::changes_between({}, {}, {}).empty());
}

TEST_CASE("of what was read only new and changed things wait to be stored, in their order")
{
    table::Reading<std::string> reading;
    reading.add({Outcome::added, 2, "a", "A", {}}, "first");
    reading.add({Outcome::unchanged, 3, "b", "B", {}}, "second");
    reading.add({Outcome::changed, 4, "c", "C", {{"name", "x", "C"}}}, "third");
    CHECK(reading.wanted == std::vector<std::string>{"first", "third"});
    CHECK(reading.plan.planned.size() == 3);
    CHECK(reading.plan.planned[1] == Planned{Outcome::unchanged, 3, "b", "B", {}});
    CHECK_FALSE(reading.plan.is_applied);
}
