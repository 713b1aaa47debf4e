#include "slices/demo/demo.hpp"

#include "csv/csv.hpp"
#include "slices/identity/tables.hpp"
#include "slices/registry/tests/sample.hpp"

#include <set>

using test::SampleStore;

TEST_CASE("people of the demonstration are plainly made up, in every kind of role, and nobody can be written to")
{
    const auto table = SampleStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return demo::accounts_table(read); });
    const auto lines = csv::read(table).value().lines;
    REQUIRE(lines.size() >= 8);
    std::set<std::string> roles;
    for (const auto& line : lines) {
        CHECK(line.cells[0].ends_with(".example"));
        CHECK(line.cells[1].ends_with(" Beispiel"));
        roles.insert(line.cells[2]);
    }
    for (const auto* role : {"koordination", "mitglied", "servicebuero", "ministerium", "landeskoordination"}) CHECK(roles.contains(role));
}

TEST_CASE("people of the demonstration are accepted by the import, on both engines")
{
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        const auto plan = store.write([](storage::Write& write) -> base::Result<table::Plan> {
            return identity::import_accounts(write, demo::accounts_table(write), test::morning, [](std::size_t, std::size_t) {});
        });
        CHECK(plan.value().is_applied);
        CHECK(plan.value().count(table::Outcome::added) == plan.value().planned.size());
    });
}
