#include "web/route_figures.hpp"

#include <doctest/doctest.h>
#include <memory>

using namespace std::chrono_literals;
using web::RouteFigures;

TEST_CASE("each answer is counted on its route, under the first digit of its status and the first bound that holds it")
{
    const auto figures = std::make_unique<RouteFigures>();
    figures->count(2, 200, 4ms);
    figures->count(2, 204, 5ms);
    figures->count(2, 404, 6ms);
    figures->count(3, 500, 2s);
    CHECK(figures->of(2).answers[2] == 2);
    CHECK(figures->of(2).answers[4] == 1);
    CHECK(figures->of(2).within[0] == 2);
    CHECK(figures->of(2).within[1] == 1);
    CHECK(figures->of(2).microseconds == 15'000);
    CHECK(figures->of(2).all() == 3);
    CHECK(figures->of(3).answers[5] == 1);
    CHECK(figures->of(3).within[4] == 1);
    CHECK(figures->of(4).all() == 0);
}

TEST_CASE("an answer that took longer than all bounds counts, but in none of them")
{
    const auto figures = std::make_unique<RouteFigures>();
    figures->count(2, 200, 3s);
    CHECK(figures->of(2).all() == 1);
    for (const auto& within : figures->of(2).within) CHECK(within == 0);
}

TEST_CASE("what has no route, a number beyond the table, or a strange status does no harm")
{
    const auto figures = std::make_unique<RouteFigures>();
    figures->count(0, 400, 1us);
    figures->count(100'000, 400, 1us);
    figures->count(RouteFigures::most, 999, 1us);
    figures->count(0, -7, 1us);
    CHECK(figures->of(0).answers[4] == 2);
    CHECK(figures->of(0).all() == 4);
    CHECK(figures->of(100'000).all() == 4);
}
