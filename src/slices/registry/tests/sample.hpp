#pragma once

#include "register.hpp"

namespace test {

/// Nine alliances, one of each kind that matters: for a district, a town, a county and a state; active, not yet,
/// no more, and none of it.
inline constexpr std::string_view sample_table =
    "schluessel;name;kurztext;status;status_seit;verlauf;sitz;wirkungsgebiet;themen;funktion;person;"
    "person_oeffentlich;telefon;email;zeiten;funktion_2;person_2;person_oeffentlich_2;telefon_2;website;anschrift;"
    "text;gegruendet\n"
    "stadt;Stadtbündnis;Alle an einem Tisch.;aktiv;2005-06-16;;13003000;13003000;ferien|kinderbetreuung;"
    "Koordinationsstelle;Verborgene Person;nein;(030) 23125-100;familie@rostock.example;Mo bis Do;Pressestelle;"
    "Offene Person;ja;(030) 23125-110;https://rostock.example/;\"Neuer Markt 1\n18055 Rostock\";"
    "\"Erster Absatz.\nNoch eine Zeile.\n\nZweiter Absatz.\";16.06.2005\n"
    "viertel;Nachbarn;Ein Viertel hilft sich.;aktiv;2012-03-01;;13003000;Reutershagen;familienpaten;;;;;;;;;;;;;;\n"
    "kreis;Kreisbündnis;Auf dem Land.;aktiv;2008-01-01;;13072;13072;;;;;;;;;;;;;;;\n"
    "land;Landesbündnis;Im Norden.;aktiv;2009-01-01;;13004000;13;standort;;;;;;;;;;;;;;\n"
    "muenchen;Bündnis München;Süden & mehr.;aktiv;2010-01-01;;09162000;09162000;ferien;;;;;;;;;;;;;;\n"
    "koeln;Kölner Bündnis;Bald.;aktiv;2026-03-15;2026-01-01:in Gründung;05315000;;;Gründungsbüro;;;"
    "(030) 23125-102;;;;;;;;;;\n"
    "ruht;Bündnis Augsburg;Pause.;ruhend;2024-01-01;2006-01-01:aktiv;09761000;;;Rathaus;Sichtbare Person;ja;"
    "(030) 23125-101;;;;;;;;;;\n"
    "ende;Bündnis Dresden;War einmal.;aufgelöst;2020-05-31;2006-01-01:aktiv|2015-01-01:ruhend;14612000;;;"
    "Büro;Frühere Person;ja;(030) 23125-103;alt@dresden.example;;Lager;;;(030) 23125-104;https://dresden.example/;;;\n"
    "spaeter;Bündnis Kiel;Noch nicht.;aktiv;2027-01-01;;01002000;;;;;;;;;;;;;;;;\n";

/// A store with the nine alliances, which no test changes.
class SampleStore : public RegisterStore {
public:
    explicit SampleStore(storage::Engine engine) : RegisterStore(engine)
    {
        const auto plan = import(sample_table);
        REQUIRE(plan.problems.empty());
    }

    static SampleStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static SampleStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static SampleStore postgres(storage::Engine::postgres);
        return postgres;
    }
};

/// Asks the same of the nine alliances on SQLite and on PostgreSQL.
template <class Test>
void with_sample_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(SampleStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(SampleStore::shared(storage::Engine::postgres)); }
}

/// What somebody asks who reads in that language.
struct Reader {
    explicit Reader(web::Language language) : request(site, web::Texts::of(language)) { request.now = morning; }

    web::Site site;
    web::Request request;
};

inline std::size_t times(const std::string& text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}
