#pragma once

#include "slices/awards/awards.hpp"
#include "slices/awards/import_awards.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/awards/store.hpp"
#include "slices/registry/tests/sample.hpp"

namespace test {

inline constexpr std::string_view sample_ceremonies =
    "schluessel;titel;kurztext;text;verliehen_am;ort;verliehen_von;ausgezeichnet;ausgezeichnet_was;quelle\n"
    "siegel;Siegel für viele;Ein großer Tag.;\"Erster Absatz.\n\nZweiter <Absatz>.\";24.11.2023;Berlin;Ministerium;1256;"
    "Bündnisse;Mitteilung vom Tag danach\n"
    "preis;Kleiner Preis;;;2016-12-14;;Stiftung;;;\n";

/// Held for good, held until a day, run out, still to come; of an alliance that works and of one that ended.
inline constexpr std::string_view sample_awards =
    "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;gueltig_bis;ort;verleihung;anlass;zitat;zitat_von\n"
    "siegel-stadt;stadt;Siegel;Ministerium;24.11.2023;;Berlin;siegel;Für alles.;Das war viel Arbeit.;Senatorin für Jugend\n"
    "preis-stadt;stadt;Preis;Stiftung;2016-12-14;2019-12-31;;preis;;;\n"
    "heute-stadt;stadt;Tagespreis;Verein;2025-03-14;2026-03-14;Rostock;;;;\n"
    "morgen-stadt;stadt;Morgenpreis;Verein;2026-03-15;;;;;;\n"
    "siegel-muenchen;muenchen;Siegel;Ministerium;2023-11-24;2026-03-13;Berlin;siegel;;;\n"
    "ehre;ende;Ehre & Dank;Stadt;2010-01-01;;;;;;\n";

/// A store with the nine alliances, two ceremonies and six awards.
class AwardsStore : public RegisterStore {
public:
    explicit AwardsStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(sample_table).is_applied);
        REQUIRE(import_ceremonies(sample_ceremonies).is_applied);
        REQUIRE(import_awards(sample_awards).is_applied);
    }

    static AwardsStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static AwardsStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static AwardsStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan import_awards(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return awards::import_awards(write, bytes, morning, &without_progress);
               })
            .value();
    }
    table::Plan import_ceremonies(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return awards::import_ceremonies(write, bytes, morning, &without_progress);
               })
            .value();
    }
    table::Plan plan_awards(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return awards::plan_awards(read, bytes, &without_progress); });
    }
    table::Plan plan_ceremonies(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return awards::plan_ceremonies(read, bytes, &without_progress); });
    }
    std::string exported_awards()
    {
        return read([](storage::Read& read) { return awards::export_awards(read); });
    }
    std::string exported_ceremonies()
    {
        return read([](storage::Read& read) { return awards::export_ceremonies(read); });
    }
};

/// Asks the same of the six awards on SQLite and on PostgreSQL.
template <class Test>
void with_awards_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(AwardsStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(AwardsStore::shared(storage::Engine::postgres)); }
}

/// What is wrong, as line, column and code.
inline std::vector<std::tuple<std::size_t, std::string, std::string>> wrong(const table::Plan& plan)
{
    std::vector<std::tuple<std::size_t, std::string, std::string>> all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.line, problem.column, problem.defect.code);
    return all;
}

}
