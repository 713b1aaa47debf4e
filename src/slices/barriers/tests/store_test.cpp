#include "slices/barriers/store.hpp"

#include "slices/barriers/barriers.hpp"
#include "csv/csv.hpp"
#include "support/store.hpp"

using namespace std::chrono_literals;
using barriers::BarrierReport;

namespace {

BarrierReport report(std::string receipt, base::Instant at, std::string problem = "Die Karte ist zu klein.")
{
    return {base::Id<BarrierReport>::fresh(), std::move(receipt), "/karte",       std::move(problem), "blocked",
            "post@haus.example",              at,                 2026y / 11 / 22, 2026y / 12 / 22};
}

const base::Instant morning = std::chrono::sys_days(2026y / 11 / 22) + 8h;

}

TEST_CASE("a report is found again by its receipt, whole")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto sent = report("B-2026-00000001", morning);
        store.fill([&](storage::Write& write) { barriers::store_report(write, sent); });
        const auto found = store.read([](storage::Read& read) { return barriers::find_report(read, "B-2026-00000001"); });
        CHECK(found == sent);
    });
}

TEST_CASE("nobody finds a report by a receipt that was never given out")
{
    test::for_each_engine([](test::TestStore& store) {
        store.fill([&](storage::Write& write) { barriers::store_report(write, report("B-2026-00000001", morning)); });
        CHECK_FALSE(store.read([](storage::Read& read) { return barriers::find_report(read, "B-2026-00000002"); }));
    });
}

TEST_CASE("a report that is sent twice is stored once, as it was first")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto first = report("B-2026-00000001", morning);
        auto again = first;
        again.description = "anders";
        store.fill([&](storage::Write& write) {
            barriers::store_report(write, first);
            barriers::store_report(write, again);
        });
        CHECK(store.read([](storage::Read& read) { return barriers::all_reports(read); }) == std::vector{first});
    });
}

TEST_CASE("the operator reads all reports, the oldest first, each with the day of its answer")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto late = report("B-2026-00000002", morning + 1h, "Zwei\nZeilen; mit \"Zeichen\"");
        const auto early = report("B-2026-00000001", morning);
        store.fill([&](storage::Write& write) {
            barriers::store_report(write, late);
            barriers::store_report(write, early);
        });
        const auto text = store.read([](storage::Read& read) { return barriers::export_barrier_reports(read); });
        const auto table = csv::read(text).value();
        REQUIRE(table.lines.size() == 2);
        CHECK(table.columns == std::vector<std::string>{"quittung", "eingegangen", "antwort_bis", "schwere", "seite",
                                                        "problem", "email"});
        CHECK(table.lines[0].cells == std::vector<std::string>{"B-2026-00000001", "2026-11-22T08:00:00Z",
                                                               "2026-12-22", "blocked", "/karte",
                                                               "Die Karte ist zu klein.", "post@haus.example"});
        CHECK(table.lines[1].cells[5] == "Zwei\nZeilen; mit \"Zeichen\"");
    });
}
