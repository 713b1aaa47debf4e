#include "base/date.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

using namespace std::chrono_literals;

base::Date day(int year, unsigned month, unsigned number)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

}

TEST_CASE("every day of four hundred years survives being written and read")
{
    const auto first = std::chrono::sys_days(day(1800, 1, 1));
    for (auto moment = first; moment < std::chrono::sys_days(day(2200, 1, 1)); moment += std::chrono::days(1)) {
        const base::Date date(moment);
        if (base::parse_date(base::iso(date)) != date) FAIL(base::iso(date));
    }
}

TEST_CASE("29 February exists only in leap years")
{
    CHECK(base::parse_date("2024-02-29") == day(2024, 2, 29));
    CHECK(base::parse_date("2000-02-29") == day(2000, 2, 29));
    CHECK_FALSE(base::parse_date("2023-02-29"));
    CHECK_FALSE(base::parse_date("1900-02-29"));
}

TEST_CASE("what is not written as a date is refused")
{
    for (const auto* text : {"", "2024", "2024-6-30", "24-06-30", "30.06.2024", "2024-06-31", "2024-13-01", "2024-00-10",
                             "2024-01-00", "2024-06-30T", " 2024-06-30", "2024-06-3 ", "+024-06-30", "-024-06-30",
                             "2024/06/30", "2024-06-3x", "20a4-06-30", "2024-06-+1"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_date(text));
    }
}

TEST_CASE("a month later is the same day, or the last one of a shorter month")
{
    CHECK(base::months_after(day(2026, 3, 14), 1) == day(2026, 4, 14));
    CHECK(base::months_after(day(2026, 1, 31), 1) == day(2026, 2, 28));
    CHECK(base::months_after(day(2024, 1, 31), 1) == day(2024, 2, 29));
    CHECK(base::months_after(day(2026, 12, 15), 1) == day(2027, 1, 15));
    CHECK(base::months_after(day(2026, 3, 31), -1) == day(2026, 2, 28));
    CHECK(base::months_after(day(2024, 2, 29), 12) == day(2025, 2, 28));
    CHECK(base::months_after(day(2026, 5, 5), 0) == day(2026, 5, 5));
}

TEST_CASE("some months after any day lies in the right month, on the same day or before it")
{
    CHECK(rc::check([] {
        const auto start = base::Date(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-20000, 60000))));
        const auto months = *rc::gen::inRange(-600, 600);
        const auto moved = base::months_after(start, months);
        RC_ASSERT(moved.ok());
        RC_ASSERT((moved.year() / moved.month() - start.year() / start.month()).count() == months);
        RC_ASSERT(moved.day() <= start.day());
    }));
}

TEST_CASE("a moment is written in UTC to the second")
{
    CHECK(base::iso(base::Instant(0ms)) == "1970-01-01T00:00:00Z");
    CHECK(base::iso(base::Instant(1773482400999ms)) == "2026-03-14T10:00:00Z");
    CHECK(base::iso(base::Instant(-1ms)) == "1969-12-31T23:59:59Z");
}
