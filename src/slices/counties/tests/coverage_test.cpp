#include "counties_store.hpp"

#include "slices/counties/coverage.hpp"

#include <random>

using counties::County;
using counties::Covered;
using counties::covered;
using counties::density;
using counties::Measure;
using counties::Population;
using counties::shade;
using counties::Sum;
using counties::sum_of;
using test::day;

namespace {

const std::vector<County> two = {{"13003", "Stadt Rostock", "13", 208886}, {"09162", "Stadt München", "09", std::nullopt}};

const std::vector<Population> records = {{"13003", day("2015-12-31"), 200000, 30000, "Amt"},
                                         {"13003", day("2022-12-31"), 210000, std::nullopt, "Neues Amt"}};

Covered with(std::int64_t alliances, std::optional<std::int64_t> inhabitants, std::optional<std::int64_t> children = {})
{
    return {{"13003", "Stadt Rostock", "13", inhabitants}, alliances, inhabitants, children, {}, {}};
}

}

TEST_CASE("a county has the alliances whose seat lies in it")
{
    const auto all = covered(two, {"13003", "09162", "13003", "99999"}, {}, test::today);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == Covered{two[0], 2, 208886, {}, {}, {}});
    CHECK(all[1] == Covered{two[1], 1, {}, {}, {}, {}});
}

TEST_CASE("on a day that record of people holds that had begun last, before the first one that one")
{
    const auto on = [](std::string_view date) { return covered(two, {}, records, day(date)).front(); };
    const Covered old{two[0], 0, 200000, 30000, day("2015-12-31"), "Amt"};
    const Covered recent{two[0], 0, 210000, {}, day("2022-12-31"), "Neues Amt"};
    CHECK(on("2000-01-01") == old);
    CHECK(on("2015-12-31") == old);
    CHECK(on("2022-12-30") == old);
    CHECK(on("2022-12-31") == recent);
    CHECK(on("2026-03-14") == recent);
}

TEST_CASE("how dense alliances are is told for 100,000 inhabitants or 10,000 children, and not where nobody knows them")
{
    CHECK(density(with(2, 200000), Measure::inhabitants) == 1.0);
    CHECK(density(with(0, 200000), Measure::inhabitants) == 0.0);
    CHECK(density(with(3, 200000, 30000), Measure::children) == 1.0);
    CHECK_FALSE(density(with(3, 200000), Measure::children));
    CHECK_FALSE(density(with(3, {}), Measure::inhabitants));
    CHECK_FALSE(density(with(3, 0), Measure::inhabitants));
}

TEST_CASE("a county without an alliance looks so whatever is measured")
{
    for (const auto measure : counties::measures) {
        CHECK(shade(with(0, 200000, 30000), measure) == 0);
        CHECK(shade(with(0, {}), measure) == 0);
    }
}

TEST_CASE("colours grow with the number, and begin where the legend says")
{
    const std::pair<std::int64_t, int> by_number[] = {{1, 1}, {2, 2}, {3, 2}, {4, 3}, {40, 3}};
    for (const auto& [alliances, wanted] : by_number) CHECK(shade(with(alliances, {}), Measure::alliances) == wanted);
    CHECK(shade(with(1, 200'001), Measure::inhabitants) == 1);
    CHECK(shade(with(1, 200'000), Measure::inhabitants) == 2);
    CHECK(shade(with(1, 100'001), Measure::inhabitants) == 2);
    CHECK(shade(with(1, 100'000), Measure::inhabitants) == 3);
    CHECK(shade(with(3, 1, 100'001), Measure::children) == 1);
    CHECK(shade(with(3, 1, 100'000), Measure::children) == 2);
    CHECK(shade(with(6, 1, 100'000), Measure::children) == 3);
}

TEST_CASE("a county whose people nobody knows has no colour once people are measured")
{
    CHECK_FALSE(shade(with(1, {}), Measure::inhabitants));
    CHECK_FALSE(shade(with(1, 100'000), Measure::children));
    CHECK(shade(with(1, {}), Measure::alliances) == 1);
}

TEST_CASE("words of addresses lead to what is measured, any other to the number of alliances")
{
    for (const auto measure : counties::measures) CHECK(counties::measure_of_word(counties::word_of(measure)) == measure);
    for (const auto* word : {"", "x", "EINWOHNER", "alliances"}) CHECK(counties::measure_of_word(word) == Measure::alliances);
}

TEST_CASE("several counties together: how many have an alliance, and how many people live there")
{
    std::vector<Covered> all = {with(2, 200000, 30000), with(0, 100000, 20000), with(1, {}, {})};
    all[2].county.state_key = "09";
    CHECK(sum_of(all) == Sum{3, 2, 3, 300000, 200000, 50000, 30000});
    CHECK(sum_of(all, "13") == Sum{2, 1, 2, 300000, 200000, 50000, 30000});
    CHECK(sum_of(all, "09") == Sum{1, 1, 1, 0, 0, 0, 0});
    CHECK(sum_of(all, "01") == Sum{});
}

TEST_CASE("the states add up to the whole country, whatever lies in them")
{
    std::mt19937 chance(6);
    for (int time = 0; time < 100; ++time) {
        std::vector<Covered> all;
        for (int number = 0; number < 60; ++number) {
            auto one = with(static_cast<std::int64_t>(chance() % 4), static_cast<std::int64_t>(chance() % 100000),
                            static_cast<std::int64_t>(chance() % 1000));
            one.county.state_key = fmt::format("{:02}", 1 + chance() % 16);
            all.push_back(std::move(one));
        }
        const auto whole = sum_of(all);
        Sum sum;
        for (int state = 1; state <= 16; ++state) {
            const auto part = sum_of(all, fmt::format("{:02}", state));
            CHECK(part.with_alliance <= part.counties);
            CHECK(part.inhabitants_with_alliance <= part.inhabitants);
            sum.counties += part.counties;
            sum.with_alliance += part.with_alliance;
            sum.alliances += part.alliances;
            sum.inhabitants += part.inhabitants;
            sum.inhabitants_with_alliance += part.inhabitants_with_alliance;
            sum.children += part.children;
            sum.children_with_alliance += part.children_with_alliance;
        }
        CHECK(sum == whole);
    }
}
