#include "app/moment.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using app::moment_in;

TEST_CASE("a moment is read as it was written")
{
    const base::Instant moment{std::chrono::milliseconds(1773482400000)};
    CHECK(moment_in("2026-03-14T10:00:00Z") == moment);
    CHECK(moment_in(base::iso(moment)) == moment);
    CHECK(moment_in("2026-03-14T10:00:01Z") == moment + std::chrono::seconds(1));
}

TEST_CASE("what is no moment is none")
{
    for (const auto* text : {"", "never", "2026-03-14", "2026-03-14T10:00:00", "2026-13-14T10:00:00Z", "2026-03-14 10:00:00Z", "2026-03-14T10:00:0xZ9",
                             "2026-02-30T10:00:00Z", "                   Z"}) {
        CAPTURE(text);
        CHECK_FALSE(moment_in(text));
    }
}

TEST_CASE("an hour, a minute or a second that no clock shows is no moment, however it is written")
{
    for (const auto* text : {"2026-03-14T24:00:00Z", "2026-03-14T99:99:99Z", "2026-03-14T10:60:00Z", "2026-03-14T10:00:60Z", "2026-03-14T-1:-1:-1Z",
                             "2026-03-14T 1: 1: 1Z", "2026-03-14T+1:+1:+1Z", "2026-03-14T1:00:0000Z", "2026-03-14T10:00:0Z ", "2026-03-14T10:00:00z",
                             "2026-03-14t10:00:00Z", "2026-03-14T10.00.00Z", "+026-03-14T10:00:00Z"}) {
        CAPTURE(text);
        CHECK_FALSE(moment_in(text));
    }
    CHECK_FALSE(moment_in(std::string("2026-03-14T10:00:0\0Z", 20)));
    CHECK(moment_in("2024-02-29T23:59:59Z") == base::Instant(std::chrono::milliseconds(1709251199000)));
    CHECK(moment_in("0001-01-01T00:00:00Z").has_value());
}

TEST_CASE("any moment is read as it was written, to the second, and nothing else is read")
{
    CHECK(rc::check("moments", [] {
        const base::Instant moment(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(-10'000'000'000, 100'000'000'000)));
        RC_ASSERT(moment_in(base::iso(moment)) == moment);
    }));
    CHECK(rc::check("texts that look like one", [] {
        const auto text = "2026-03-14T" + *rc::gen::container<std::string>(8, rc::gen::element('0', '1', '2', '5', '9', ':', ':', ' ', '-')) + "Z";
        const auto moment = moment_in(text);
        if (moment) RC_ASSERT(base::iso(*moment) == text);
    }));
}

TEST_CASE("a moment keeps its order when it is read")
{
    CHECK(*moment_in("2026-03-14T09:59:59Z") < *moment_in("2026-03-14T10:00:00Z"));
    CHECK(*moment_in("2025-12-31T23:59:59Z") + std::chrono::seconds(1) == *moment_in("2026-01-01T00:00:00Z"));
}
