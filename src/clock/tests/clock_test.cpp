#include "clock/clock.hpp"

#include <doctest/doctest.h>

namespace {

using namespace std::chrono_literals;

/// A moment in UTC.
base::Instant at(const char* day, std::chrono::minutes time)
{
    return std::chrono::sys_days(*base::parse_date(day)) + time;
}

}

TEST_CASE("a day in Germany begins at German midnight, in winter and in summer")
{
    CHECK(base::iso(wall_clock::day_in_germany(at("2026-01-31", 22h + 59min))) == "2026-01-31");
    CHECK(base::iso(wall_clock::day_in_germany(at("2026-01-31", 23h))) == "2026-02-01");
    CHECK(base::iso(wall_clock::day_in_germany(at("2026-06-30", 21h + 59min))) == "2026-06-30");
    CHECK(base::iso(wall_clock::day_in_germany(at("2026-06-30", 22h))) == "2026-07-01");
}

TEST_CASE("the day on which the clocks change ends where it should")
{
    CHECK(wall_clock::next_midnight_in_germany(at("2026-10-25", 12h)) == at("2026-10-25", 23h));
    CHECK(wall_clock::next_midnight_in_germany(at("2026-10-24", 12h)) == at("2026-10-24", 22h));
    CHECK(wall_clock::next_midnight_in_germany(at("2026-03-29", 0h + 30min)) == at("2026-03-29", 22h));
    CHECK(wall_clock::next_midnight_in_germany(at("2026-03-28", 12h)) == at("2026-03-28", 23h));
}

TEST_CASE("midnight itself belongs to the day that begins")
{
    const auto midnight = at("2026-06-30", 22h);
    CHECK(wall_clock::next_midnight_in_germany(midnight) == midnight + 24h);
    CHECK(wall_clock::next_midnight_in_germany(midnight - 1ms) == midnight);
}

TEST_CASE("the wall clock goes")
{
    const auto now = wall_clock::now();
    CHECK(now >= at("2026-01-01", 0h));
    CHECK(wall_clock::now() >= now);
}
