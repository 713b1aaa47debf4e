#pragma once

#include "slices/api/examples.hpp"
#include "slices/awards/import_awards.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/figures/import_figures.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/registry/tests/sample.hpp"

#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace test {

/// With and without a seat, in a district, with an English name, with a former word, ended.
inline constexpr std::string_view open_organisations =
    "schluessel;name;art;kurztext;website;sitz;rechtsform;namen;beendet;fruehere_schluessel;erfasst_von\n"
    "rathaus;Hansestadt Rostock;kommune;Die \"Stadt\" am Meer.;https://rathaus.example/;13003000;"
    "Körperschaft;en:City of Rostock;;stadtverwaltung;Erfasserin Geheim\n"
    "werft;Neue Werft;unternehmen;Baut Schiffe & mehr.;;13003000;GmbH;;;;Erfasserin Geheim\n"
    "bank;Münchner Bank;unternehmen;;;09162000;AG;;;;\n"
    "kita;Kita Warnowkinder;kita;;;Reutershagen;;;;;\n"
    "verein;Verein ohne Ort;verein;;;;;;;;\n"
    "kammer;Alte Kammer;kammer;War einmal.;;13003000;;;2020-12-31;;\n";

/// Three persons, of whom one agreed to be named.
inline constexpr std::string_view open_partnerships =
    "buendnis;organisation;person;person_art;person_oeffentlich;seit;bis;erfasst_von\n"
    "stadt;rathaus;;;;2005-06-16;;Erfasserin Geheim\n"
    "stadt;werft;;;;2010-01-01;;\n"
    "stadt;kita;;;;2015-01-01;2019-12-31;\n"
    "stadt;;Verborgene Familie;Familie;nein;2012-01-01;;\n"
    "stadt;;Offene Partnerin;Privatperson;ja;2013-01-01;;Erfasserin Geheim\n"
    "stadt;;Stille Partnerin;;nein;2014-01-01;;\n"
    "land;werft;;;;2011-01-01;;\n"
    "muenchen;bank;;;;2010-01-01;;\n";

/// Running with and without a known beginning, planned, finished; with others that take part, with a former word.
inline constexpr std::string_view open_projects =
    "schluessel;titel;kurztext;ziel;text;themen;stand;beginn;ende;buendnis;weitere_buendnisse;partner;ort;ort_plz;"
    "website;fruehere_schluessel\n"
    "ferienwerkstatt;Ferienwerkstatt;Sägen & löten.;Kinder können etwas.;\"Erster Absatz.\n\nZweiter Absatz.\";"
    "ferien|kinderbetreuung;laufend;2021-07-01;;stadt;viertel|land;Volkshochschule|Sportverein;13003000;;"
    "https://werkstatt.example/;ferienkurs\n"
    "familienfest;Familienfest;Alle feiern.;;;zeit-fuer-familie;laufend;;;stadt;;;Reutershagen;;;\n"
    "buecherbus;Bücherbus;;;;;geplant;2026-05-01;;stadt;;;;;;\n"
    "vaetertreff;Vätertreff;;;;vaeter;abgeschlossen;2015-01-01;2019-12-31;stadt;;;;;;\n"
    "alm;Ferien auf der Alm;Heu & Ziegen.;;;ferien;laufend;2024-06-01;;muenchen;;;09162000;;;\n";

inline constexpr std::string_view open_ceremonies =
    "schluessel;titel;kurztext;text;verliehen_am;ort;verliehen_von;ausgezeichnet;ausgezeichnet_was;quelle\n"
    "siegel;Siegel für viele;Ein großer Tag.;;24.11.2023;Berlin;Ministerium;56;Bündnisse;Mitteilung vom Tag danach\n";

