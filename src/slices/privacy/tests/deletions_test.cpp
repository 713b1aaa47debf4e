#include "app/daily_deletions.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/privacy/store.hpp"

using privacy::DataRequest;
using privacy::DeletionRun;
using test::CommunityStore;
using test::morning;

namespace {

std::int64_t deletions(CommunityStore& store, base::Instant now)
{
    std::int64_t done = 0;
    store.fill([&](storage::Write& write) { done = privacy::daily_deletions(write, app::daily_deletions(), now); });
    return done;
}

/// How many there are a day.
std::int64_t every() { return static_cast<std::int64_t>(app::daily_deletions().size()); }

std::vector<DeletionRun> runs(CommunityStore& store)
{
    return store.read([](storage::Read& read) { return privacy::runs_since(read, "2000-01-01"); });
}

std::int64_t removed(CommunityStore& store, std::string_view day, std::string_view what)
{
    for (const auto& run : runs(store)) {
        if (run.day == day && run.what == what) return run.removed;
    }
    return -1;
}

base::Date on(int year, unsigned month, unsigned number) { return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number); }

}

TEST_CASE("what is over goes once a day, and how much it was is written down")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        store.fill([&](storage::Write& write) {
            identity::open_session(write, store.anna, "Firefox, Linux", "/", morning);
            (void)identity::ask_for_link(write, "the key of this one installation", {"anna@example.de", "/", "198.51.100.0", "browser"}, morning);
        });
        CHECK(deletions(store, morning) == every());
        CHECK(removed(store, "2026-03-14", "Sessions that are over") == 0);
        CHECK(deletions(store, morning + std::chrono::hours(2)) == 0);
        const auto later = morning + std::chrono::hours(49);
        CHECK(deletions(store, later) == every());
        CHECK(removed(store, "2026-03-16", "Sessions that are over") == 1);
        CHECK(removed(store, "2026-03-16", "Links to sign in that are over") == 1);
        CHECK(removed(store, "2026-03-16", "Mails that were sent or given up") == 0);
        CHECK(runs(store).size() == static_cast<std::size_t>(2 * every()));
    });
}

TEST_CASE("who looked is known for a year, and requests for three years after their answer; what is open stays")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        store.fill([&](storage::Write& write) {
            privacy::store_reading(write, store.anna, "Directory of people", morning - std::chrono::days(366));
            privacy::store_reading(write, store.anna, "Directory of people", morning - std::chrono::days(364));
            for (const auto& done : {std::optional(on(2023, 3, 13)), std::optional(on(2023, 3, 15)), std::optional<base::Date>()}) {
                privacy::store_request(write, {base::Id<DataRequest>::fresh(), "access", "X", on(2022, 1, 1), on(2022, 2, 1), done}, store.anna);
            }
        });
        deletions(store, morning);
        CHECK(removed(store, "2026-03-14", "Notes of who looked at lists of people") == 1);
        CHECK(removed(store, "2026-03-14", "Requests that were answered") == 1);
        const auto left = store.read([](storage::Read& read) { return privacy::requests(read); });
        REQUIRE(left.size() == 2);
        CHECK_FALSE(left[0].done_on.has_value());
        CHECK(left[1].done_on == on(2023, 3, 15));
        CHECK(store.read([](storage::Read& read) { return privacy::readings(read, 9, 0); }).size() == 1);
    });
}

TEST_CASE("notes of deletions are kept for a year")
{
    CommunityStore store(storage::Engine::sqlite);
    deletions(store, morning - std::chrono::days(367));
    deletions(store, morning - std::chrono::days(363));
    REQUIRE(runs(store).size() == static_cast<std::size_t>(2 * every()));
    deletions(store, morning);
    CHECK(removed(store, "2026-03-14", "Notes of deletions") == every());
    CHECK(runs(store).size() == static_cast<std::size_t>(2 * every()));
}

TEST_CASE("data protection reads what went on which day")
{
    CommunityStore store(storage::Engine::sqlite);
    test::TestApp app(store);
    deletions(store, app.clock.now());
    test::Visitor dora(app);
    dora.sign_in(test::account_with(store, test::Role::data_protection, {}, "dora@example.de", "Dora Beispiel"));
    CHECK(dora.open("/verwaltung/datenschutz/loeschungen").says("<th scope=\"row\">14. März 2026</th><td>Abgelaufene Anmeldungen</td>"));
}

TEST_CASE("a demonstration has a request that is due soon, one that has time, and one that is answered")
{
    CommunityStore store(storage::Engine::sqlite);
    store.fill([&](storage::Write& write) { privacy::make_demo(write, store.anna, morning); });
    const auto all = store.read([](storage::Read& read) { return privacy::requests(read); });
    REQUIRE(all.size() == 3);
    CHECK(all[0].due_on == on(2026, 3, 15));
    CHECK_FALSE(all[1].done_on.has_value());
    CHECK(all[2].done_on == on(2026, 1, 25));
    CHECK(store.read([](storage::Read& read) { return privacy::readings(read, 9, 0); }).size() == 2);
}
