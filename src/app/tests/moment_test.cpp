#include "app/moment.hpp"

#include <doctest/doctest.h>

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
                             "2026-02-30T10:00:00Z", "2026-03-14T99:99:99Z", "2026-03-14T24:00:00Z",
                             "2026-03-14T10:60:00Z", "2026-03-14T10:00:60Z", "2026-03-14T-1:00:00Z", "                   Z"}) {
        CAPTURE(text);
        CHECK_FALSE(moment_in(text));
    }
}
