#include "sample.hpp"

#include "slices/registry/import_status_records.hpp"
#include "slices/registry/store.hpp"
#include "support/strings.hpp"
#include "table/cells.hpp"

#include <rapidcheck.h>

using registry::Status;
using registry::StatusRecord;
using test::SampleStore;

namespace {

constexpr storage::Sql delete_records = "delete from alliance_status";

void no_progress(std::size_t, std::size_t) {}

std::string one_line()
{
    const auto kept = table::line_in(*rc::gen::elementOf(test::nasty_strings()));
    return kept ? *kept : "x";
}

std::string exported(SampleStore& store)
{
    return store.read([](storage::Read& read) { return registry::export_status_records(read); });
}

table::Plan plan(SampleStore& store, std::string_view table)
{
    return store.read([&](storage::Read& read) { return registry::plan_status_records(read, table, &no_progress); });
}

void clear(SampleStore& store)
{
    store.fill([](storage::Write& write) {
        write.run(delete_records, {});
        registry::begin_edition(write);
    });
}

/// Some records on days of their own, for some of the alliances.
std::size_t fill_with_records(SampleStore& store)
{
    const auto names = store.read([](storage::Read& read) { return registry::alliance_names(read); });
    std::size_t count = 0;
    store.fill([&](storage::Write& write) {
        for (const auto& name : names) {
            const auto many = *rc::gen::inRange(0, 4);
            for (int number = 0; number < many; ++number) {
                const auto status = *rc::gen::element(Status::active, Status::dormant, Status::in_founding, Status::dissolved);
                registry::store_status(write, name.id, {status, base::months_after(test::today, -number * 7), one_line(), one_line(), one_line()},
                                       test::morning);
                ++count;
            }
        }
        registry::begin_edition(write);
    });
    return count;
}

}

TEST_CASE("whatever people write about why an alliance changed comes back from an export unchanged")
{
    SampleStore store(storage::Engine::sqlite);
    CHECK(rc::check("export, plan, import, export", [&] {
        clear(store);
        const auto count = fill_with_records(store);
        const auto table = exported(store);
        const auto unchanged = plan(store, table);
        for (const auto& problem : unchanged.problems) RC_LOG() << problem.column << " " << problem.defect.code << "\n";
        RC_ASSERT(unchanged.count(table::Outcome::unchanged) == count);
        clear(store);
        const auto imported = store.write([&](storage::Write& write) -> base::Result<table::Plan> {
            return registry::import_status_records(write, table, test::morning, &no_progress);
        });
        RC_ASSERT(imported.value().count(table::Outcome::added) == count);
        RC_ASSERT(exported(store) == table);
    }));
}

TEST_CASE("the records of one engine are taken over by the other without a change")
{
    SampleStore sqlite(storage::Engine::sqlite);
    SampleStore postgres(storage::Engine::postgres);
    const auto table = exported(sqlite);
    clear(postgres);
    const auto taken = postgres.write([&](storage::Write& write) -> base::Result<table::Plan> {
        return registry::import_status_records(write, table, test::morning, &no_progress);
    });
    CHECK(taken.value().is_applied);
    CHECK(exported(postgres) == table);
}

TEST_CASE("no cell of a table of status records makes more than a mistake that is told")
{
    SampleStore& store = SampleStore::shared(storage::Engine::sqlite);
    const auto before = exported(store);
    for (const auto& nasty : test::nasty_strings()) {
        csv::Writer table({"buendnis", "status", "seit", "grund", "notiz", "erfasst_von"});
        table.add({nasty, nasty, nasty, nasty, nasty, nasty});
        const auto outcome = plan(store, table.text());
        CHECK(outcome.planned.empty());
        for (const auto& problem : outcome.problems) CHECK_FALSE(problem.defect.message.empty());
    }
    CHECK(exported(store) == before);
}

TEST_CASE("a table that changes nothing begins no new edition, one that does begins one")
{
    SampleStore store(storage::Engine::sqlite);
    const auto edition = [&] { return store.read([](storage::Read& read) { return registry::edition(read); }); };
    const auto import_records = [&](const std::string& table) {
        return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
            return registry::import_status_records(write, table, test::morning, &no_progress);
        });
    };
    const auto first = edition();
    CHECK(import_records(exported(store)).value().is_applied);
    CHECK(edition() == first);
    CHECK(import_records("buendnis;status;seit;grund\nende;aufgelöst;2020-05-31;Darum.\n").value().is_applied);
    CHECK(edition() != first);
}
