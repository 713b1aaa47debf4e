#include "roles_store.hpp"

#include "slices/roles/store.hpp"

using test::RolesStore;

namespace {

using Wrong = std::vector<std::pair<std::string, std::string>>;

Wrong wrong(const table::Plan& plan)
{
    Wrong all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.column, problem.defect.code);
    return all;
}

std::string table_of(std::string_view lines)
{
    return "buendnis;rolle;person;person_oeffentlich;funktion;seit;bis\n" + std::string(lines);
}

std::size_t roles_in(RolesStore& store)
{
    return store.read([](storage::Read& read) { return roles::all_roles(read).size(); });
}

}

TEST_CASE("what is exported of roles can be imported again and changes nothing, on both engines the same")
{
    std::string exported[2];
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        auto& store = RolesStore::shared(engine);
        auto& table = exported[engine == storage::Engine::postgres];
        table = store.exported_roles();
        const auto plan = store.plan_roles(table);
        CHECK(plan.problems.empty());
        CHECK(plan.planned.size() == 9);
        CHECK(plan.count(table::Outcome::unchanged) == 9);
    }
    CHECK(exported[0] == exported[1]);
    CHECK(exported[0].find("stadt;Sprecherin;Verborgene Sprecherin;nein;Kreishandwerkerschaft;2021-01-01;;Erfasserin Geheim") !=
          std::string::npos);
}

TEST_CASE("a role that ends gets its last day, and who agrees is named from then on")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        const auto changed = store.import_roles(table_of("stadt;Sprecherin;Verborgene Sprecherin;ja;Kreishandwerkerschaft;2021-01-01;2025-12-31\n"));
        CHECK(changed.count(table::Outcome::changed) == 1);
        CHECK(changed.planned.front().changes ==
              std::vector<table::Change>{{"person_oeffentlich", "nein", "ja"}, {"bis", "", "2025-12-31"}});
        const auto all = store.read([](storage::Read& read) { return roles::all_roles(read); });
        const auto found = std::find_if(all.begin(), all.end(), [](const auto& one) { return one.person_name == "Verborgene Sprecherin"; });
        REQUIRE(found != all.end());
        CHECK(found->name_public);
        CHECK(found->recorded_by == "Erfasserin Geheim"); // the table has no such column
        CHECK(roles_in(store) == 9);
    });
}

TEST_CASE("two of one role and day are told apart by person, or by function where there is no person")
{
    RolesStore store(storage::Engine::sqlite);
    const auto lines = table_of("muenchen;Lenkungsgruppe;;;Jugendamt;2020-01-01;\nmuenchen;Lenkungsgruppe;;;Sportbund;2020-01-01;\n"
                                "muenchen;Lenkungsgruppe;Ada;;Jugendamt;2020-01-01;\n");
    CHECK(store.import_roles(lines).count(table::Outcome::added) == 3);
    CHECK(store.plan_roles(lines).count(table::Outcome::unchanged) == 3);
    CHECK(wrong(store.plan_roles(table_of("muenchen;Lenkungsgruppe;Ada;;A;2020-01-01;\nmuenchen;Lenkungsgruppe;Ada;;B;2020-01-01;\n"))) ==
          Wrong{{"seit", "duplicate"}});
}

TEST_CASE("a broken table of roles is refused as a whole, each mistake with its column")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        const auto plan = store.import_roles(table_of("stadt;Sprecherin;Neue;ja;;2026-01-01;\n"
                                                      "statd;Kaiser;X;vielleicht;;gestern;\n"
                                                      "stadt;Schirmherrschaft;;;;2020-01-01;2019-01-01\n"));
        CHECK_FALSE(plan.is_applied);
        CHECK(wrong(plan) == Wrong{{"buendnis", "unknown_alliance"}, {"rolle", "unknown_role"}, {"person_oeffentlich", "not_yes_or_no"},
                                   {"seit", "bad_date"}, {"person", "nobody"}, {"bis", "ends_before_it_begins"}});
        CHECK(roles_in(store) == 9);
        CHECK(wrong(store.plan_roles("buendnis;rolle\nstadt;Sprecherin\n")) == Wrong{{"seit", "missing_column"}});
    });
}

TEST_CASE("what is neither yes nor no about consent changes nothing; without a person there is none to give it")
{
    RolesStore store(storage::Engine::sqlite);
    for (const auto* cell : {"j", "yes", "1", "ja bitte"}) {
        CHECK(wrong(store.plan_roles(table_of("stadt;Sprecherin;Verborgene Sprecherin;" + std::string(cell) + ";;2021-01-01;\n"))) ==
              Wrong{{"person_oeffentlich", "not_yes_or_no"}});
    }
    CHECK(store.import_roles(table_of("muenchen;Sprecher;;ja;Pressestelle;2021-01-01;\n")).is_applied);
    const auto all = store.read([](storage::Read& read) { return roles::all_roles(read); });
    CHECK(std::none_of(all.begin(), all.end(), [](const auto& role) { return role.person_name.empty() && role.name_public; }));
}
