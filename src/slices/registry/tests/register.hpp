#pragma once

#include "slices/places/places.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"
#include "storage/migrations.hpp"
#include "support/store.hpp"
#include "support/test_app.hpp"

#include <string>
#include <string_view>

namespace test {

inline constexpr base::Instant morning{std::chrono::milliseconds(1773482400000)};
inline constexpr base::Date today{std::chrono::year(2026), std::chrono::month(3), std::chrono::day(14)};

inline base::Date day(std::string_view text) { return base::parse_date(text).value(); }

/// A store with the places, made once for each engine: to load them takes longer than most tests.
inline const EmptyStore& store_with_places(storage::Engine engine)
{
    struct Prepared : EmptyStore {
        explicit Prepared(storage::Engine wanted) : EmptyStore(wanted)
        {
            storage::migrate(*storage::connect_for_writing(location()));
            storage::Database database(location(), {}, [](const std::string&) { std::abort(); });
            (void)database.write([](storage::Write& write) -> base::Result<bool> {
                places::load_places(write);
                return true;
            });
        }
    };
    if (engine == storage::Engine::sqlite) {
        static const Prepared sqlite(storage::Engine::sqlite);
        return sqlite;
    }
    static const Prepared postgres(storage::Engine::postgres);
    return postgres;
}

/// A store that knows the places, empty of alliances.
class RegisterStore : public TestStore {
public:
    explicit RegisterStore(storage::Engine engine) : TestStore(store_with_places(engine)) {}

    table::Plan plan(std::string_view table)
    {
        return read([&](storage::Read& reading) { return registry::plan_import(reading, table, ignore); });
    }
    table::Plan import(std::string_view table)
    {
        return write([&](storage::Write& writing) -> base::Result<table::Plan> {
                   return registry::import_alliances(writing, table, morning, ignore);
               })
            .value();
    }
    std::string exported()
    {
        return read([](storage::Read& reading) { return registry::export_alliances(reading); });
    }
    std::optional<registry::Alliance> alliance(std::string_view slug)
    {
        return read([&](storage::Read& reading) { return registry::find_alliance(reading, slug); });
    }

private:
    static void ignore(std::size_t, std::size_t) {}
};

/// A table with the obligatory columns and one more.
inline std::string table_with(std::string_view column, std::string_view cell)
{
    return "name;status;status_seit;sitz;" + std::string(column) + "\nBündnis Rostock;aktiv;16.06.2005;13003000;" +
           std::string(cell) + "\n";
}

inline constexpr std::string_view three_alliances =
    "schluessel;name;kurztext;status;status_seit;verlauf;sitz;wirkungsgebiet;themen;funktion;person;"
    "person_oeffentlich;telefon;email;zeiten;website;anschrift;text;gegruendet\n"
    "rostock;Bündnis für Familie Rostock;Viele Stellen, ein Tisch.;aktiv;2005-06-16;;13003000;;ferien|kinderbetreuung;"
    "Koordinationsstelle;Verborgene Person;nein;(030) 23125-100;familie@rostock.example;Mo bis Do;"
    "https://rostock.example/;\"Neuer Markt 1\n18055 Rostock\";\"Erster Absatz.\n\nZweiter Absatz.\";16.06.2005\n"
    "schwerin;Schweriner Bündnis;Ein Netz.;ruhend;2024-01-01;2006-01-01:aktiv;13004000;;ferien;"
    "Rathaus;Sichtbare Person;ja;(030) 23125-101;;;;;;\n"
    "muenchen;Bündnis München;Süden.;aktiv;2010-01-01;;09162000;09;pflege-und-beruf;;;;;;;;;;\n";

}
