#include "app/deletion_guard.hpp"
#include "app/installation.hpp"
#include "app/order.hpp"
#include "slices/audit/audit.hpp"
#include "support/store.hpp"

#include <rapidcheck.h>

using namespace std::chrono_literals;
using test::TestStore;

namespace {

constexpr base::Instant noon{1773482400000ms};

bool may_delete(TestStore& store, base::Instant now)
{
    return store.database().write([&](storage::Write& write) -> base::Result<bool> { return app::may_delete(write, now); }).value();
}

app::Outcome confirm(TestStore& store, bool json = false)
{
    return app::carry_out(store.database(), {.name = "deletions confirm", .json = json}, [](std::size_t, std::size_t) {});
}

}

TEST_CASE("hour by hour and day by day what is old may be deleted")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        for (const auto later : {0h, 1h, 2h, 26h, 50h}) CHECK(may_delete(store, noon + later));
    });
}

TEST_CASE("after a jump of the clock nothing is deleted until the clock is right again")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        REQUIRE(may_delete(store, noon));
        CHECK_FALSE(may_delete(store, noon + 24h * 365));
        CHECK_FALSE(may_delete(store, noon + 24h * 365 + 1h)); // an hour later it is still wrong
        CHECK(may_delete(store, noon + 2h));
        CHECK_FALSE(may_delete(store, noon - 48h)); // backwards, too
    });
}

TEST_CASE("however the clock jumps, it never carries a deletion further than a day without somebody's word")
{
    TestStore store(storage::Engine::sqlite);
    CHECK(rc::check("jumps", [&](const std::vector<std::int16_t>& jumps) {
        store.fill([](storage::Write& write) { app::confirm_clock(write, noon); });
        auto trusted = noon;
        for (const auto jump : jumps) {
            const auto now = trusted + std::chrono::minutes(jump);
            const bool may = may_delete(store, now);
            RC_ASSERT(may == (std::chrono::abs(now - trusted) <= 24h));
            if (may) trusted = now;
        }
    }));
}

TEST_CASE("an operator says that the clock is right, and it is written down")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        REQUIRE(may_delete(store, noon));
        const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        REQUIRE_FALSE(may_delete(store, now));
        CHECK(confirm(store).out.starts_with("Die Uhr stimmt"));
        CHECK(may_delete(store, now));
        CHECK(store.read([](storage::Read& read) { return audit::export_entries(read); }).find(";deletions confirm;") != std::string::npos);
        CHECK(confirm(store, true).out.starts_with("{\"clock\":\""));
    });
}

TEST_CASE("a note that nobody can read stops nothing")
{
    TestStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) { app::set_installation_value(write, "clock", "gestern"); });
    CHECK(may_delete(store, noon));
    CHECK(store.read([](storage::Read& read) { return app::clock_at_last_round(read); }) == noon);
}
