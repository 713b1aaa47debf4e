#include "slices/demo/demo.hpp"

#include "csv/csv.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/import_status_records.hpp"
#include "slices/registry/tests/sample.hpp"
#include "slices/roles/tables.hpp"

#include <set>

using test::SampleStore;

namespace {

std::string roles_of_seed(std::uint64_t seed)
{
    return SampleStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) { return demo::roles_table(read, seed); });
}

std::string records()
{
    return SampleStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return demo::status_records_table(read); });
}

}

TEST_CASE("the same seed invents the same people, another one others, and every name says that it is invented")
{
    const auto table = roles_of_seed(3);
    CHECK(roles_of_seed(3) == table);
    CHECK(roles_of_seed(4) != table);
    const auto lines = csv::read(table).value().lines;
    REQUIRE(lines.size() > 5);
    std::set<std::string> consents;
    for (const auto& line : lines) {
        CHECK(line.cells[2].ends_with("(erfunden)"));
        CHECK_FALSE(line.cells[4].empty());
        consents.insert(line.cells[3]);
    }
    CHECK(consents == std::set<std::string>{"ja", "nein"}); // there is something to hide
}

TEST_CASE("who is invented is accepted by the import, on both engines")
{
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        const auto plan = store.write([](storage::Write& write) -> base::Result<table::Plan> {
            return roles::import_roles(write, demo::roles_table(write, 5), test::morning, [](std::size_t, std::size_t) {});
        });
        CHECK(plan.value().is_applied);
        CHECK(plan.value().count(table::Outcome::added) == plan.value().planned.size());
    });
}

TEST_CASE("why an alliance rests or has ended is invented for those alone, and accepted")
{
    const auto lines = csv::read(records()).value().lines;
    REQUIRE(lines.size() == 2);
    std::set<std::string> told;
    for (const auto& line : lines) told.insert(line.cells[0] + " " + line.cells[1] + " " + line.cells[2]);
    CHECK(told == std::set<std::string>{"ende aufgelöst 2020-05-31", "ruht ruhend 2024-01-01"});
    for (const auto& line : lines) CHECK(line.cells[3].find("(erfunden)") != std::string::npos);
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        const auto plan = store.write([](storage::Write& write) -> base::Result<table::Plan> {
            return registry::import_status_records(write, demo::status_records_table(write), test::morning, [](std::size_t, std::size_t) {});
        });
        CHECK(plan.value().is_applied);
        CHECK(plan.value().count(table::Outcome::changed) == 2);
    });
}
