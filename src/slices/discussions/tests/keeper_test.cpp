#include "app/notice_keeper.hpp"

#include "slices/discussions/tests/community.hpp"

#include <thread>

using test::Community;
using test::morning;

namespace {

constexpr int followers = 250;

void add_followers(Community& store)
{
    store.fill([](storage::Write& write) {
        for (int number = 0; number < followers; ++number) {
            const auto id = base::Id<identity::Account>::fresh();
            identity::store_account(write, {id, fmt::format("f{:03}@example.de", number), "Viele", "de", morning});
            identity::store_grant(write, {base::Id<identity::Grant>::fresh(), id, identity::Role::mentor, {}, "", morning, {}});
            discussions::store_subscription(write, id, "bund", discussions::Frequency::at_once);
        }
    });
}

/// Waits until nobody is left to be told, ten seconds at most.
std::vector<std::string> told_by_keepers(Community& store, std::size_t expected)
{
    for (int look = 0; look < 200 && store.told().size() < expected; ++look) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::this_thread::sleep_for(std::chrono::milliseconds(300)); // what is told twice comes late
    return store.told();
}

void ignore(const std::string& what) { FAIL_CHECK(what); }

}

TEST_CASE("whoever follows is told soon after something was written, without a request that waits")
{
    test::for_each_engine<Community>([](Community& store) {
        add_followers(store);
        const web::Site site;
        app::NoticeKeeper keeper(site, store.database(), [] { return morning; }, &ignore);
        store.begin(store.anna, "An alle", "Hallo");
        store.begin(store.carla, "Auch an alle", "Hallo");
        const auto told = told_by_keepers(store, 2 * followers);
        CHECK(told.size() == 2 * followers);
    });
}

TEST_CASE("what was written before the program ended is told after it begins again")
{
    test::for_each_engine<Community>([](Community& store) {
        add_followers(store);
        store.begin(store.anna, "An alle", "Hallo");
        const web::Site site;
        store.fill([&](storage::Write& write) { discussions::send_next_notices(write, site, morning); });
        REQUIRE(store.told().size() < followers);
        app::NoticeKeeper keeper(site, store.database(), [] { return morning; }, &ignore);
        CHECK(told_by_keepers(store, followers).size() == followers);
    });
}

TEST_CASE("two nodes tell each follower once")
{
    Community store(storage::Engine::postgres);
    add_followers(store);
    const auto other = store.another_node();
    const web::Site site;
    app::NoticeKeeper one(site, store.database(), [] { return morning; }, &ignore);
    app::NoticeKeeper two(site, *other, [] { return morning; }, &ignore);
    for (int number = 0; number < 4; ++number) store.begin(number % 2 == 0 ? store.anna : store.carla, "An alle", "Hallo");
    const auto told = told_by_keepers(store, 4 * followers);
    CHECK(told.size() == 4 * followers);
    for (int number = 0; number < followers; number += 50) CHECK(std::count(told.begin(), told.end(), fmt::format("f{:03}@example.de", number)) == 4);
}
