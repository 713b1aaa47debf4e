#include "clock/clock.hpp"

#include <doctest/doctest.h>

using namespace std::chrono_literals;

namespace {

base::Instant utc(base::Date date, std::chrono::minutes time) { return std::chrono::sys_days(date) + time; }

}

TEST_CASE("the day in Germany begins one hour before the day in Greenwich in winter, two hours in summer")
{
    CHECK(wall_clock::day_in_germany(utc(2026y / 1 / 10, 22h + 59min)) == 2026y / 1 / 10);
    CHECK(wall_clock::day_in_germany(utc(2026y / 1 / 10, 23h)) == 2026y / 1 / 11);
    CHECK(wall_clock::day_in_germany(utc(2026y / 7 / 10, 21h + 59min)) == 2026y / 7 / 10);
    CHECK(wall_clock::day_in_germany(utc(2026y / 7 / 10, 22h)) == 2026y / 7 / 11);
}

TEST_CASE("the next midnight comes after 23 or 25 hours when the clocks change")
{
    CHECK(wall_clock::next_midnight_in_germany(utc(2026y / 3 / 28, 23h)) == utc(2026y / 3 / 29, 22h));
    CHECK(wall_clock::next_midnight_in_germany(utc(2026y / 10 / 24, 22h)) == utc(2026y / 10 / 25, 23h));
    CHECK(wall_clock::next_midnight_in_germany(utc(2026y / 12 / 31, 12h)) == utc(2026y / 12 / 31, 23h));
}