/// Held for good, held until today, run out, of an alliance that ended.
inline constexpr std::string_view open_awards =
    "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;gueltig_bis;ort;verleihung;anlass;zitat;zitat_von\n"
    "siegel-stadt;stadt;Siegel;Ministerium;24.11.2023;;Berlin;siegel;Für alles.;Das war viel Arbeit.;Senatorin für Jugend\n"
    "heute-stadt;stadt;Tagespreis;Verein;2025-03-14;2026-03-14;Rostock;;;;\n"
    "siegel-muenchen;muenchen;Siegel;Ministerium;2023-11-24;2026-03-13;Berlin;siegel;;;\n"
    "ehre;ende;Ehre & Dank;Stadt;2010-01-01;;;;;;\n";

/// Of a month, and of one state.
inline constexpr std::string_view open_figures =
    "zahl;land;stand;wert;rundung;quelle;quelle_adresse;bemerkung\n"
    "buendnisse;;06.2023;300;rund;Ministerium;https://ministerium.example/zahlen;Gerundet & geschätzt.\n"
    "buendnisse;mv;31.12.2022;25;;Landesstelle;;\n";

/// A store with something of every kind of thing.
class ApiStore : public RegisterStore {
public:
    explicit ApiStore(storage::Engine engine) : RegisterStore(engine)
    {
        take_over(sample_table, &registry::import_alliances);
        take_over(open_organisations, &partners::import_organisations);
        take_over(open_partnerships, &partners::import_partnerships);
        take_over(open_projects, &projects::import_projects);
        take_over(open_ceremonies, &awards::import_ceremonies);
        take_over(open_awards, &awards::import_awards);
        take_over(open_figures, &figures::import_figures);
    }

    /// One that no test changes.
    static ApiStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static ApiStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static ApiStore postgres(storage::Engine::postgres);
        return postgres;
    }

    template <class Import>
    void take_over(std::string_view table, Import take)
    {
        const auto plan = write([&](storage::Write& writing) -> base::Result<table::Plan> {
            return take(writing, table, morning, [](std::size_t, std::size_t) {});
        });
        for (const auto& problem : plan->problems) MESSAGE(problem.column, ": ", problem.defect.message.text);
        REQUIRE(plan->is_applied);
    }
};

/// The portal with an address of its own, over a store of every kind of thing.
class OpenPortal {
public:
    explicit OpenPortal(TestStore& store)
        : app(store, [](app::Config& config) { config.site.public_url = "https://familie.example"; })
    {
    }
    OpenPortal() : OpenPortal(ApiStore::shared(storage::Engine::sqlite)) {}

    Reply ask(std::string_view target, std::string_view method = "GET")
    {
        web::http::HttpRequest request;
        request.method = method;
        request.target = target;
        request.host = "familie.example";
        return app.ask(std::move(request));
    }
    /// What is answered, in lines; the status must be that one.
    std::string lines(std::string_view target, int status = 200)
    {
        const auto reply = ask(target);
        CHECK(reply.status == status);
        return api::in_lines(reply.body);
    }
    boost::json::value json(std::string_view target) { return boost::json::parse(ask(target).body); }

    /// The words of the things in a list, in their order.
    std::string slugs(std::string_view target)
    {
        std::string all;
        const auto answer = json(target);
        for (const auto& item : answer.at("items").as_array()) {
            (all += all.empty() ? "" : " ") += std::string_view(item.at("slug").as_string());
        }
        return all;
    }
    /// The address of the next piece without the host; empty behind the last one.
    std::string next(std::string_view target)
    {
        const auto answer = json(target);
        const auto& link = answer.at("links").at("next");
        return link.is_null() ? "" : std::string(link.as_string()).substr(std::string_view("https://familie.example").size());
    }

    TestApp app;
};

/// Asks the same of the portal on SQLite and on PostgreSQL.
template <class Test>
void with_portal_on_each_engine(Test test)
{
    SUBCASE("on SQLite")
    {
        OpenPortal portal(ApiStore::shared(storage::Engine::sqlite));
        test(portal);
    }
    SUBCASE("on PostgreSQL")
    {
        OpenPortal portal(ApiStore::shared(storage::Engine::postgres));
        test(portal);
    }
}

}
