#include "app/index_keeper.hpp"
#include "search/find.hpp"
#include "slices/registry/tests/sample.hpp"

#include <thread>

using test::RegisterStore;

namespace {

std::int64_t count_of(RegisterStore& store, std::string_view typed)
{
    search::Wanted wanted;
    wanted.question = search::question_in(typed);
    return store.read([&](storage::Read& read) { return search::find(read, wanted); }).count;
}

/// Whether it is found within a few seconds; under sanitizers nothing is fast.
bool is_found_soon(RegisterStore& store, std::string_view typed)
{
    for (int look = 0; look < 400; ++look) {
        if (count_of(store, typed) > 0) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    return false;
}

void without_reports(const std::string& what) { FAIL_CHECK(what); }

base::Instant this_morning() { return test::morning; }

}

TEST_CASE("what an import brings is found while the server runs, by itself")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const app::IndexKeeper keeper(store.database(), &this_morning, &without_reports);
        REQUIRE(is_found_soon(store, "Impressum"));
        CHECK(count_of(store, "Stadtbündnis") == 0);
        REQUIRE(store.import(test::sample_table).is_applied);
        CHECK(is_found_soon(store, "Stadtbündnis"));
    });
}

TEST_CASE("what a process that was killed left undone is found after the next start")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::sample_table).is_applied);
    REQUIRE(count_of(store, "Stadtbündnis") == 0);
    const app::IndexKeeper keeper(store.database(), &this_morning, &without_reports);
    CHECK(is_found_soon(store, "Stadtbündnis"));
}

TEST_CASE("an alliance that begins tomorrow is found from tomorrow on")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::sample_table).is_applied);
    test::TestClock clock;
    const app::IndexKeeper keeper(store.database(), [&] { return clock.now(); }, &without_reports);
    REQUIRE(is_found_soon(store, "Stadtbündnis"));
    REQUIRE(count_of(store, "Kiel") == 0);
    clock.pass(std::chrono::hours(24 * 365));
    CHECK(is_found_soon(store, "Kiel"));
}

TEST_CASE("a keeper that cannot write says so and tries again")
{
    RegisterStore store(storage::Engine::sqlite);
    std::atomic<int> reports = 0;
    bool is_broken = true;
    const app::IndexKeeper keeper(
        store.database(), [&]() -> base::Instant { return is_broken ? throw std::runtime_error("the clock is away") : test::morning; },
        [&](const std::string& what) {
            CHECK(what == "the clock is away");
            is_broken = false;
            ++reports;
        });
    CHECK(is_found_soon(store, "Impressum"));
    CHECK(reports == 1);
}
