#pragma once

#include "slices/places/tests/places_store.hpp"
#include "slices/registry/import_alliances.hpp"

namespace test {

inline constexpr std::string_view served_table =
    "schluessel;name;kurztext;status;status_seit;sitz;wirkungsgebiet;themen;funktion;person;person_oeffentlich;telefon;zeiten\n"
    "rostock;Bündnis Rostock;Für die Stadt.;active;2005-06-16;13003000;13003000;ferien;Koordination;Kim Muster;nein;(030) 23125-001;Mo 9-12 Uhr\n"
    "kreis;Kreisbündnis;Für den Kreis.;active;2010-01-01;13072043;13072;ferien;Familienbüro;;;(030) 23125-002;Di 9-12 Uhr\n"
    "greifswald;Bündnis Greifswald;Am Bodden.;active;2010-01-01;13075039;13075039;vaeter;Stelle;;;(030) 23125-003;\n"
    "ruhend;Ruhendes Bündnis;Es war einmal.;dormant;2020-01-01;13074087;13074087;ferien;Stelle;;;(030) 23125-004;\n";

/// Rostock, its county and Greifswald are served; Wismar's alliance rests. Shared: no test writes into it.
class ServedStore : public PlacesStore {
public:
    explicit ServedStore(storage::Engine engine) : PlacesStore(engine)
    {
        fill([](storage::Write& write) {
            const auto plan = registry::import_alliances(write, served_table, base::Instant{}, [](std::size_t, std::size_t) {});
            REQUIRE(plan.problems.empty());
        });
    }

    static ServedStore& shared()
    {
        static ServedStore store(storage::Engine::sqlite);
        return store;
    }
};

}
