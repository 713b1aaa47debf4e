#include "writers.hpp"

#include <atomic>
#include <thread>

using test::WritersStore;

namespace {

constexpr int nodes = 4;

/// Does the same at once from several threads.
template <class Work>
void at_once(Work work)
{
    std::vector<std::thread> threads;
    for (int node = 0; node < nodes; ++node) threads.emplace_back([&work, node] { work(node); });
    for (auto& thread : threads) thread.join();
}

}

TEST_CASE("of several who publish the same draft at the same moment one does, and there is one version more")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto draft = store.save(store.with("kurztext", "Nur einmal."), store.anna);
        std::atomic<int> published = 0;
        at_once([&](int) {
            if (store.publish(draft.id, store.anna)) ++published;
        });
        CHECK(published == 1);
        CHECK(store.versions().size() == 2); // with the one that stood there before
        CHECK(store.published().at("kurztext") == "Nur einmal.");
        CHECK(store.draft() == std::nullopt);
    });
}

TEST_CASE("of several who begin a draft at the same moment one keeps it, and the others are told")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        std::atomic<int> kept = 0;
        at_once([&](int node) {
            const auto content = store.with("kurztext", "Von " + std::to_string(node));
            const auto saved = store.write([&](storage::Write& write) {
                return publishing::save_draft(write, store.page, store.subject(), {}, content, store.anna, test::morning);
            });
            if (saved) ++kept;
            else CHECK(saved.error().kind == base::Refused::conflict);
        });
        CHECK(kept == 1);
        CHECK(store.draft().has_value());
    });
}

TEST_CASE("of several nodes that begin the round of the day at the same moment one asks")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const web::Site site;
        std::atomic<std::size_t> mails = 0;
        at_once([&](int) {
            mails += store
                         .write([&](storage::Write& write) -> base::Result<std::size_t> {
                             return publishing::daily_round(write, std::span(&store.page, 1), site, test::morning + std::chrono::days(182));
                         })
                         .value();
        });
        CHECK(mails == 3);
        CHECK(store.recipients_of("still_right").size() == 3);
    });
}
