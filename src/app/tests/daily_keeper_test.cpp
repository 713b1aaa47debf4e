#include "app/daily_keeper.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <stdexcept>

using namespace std::chrono_literals;

namespace {

constexpr base::Instant noon{1773482400000ms};

void wait_until(const std::atomic<int>& count)
{
    for (int time = 0; time < 500 && count == 0; ++time) std::this_thread::sleep_for(10ms);
}

}

TEST_CASE("what is to be done once a day is looked after right after the start")
{
    std::atomic<int> rounds = 0;
    std::atomic<std::int64_t> seen = 0;
    {
        const app::DailyKeeper keeper(
            [&](base::Instant now) {
                seen = now.time_since_epoch().count();
                ++rounds;
            },
            [] { return noon; }, [](const std::string&) {});
        wait_until(rounds);
    }
    CHECK(rounds == 1); // the next one is an hour away, and ending does not wait for it
    CHECK(seen == noon.time_since_epoch().count());
}

TEST_CASE("a fault is told and ends nothing")
{
    std::atomic<int> reports = 0;
    std::string told;
    {
        const app::DailyKeeper keeper([](base::Instant) { throw std::runtime_error("the store is away"); }, [] { return noon; },
                                      [&](const std::string& what) {
                                          told = what;
                                          ++reports;
                                      });
        wait_until(reports);
    }
    CHECK(told == "the store is away");
}
