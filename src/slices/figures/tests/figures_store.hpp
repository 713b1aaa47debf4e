#pragma once

#include "slices/figures/breakdown.hpp"
#include "slices/figures/figures.hpp"
#include "slices/figures/import_figures.hpp"
#include "slices/figures/store.hpp"
#include "slices/partners/tests/partners_store.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/projects/projects.hpp"

#include <string>
#include <string_view>

namespace test {

/// Two that run, one that is over.
inline constexpr std::string_view three_projects = "schluessel;titel;stand;beginn;ende;buendnis\n"
                                                   "werkstatt;Ferienwerkstatt;laufend;2021-07-01;;stadt\n"
                                                   "alm;Ferien auf der Alm;laufend;2024-06-01;;muenchen\n"
                                                   "treff;Vätertreff;abgeschlossen;2015-01-01;2019-12-31;stadt\n";

/// Of a month, of a year, of a state, and one with everything.
inline constexpr std::string_view sample_figures =
    "zahl;land;stand;wert;rundung;quelle;quelle_adresse;bemerkung\n"
    "buendnisse;;06.2023;300;rund;Ministerium;https://ministerium.example/zahlen;Gerundet & geschätzt.\n"
    "buendnisse;;2013;600;mehr als;Alte Broschüre;;\n"
    "buendnisse;mv;31.12.2022;25;;Landesstelle;;\n"
    "mitwirkende;;2023-06-30;26.000;rund;Ministerium;;\n";

/// A store with the nine alliances, their partners, three projects and four declared figures.
class FiguresStore : public PartnersStore {
public:
    explicit FiguresStore(storage::Engine engine) : PartnersStore(engine)
    {
        REQUIRE(import_projects(three_projects).is_applied);
        REQUIRE(import_figures(sample_figures).is_applied);
    }

    static FiguresStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static FiguresStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static FiguresStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan import_projects(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return projects::import_projects(write, bytes, morning, &without_progress);
               })
            .value();
    }
    table::Plan plan_figures(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return figures::plan_figures(read, bytes, &without_progress); });
    }
    table::Plan import_figures(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return figures::import_figures(write, bytes, morning, &without_progress);
               })
            .value();
    }
    std::string exported_figures()
    {
        return read([](storage::Read& read) { return figures::export_figures(read); });
    }
    std::vector<figures::Figure> figures_on(std::string_view date, std::string_view state_key = {})
    {
        return read([&](storage::Read& read) { return figures::figures_on(read, day(date), state_key); });
    }
    std::vector<figures::Part> by_state(std::string_view date)
    {
        return read([&](storage::Read& read) { return figures::by_state(read, day(date)); });
    }
    std::vector<figures::Part> by_county(std::string_view date, std::string_view state_key)
    {
        return read([&](storage::Read& read) { return figures::by_county(read, day(date), state_key); });
    }
    std::vector<figures::YearsEnd> growth_until(std::string_view date, std::string_view state_key = {})
    {
        return read([&](storage::Read& read) { return figures::growth_until(read, day(date), state_key); });
    }
};

/// Asks the same on SQLite and on PostgreSQL; nobody changes it.
template <class Test>
void with_figures_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(FiguresStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(FiguresStore::shared(storage::Engine::postgres)); }
}

/// The counted figures alone, by subject.
inline std::vector<std::pair<figures::Subject, std::int64_t>> counted(const std::vector<figures::Figure>& all)
{
    std::vector<std::pair<figures::Subject, std::int64_t>> values;
    for (const auto& figure : all) {
        if (figure.kind == figures::Kind::counted) values.emplace_back(figure.subject, figure.value);
    }
    return values;
}

/// The declared ones alone, as people would say them.
inline std::vector<std::string> declared(const std::vector<figures::Figure>& all)
{
    std::vector<std::string> values;
    for (const auto& figure : all) {
        if (figure.kind != figures::Kind::declared) continue;
        values.push_back(fmt::format("{}: {} {}, {}", figures::word_of(figure.subject), figure.rounding, figure.value,
                                     figures::written(figure.as_of)));
    }
    return values;
}

inline const figures::Part& part(const std::vector<figures::Part>& parts, std::string_view key)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const figures::Part& one) { return one.key == key; });
    REQUIRE(found != parts.end());
    return *found;
}

}
