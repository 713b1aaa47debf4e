#pragma once

#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/tests/sample.hpp"

#include <string>
#include <string_view>

namespace test {

/// Of every kind that matters: with and without a seat, in a district, with other names, with a former word, ended.
inline constexpr std::string_view sample_organisations =
    "schluessel;name;art;kurztext;website;sitz;rechtsform;namen;beendet;fruehere_schluessel;erfasst_von\n"
    "rathaus;Hansestadt Rostock;kommune;Die Stadt am Meer.;https://rathaus.example/;13003000;"
    "Körperschaft des öffentlichen Rechts;pl:Miasto Rostock|en:City of Rostock;;stadtverwaltung;Erfasserin Geheim\n"
    "werft;Neue Werft;unternehmen;Baut Schiffe & mehr.;https://werft.example;13003000;GmbH;;;;Erfasserin Geheim\n"
    "bank;Münchner Bank;unternehmen;;;09162000;AG;;;;\n"
    "kita;Kita Warnowkinder;kita;;;Reutershagen;;;;;\n"
    "verein;Verein ohne Ort;verein;;;;;;;;\n"
    "kammer;Alte Kammer;kammer;War einmal.;;13003000;;;2020-12-31;;\n";

/// Who takes part in the nine alliances of the sample; three persons, of whom one agreed to be named.
inline constexpr std::string_view sample_partnerships =
    "buendnis;organisation;person;person_art;person_oeffentlich;seit;bis;erfasst_von\n"
    "stadt;rathaus;;;;2005-06-16;;Erfasserin Geheim\n"
    "stadt;werft;;;;01.01.2010;;\n"
    "stadt;kita;;;;2015-01-01;2019-12-31;\n"
    "stadt;kammer;;;;2006-01-01;;\n"
    "stadt;;Verborgene Familie;Familie;nein;2012-01-01;;\n"
    "stadt;;Offene Partnerin;Privatperson;ja;2013-01-01;;Erfasserin Geheim\n"
    "stadt;;Stille Partnerin;;nein;2014-01-01;;\n"
    "land;werft;;;;2011-01-01;;\n"
    "muenchen;bank;;;;2010-01-01;;\n"
    "ruht;bank;;;;2006-01-01;;\n";

/// A store with the nine alliances, six organisations and ten partnerships.
class PartnersStore : public RegisterStore {
public:
    explicit PartnersStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(sample_table).is_applied);
        REQUIRE(import_organisations(sample_organisations).is_applied);
        REQUIRE(import_partnerships(sample_partnerships).is_applied);
    }

    static PartnersStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static PartnersStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static PartnersStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan plan_organisations(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return partners::plan_organisations(read, bytes, &without_progress); });
    }
    table::Plan import_organisations(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return partners::import_organisations(write, bytes, morning, &without_progress);
               })
            .value();
    }
    table::Plan plan_partnerships(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return partners::plan_partnerships(read, bytes, &without_progress); });
    }
    table::Plan import_partnerships(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return partners::import_partnerships(write, bytes, morning, &without_progress);
               })
            .value();
    }
    std::string exported_organisations()
    {
        return read([](storage::Read& read) { return partners::export_organisations(read); });
    }
    std::string exported_partnerships()
    {
        return read([](storage::Read& read) { return partners::export_partnerships(read); });
    }
    std::optional<partners::Organisation> organisation(std::string_view slug)
    {
        return read([&](storage::Read& read) { return partners::find_organisation(read, slug); });
    }
};

/// Asks the same of the sample on SQLite and on PostgreSQL; nobody changes it.
template <class Test>
void with_partners_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(PartnersStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(PartnersStore::shared(storage::Engine::postgres)); }
}

/// Where a table is wrong, how, and what to write instead.
struct Told {
    std::size_t line = 0;
    std::string column;
    std::string code;
    std::string suggestion = {};

    friend bool operator==(const Told&, const Told&) = default;
};

inline std::vector<Told> told(const table::Plan& plan)
{
    std::vector<Told> all;
    for (const auto& [line, column, defect] : plan.problems) all.push_back({line, column, defect.code, defect.suggestion});
    return all;
}

}
