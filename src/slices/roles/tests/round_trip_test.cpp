#include "roles_store.hpp"

#include "slices/roles/store.hpp"
#include "support/strings.hpp"
#include "table/cells.hpp"

#include <rapidcheck.h>
#include <set>

using roles::Kind;
using roles::Role;
using test::RolesStore;

namespace {

std::string one_line()
{
    const auto kept = table::line_in(*rc::gen::elementOf(test::nasty_strings()));
    return kept ? *kept : "x";
}

base::Date some_day() { return base::months_after(test::today, -*rc::gen::inRange(0, 200)); }

Role some_role(base::Id<registry::Alliance> alliance, int number)
{
    Role role;
    role.id = base::Id<Role>::fresh();
    role.alliance = alliance;
    role.kind = *rc::gen::element(Kind::patron, Kind::speaker, Kind::steering_group);
    role.function = std::to_string(number) + " " + one_line();
    role.function = table::line_in(role.function).value();
    if (*rc::gen::arbitrary<bool>()) {
        role.person_name = table::line_in(std::to_string(number) + one_line()).value();
        role.name_public = *rc::gen::arbitrary<bool>();
    }
    role.since = some_day();
    if (*rc::gen::arbitrary<bool>()) role.until = base::months_after(role.since, *rc::gen::inRange(0, 60));
    role.recorded_by = one_line();
    return role;
}

constexpr storage::Sql delete_roles = "delete from alliance_role";

}

TEST_CASE("whatever people write about who stands for an alliance comes back from an export unchanged")
{
    RolesStore store(storage::Engine::sqlite);
    const auto alliance = store.alliance("kreis")->id;
    CHECK(rc::check("export, plan, import, export", [&] {
        store.fill([&](storage::Write& write) {
            write.run(delete_roles, {});
            for (int number = 0; number < 5; ++number) roles::store_role(write, some_role(alliance, number), test::morning);
        });
        const auto table = store.exported_roles();
        const auto plan = store.plan_roles(table);
        for (const auto& problem : plan.problems) RC_LOG() << problem.column << " " << problem.defect.code << "\n";
        RC_ASSERT(plan.count(table::Outcome::unchanged) == 5U);
        store.fill([](storage::Write& write) { write.run(delete_roles, {}); });
        RC_ASSERT(store.import_roles(table).count(table::Outcome::added) == 5U);
        RC_ASSERT(store.exported_roles() == table);
    }));
}

TEST_CASE("no cell of a table of roles makes more than a mistake that is told")
{
    auto& store = RolesStore::shared(storage::Engine::sqlite);
    const auto before = store.exported_roles();
    const std::set<std::string> columns = {"buendnis", "rolle", "person", "person_oeffentlich", "funktion", "seit", "bis"};
    for (const auto& nasty : test::nasty_strings()) {
        csv::Writer table({"buendnis", "rolle", "person", "person_oeffentlich", "funktion", "seit", "bis"});
        table.add({nasty, nasty, nasty, nasty, nasty, nasty, nasty});
        const auto plan = store.plan_roles(table.text());
        CHECK(plan.planned.empty());
        for (const auto& problem : plan.problems) {
            CHECK((problem.line == 0 || columns.contains(problem.column)));
            CHECK_FALSE(problem.defect.message.empty());
        }
    }
    CHECK(store.exported_roles() == before);
}
