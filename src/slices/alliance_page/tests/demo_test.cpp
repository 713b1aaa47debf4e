#include "slices/publishing/tests/writers.hpp"

TEST_CASE("in a demonstration most pages were confirmed within the last half year, some never")
{
    test::for_each_engine<test::WritersStore>([](test::WritersStore& store) {
        store.fill([](storage::Write& write) { alliance_page::make_demo(write, test::morning); });
        std::size_t confirmed = 0;
        const auto at_work = store.read([](storage::Read& read) { return registry::at_work_on(read, test::today); });
        REQUIRE(at_work.size() >= 4);
        for (const auto& alliance : at_work) {
            const auto moment = store.read([&](storage::Read& read) { return publishing::confirmed_at(read, {"alliance", alliance.id.uuid}); });
            if (!moment) continue;
            ++confirmed;
            CHECK(*moment < test::morning);
            CHECK(*moment > test::morning - std::chrono::days(182));
        }
        CHECK(confirmed == at_work.size() - at_work.size() / 4);
    });
}
