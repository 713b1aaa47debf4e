#pragma once

#include "slices/projects/documents.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/projects/projects.hpp"
#include "slices/registry/tests/sample.hpp"

namespace test {

/// Of every kind that matters: running with and without a known beginning, planned with and without a day, finished,
/// finished since yesterday, of an alliance that ended, with others that take part.
inline constexpr std::string_view sample_projects =
    "schluessel;titel;kurztext;ziel;text;themen;stand;beginn;ende;buendnis;weitere_buendnisse;partner;"
    "traeger_schluessel;ort;ort_plz;website;fruehere_schluessel\n"
    "ferienwerkstatt;Ferienwerkstatt;Sägen & löten.;Kinder können etwas.;\"Erster Absatz.\n\nZweiter Absatz.\";"
    "ferien|kinderbetreuung;laufend;01.07.2021;;stadt;viertel|land;Volkshochschule|Sportverein;vhs-rostock;13003000;;"
    "https://werkstatt.example/;ferienkurs\n"
    "familienfest;Familienfest;Alle feiern.;;;zeit-fuer-familie;laufend;;;stadt;;;;Reutershagen;;;\n"
    "buecherbus;Bücherbus;;;;;geplant;2026-05-01;;stadt;;;;;;;\n"
    "vaetertreff;Vätertreff;;;;vaeter;abgeschlossen;2015-01-01;2019-12-31;stadt;;;;;;;\n"
    "idee;Eine Idee;;;;;geplant;;;land;;;;;;;\n"
    "alm;Ferien auf der Alm;Heu & Ziegen.;;;ferien;laufend;2024-06-01;;muenchen;;;;;;;\n"
    "lesepaten;Lesepaten;;;;familienpaten;laufend;2020-01-01;2026-03-13;muenchen;;;;;;;\n"
    "rest;Letztes Projekt;;;;;abgeschlossen;;2018-06-30;ende;;;;;;;\n";

/// Brings the index of the search up to date, as it was on that morning.
inline void follow_projects(TestStore& store, base::Instant now = morning)
{
    const std::array sources = {projects::search_source([now] { return now; })};
    search::follow_all(store.database(), sources);
}

/// A store with the nine alliances and eight projects, all of them to be found by words.
class ProjectsStore : public RegisterStore {
public:
    explicit ProjectsStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(sample_table).is_applied);
        const auto plan = import_projects(sample_projects);
        for (const auto& problem : plan.problems) MESSAGE(problem.column, ": ", problem.defect.message.text);
        REQUIRE(plan.is_applied);
        follow_projects(*this);
    }

    static ProjectsStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static ProjectsStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static ProjectsStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan plan_projects(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return projects::plan_projects(read, bytes, &without_progress); });
    }
    table::Plan import_projects(std::string_view bytes, base::Instant now = morning)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return projects::import_projects(write, bytes, now, &without_progress);
               })
            .value();
    }
    std::string exported_projects()
    {
        return read([](storage::Read& read) { return projects::export_projects(read); });
    }
    std::optional<projects::Project> project(std::string_view slug)
    {
        return read([&](storage::Read& read) { return projects::find_project(read, slug); });
    }
    std::int64_t running_on(std::string_view date, std::string_view topic = {})
    {
        return read([&](storage::Read& read) { return projects::running_on(read, day(date), topic); });
    }
};

/// Asks the same of the eight projects on SQLite and on PostgreSQL.
template <class Test>
void with_projects_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(ProjectsStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(ProjectsStore::shared(storage::Engine::postgres)); }
}

/// What is wrong, as line, column and code.
inline std::vector<std::tuple<std::size_t, std::string, std::string>> wrong(const table::Plan& plan)
{
    std::vector<std::tuple<std::size_t, std::string, std::string>> all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.line, problem.column, problem.defect.code);
    return all;
}

}
