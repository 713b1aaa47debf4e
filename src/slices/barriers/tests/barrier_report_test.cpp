#include "slices/barriers/barrier_report.hpp"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using barriers::answer_due;
using barriers::receipt_number;

TEST_CASE("an answer is due one month after the report came in")
{
    CHECK(answer_due(2026y / 11 / 22) == 2026y / 12 / 22);
    CHECK(answer_due(2026y / 12 / 5) == 2027y / 1 / 5);
}

TEST_CASE("a report of the 31st is due on the last day of a shorter month")
{
    CHECK(answer_due(2027y / 1 / 31) == 2027y / 2 / 28);
    CHECK(answer_due(2028y / 1 / 31) == 2028y / 2 / 29);
    CHECK(answer_due(2026y / 5 / 31) == 2026y / 6 / 30);
}

TEST_CASE("a receipt has the year and eight digits of its report's key")
{
    const auto id = base::Id<barriers::BarrierReport>::parse("0192a3b4c5d67e8f90a1b2c3d4e5f607").value();
    CHECK(receipt_number(id, 2026y / 11 / 22) == "B-2026-B2C3D4E5");
}

TEST_CASE("two reports of the same moment have different receipts")
{
    const auto one = base::Id<barriers::BarrierReport>::fresh();
    const auto other = base::Id<barriers::BarrierReport>::fresh();
    CHECK(receipt_number(one, 2026y / 11 / 22) != receipt_number(other, 2026y / 11 / 22));
}
