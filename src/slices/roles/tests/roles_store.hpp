#pragma once

#include "slices/registry/tests/sample.hpp"
#include "slices/roles/roles.hpp"
#include "slices/roles/tables.hpp"

namespace test {

/// Of every kind that matters: named, not named with a function and without, before today and after it.
inline constexpr std::string_view sample_roles =
    "buendnis;rolle;person;person_oeffentlich;funktion;seit;bis;erfasst_von\n"
    "stadt;Schirmherrschaft;Offene Schirmherrin;ja;Oberbürgermeisterin;2019-05-01;;Erfasserin Geheim\n"
    "stadt;Schirmherrschaft;Früherer Schirmherr;ja;Oberbürgermeister;2010-01-01;2019-04-30;\n"
    "stadt;Sprecherin;Verborgene Sprecherin;nein;Kreishandwerkerschaft;2021-01-01;;Erfasserin Geheim\n"
    "stadt;Lenkungsgruppe;Offenes Mitglied;ja;;2022-01-01;;\n"
    "stadt;Lenkungsgruppe;Stilles Mitglied;nein;;2022-01-01;;\n"
    "stadt;Lenkungsgruppe;Scheues Mitglied;;;2023-01-01;;\n"
    "stadt;Lenkungsgruppe;Künftiges Mitglied;ja;;2027-01-01;;\n"
    "land;Sprecher;;;Staatssekretär;2020-01-01;;\n"
    "kreis;Lenkungsgruppe;Ganz Verborgener;nein;;2020-01-01;;\n";

/// A store with the nine alliances and those who stand for them.
class RolesStore : public RegisterStore {
public:
    explicit RolesStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(sample_table).is_applied);
        REQUIRE(import_roles(sample_roles).is_applied);
    }

    static RolesStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static RolesStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static RolesStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan plan_roles(std::string_view table)
    {
        return read([&](storage::Read& read) { return roles::plan_roles(read, table, &no_progress); });
    }
    table::Plan import_roles(std::string_view table)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return roles::import_roles(write, table, morning, &no_progress);
               })
            .value();
    }
    std::string exported_roles()
    {
        return read([](storage::Read& read) { return roles::export_roles(read); });
    }

private:
    static void no_progress(std::size_t, std::size_t) {}
};

/// Asks the same of these roles on SQLite and on PostgreSQL.
template <class Test>
void with_roles_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(RolesStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(RolesStore::shared(storage::Engine::postgres)); }
}

}
