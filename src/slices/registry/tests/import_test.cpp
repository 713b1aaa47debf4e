#include "register.hpp"

#include "table/report.hpp"

using table::Outcome;
using test::RegisterStore;
using test::table_with;

namespace {

/// Code and suggestion of the only problem.
std::pair<std::string, std::string> problem(std::string_view table)
{
    RegisterStore store(storage::Engine::sqlite);
    const auto plan = store.plan(table);
    REQUIRE(plan.problems.size() == 1);
    return {plan.problems.front().defect.code, plan.problems.front().defect.suggestion};
}

using Told = std::pair<std::string, std::string>;

}

TEST_CASE("a table is planned first, then taken over, and a second run changes nothing")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        CHECK(store.plan(test::three_alliances).count(Outcome::added) == 3);
        CHECK_FALSE(store.alliance("rostock"));

        const auto done = store.import(test::three_alliances);
        CHECK(done.is_applied);
        CHECK(done.count(Outcome::added) == 3);
        const auto rostock = store.alliance("rostock");
        REQUIRE(rostock);
        CHECK(rostock->description == "Erster Absatz.\n\nZweiter Absatz.");
        CHECK(rostock->address == "Neuer Markt 1\n18055 Rostock");
        CHECK(rostock->topics.size() == 2);
        CHECK(rostock->serves == std::vector{rostock->seat});
        CHECK(rostock->founded_on == base::parse_date("2005-06-16"));

        const auto again = store.import(test::three_alliances);
        CHECK(again.count(Outcome::unchanged) == 3);
        CHECK(again.planned.size() == 3);
    });
}

TEST_CASE("what changes is said cell by cell, and columns that are not there stay as they are")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        const auto table = "schluessel;name;status;status_seit;sitz;telefon\n"
                           "rostock;Bündnis Rostock;aktiv;2005-06-16;13003000;(030) 23125-200\n";
        const auto plan = store.import(table);
        REQUIRE(plan.planned.size() == 1);
        CHECK(plan.planned.front().changes ==
              std::vector<table::Change>{{"name", "Bündnis für Familie Rostock", "Bündnis Rostock"},
                                            {"telefon", "(030) 23125-100", "(030) 23125-200"}});
        CHECK(store.alliance("rostock")->summary == "Viele Stellen, ein Tisch.");
        CHECK(store.alliance("rostock")->contacts.front().person_name == "Verborgene Person");
        CHECK(table::plan_as_text(plan, web::Texts::of(web::Language::german))
                  .find("telefon: (030) 23125-100 -> (030) 23125-200") != std::string::npos);
    });
}

TEST_CASE("one rejected line keeps the whole table out")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const auto table = "name;status;status_seit;sitz\n"
                           "Bündnis Rostock;aktiv;16.06.2005;13003000\n"
                           "Bündnis Nirgends;aktiv;31.02.2005;13004000\n";
        const auto plan = store.import(table);
        CHECK_FALSE(plan.is_applied);
        CHECK(plan.rejected_lines() == 1);
        REQUIRE(plan.problems.size() == 1);
        CHECK(plan.problems.front().line == 3);
        CHECK(plan.problems.front().column == "status_seit");
        CHECK_FALSE(store.alliance("buendnis-rostock"));
        const auto text = table::plan_as_text(plan, web::Texts::of(web::Language::german));
        CHECK(text.find("Zeile 3, abgelehnt, status_seit: „31.02.2005“ ist kein Datum. "
                        "Schreiben Sie 16.06.2005 oder 2005-06-16.") != std::string::npos);
        CHECK(text.find("Es wurde nichts geschrieben") != std::string::npos);
    });
}

TEST_CASE("a table without keys finds its alliances again by name and seat")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto table = table_with("kurztext", "Ein Tisch.");
    CHECK(store.import(table).count(Outcome::added) == 1);
    REQUIRE(store.alliance("buendnis-rostock"));
    CHECK(store.import(table).count(Outcome::unchanged) == 1);
}

TEST_CASE("two alliances of one name get keys that tell them apart")
{
    RegisterStore store(storage::Engine::sqlite);
    store.import("name;status;status_seit;sitz\nFamilienbündnis;aktiv;2005-06-16;13003000\n"
                 "Familienbündnis;aktiv;2005-06-16;13004000\n");
    CHECK(store.alliance("familienbuendnis"));
    CHECK(store.alliance("familienbuendnis-schwerin"));
}

TEST_CASE("a lost zero is noticed, and the whole number is suggested")
{
    CHECK(problem(table_with("sitz_plz", "1067")) == Told{"lost_zero", "01067"});
    CHECK(problem(table_with("wirkungsgebiet", "1001000")) == Told{"lost_zero", "01001000"});
    CHECK(problem("name;status;status_seit;sitz\nA;aktiv;2005-06-16;1001000\n") == Told{"lost_zero", "01001000"});
}

TEST_CASE("an unknown column is named with the nearest known one")
{
    CHECK(problem(table_with("telefonn", "")) == Told{"unknown_column", "telefon"});
    CHECK(problem(table_with("themas", "")) == Told{"unknown_column", "themen"});
    CHECK(problem(table_with("Schuhgröße", "")) == Told{"unknown_column", ""});
}

TEST_CASE("columns may be written as people write them")
{
    RegisterStore store(storage::Engine::sqlite);
    CHECK(store.plan(table_with("Gegründet", "16.06.2005")).problems.empty());
}

TEST_CASE("the obligatory columns are named where they are missing")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto plan = store.plan("name;kurztext\nA;B\n");
    std::vector<std::string> missing;
    for (const auto& problem : plan.problems) missing.push_back(problem.column);
    CHECK(missing == std::vector<std::string>{"status", "status_seit", "sitz"});
}

TEST_CASE("the same column twice is noticed in any spelling")
{
    CHECK(problem(table_with("Name", "x")) == Told{"duplicate_column", ""});
}

TEST_CASE("a date is taken in both spellings and in no other")
{
    CHECK(problem(table_with("gegruendet", "June 2005")) == Told{"bad_date", ""});
    CHECK(problem(table_with("gegruendet", "2005-02-30")) == Told{"bad_date", ""});
    RegisterStore store(storage::Engine::sqlite);
    CHECK(store.import(table_with("gegruendet", "1.6.2005")).problems.empty());
    CHECK(store.alliance("buendnis-rostock")->founded_on == base::parse_date("2005-06-01"));
}

TEST_CASE("an unknown topic is answered with the list of all")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto plan = store.plan(table_with("themen", "ferien|ponys"));
    REQUIRE(plan.problems.size() == 1);
    CHECK(plan.problems.front().defect.code == "unknown_topic");
    CHECK(plan.problems.front().defect.message.arguments[0] == "ponys");
    CHECK(plan.problems.front().defect.message.arguments[1].find("ferien, familienpaten") != std::string::npos);
}

TEST_CASE("an unknown or ambiguous place is answered with what to write instead")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto unknown = store.plan("name;status;status_seit;sitz\nA;aktiv;2005-06-16;Rosstock\n");
    REQUIRE(unknown.problems.size() == 1);
    CHECK(unknown.problems.front().defect.code == "unknown_place");
    CHECK(unknown.problems.front().defect.suggestion == "Rostock");

    const auto ambiguous = store.plan("name;status;status_seit;sitz\nA;aktiv;2005-06-16;Neustadt\n");
    REQUIRE(ambiguous.problems.size() == 1);
    CHECK(ambiguous.problems.front().defect.code == "ambiguous_place");
    CHECK(ambiguous.problems.front().defect.message.arguments[1].find("Neustadt in Holstein (01055032)") != std::string::npos);

    CHECK(store.plan("name;status;status_seit;sitz;sitz_plz\nA;aktiv;2005-06-16;Neustadt;35279\n").problems.empty());
}

TEST_CASE("web addresses, e-mail addresses and telephone numbers are looked at")
{
    CHECK(problem(table_with("website", "www.rostock.example")) ==
          Told{"bad_website", "https://www.rostock.example"});
    CHECK(problem(table_with("website", "javascript:alert(1)")).first == "bad_website");
    CHECK(problem("name;status;status_seit;sitz;funktion;email\nA;aktiv;2005-06-16;13003000;Büro;a@b\n").first ==
          "bad_email");
    CHECK(problem("name;status;status_seit;sitz;funktion;telefon\nA;aktiv;2005-06-16;13003000;Büro;auf Anfrage\n")
              .first == "bad_telephone");
    CHECK(problem(table_with("telefon", "(030) 23125-001")).first == "missing");
}

TEST_CASE("a status, a yes, a key and a record that cannot be read are rejected")
{
    CHECK(problem("name;status;status_seit;sitz\nA;munter;2005-06-16;13003000\n").first == "unknown_status");
    CHECK(problem(table_with("person_oeffentlich", "vielleicht")).first == "not_yes_or_no");
    CHECK(problem(table_with("schluessel", "Bündnis Rostock")) == Told{"bad_key", "buendnis-rostock"});
    CHECK(problem(table_with("verlauf", "aktiv seit 2005")).first == "bad_record");
    CHECK(problem(table_with("kurztext", "a\x01z")).first == "control_character");
    CHECK(problem(table_with("kurztext", std::string(501, 'x'))).first == "too_long");
    CHECK(problem("name;status;status_seit;sitz\n;aktiv;2005-06-16;13003000\n").first == "missing");
}

TEST_CASE("the same key, or the same name and seat, stands in a table only once")
{
    CHECK(problem("schluessel;name;status;status_seit;sitz\na;A;aktiv;2005-06-16;13003000\n"
                  "a;B;aktiv;2005-06-16;13004000\n").first == "duplicate");
    CHECK(problem("schluessel;name;status;status_seit;sitz\na;A;aktiv;2005-06-16;13003000\n"
                  "b;A;aktiv;2005-06-16;13003000\n").first == "duplicate");
}

TEST_CASE("a second key for an alliance that is there is answered with its first one")
{
    RegisterStore store(storage::Engine::sqlite);
    store.import(test::three_alliances);
    const auto plan = store.plan("schluessel;name;status;status_seit;sitz\n"
                                 "neu;Bündnis für Familie Rostock;aktiv;2005-06-16;13003000\n");
    REQUIRE(plan.problems.size() == 1);
    CHECK(plan.problems.front().defect.code == "other_key");
    CHECK(plan.problems.front().defect.suggestion == "rostock");
}

TEST_CASE("status records are added and never changed")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        store.import("schluessel;name;status;status_seit;sitz\n"
                     "rostock;Bündnis für Familie Rostock;ruhend;01.02.2026;13003000\n");
        const auto history = store.alliance("rostock")->history;
        REQUIRE(history.size() == 2);
        CHECK(history[0].status == registry::Status::active);
        CHECK(history[1].status == registry::Status::dormant);

        const auto plan = store.plan("schluessel;name;status;status_seit;sitz\n"
                                     "rostock;Bündnis für Familie Rostock;aktiv;01.02.2026;13003000\n");
        REQUIRE(plan.problems.size() == 1);
        CHECK(plan.problems.front().defect.code == "contradicting_status");
    });
}

TEST_CASE("a table as spreadsheets save it is read: Windows-1252, quoted line breaks, trailing lines")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto plan = store.import("Name,Status,Status seit,Sitz,Text\r\n\"B\xFCndnis, Rostock\",aktiv,2005-06-16,"
                                   "13003000,\"a\r\nb\"\r\n,,,,\r\n");
    CHECK(plan.problems.empty());
    REQUIRE(store.alliance("buendnis-rostock"));
    CHECK(store.alliance("buendnis-rostock")->name == "Bündnis, Rostock");
    CHECK(store.alliance("buendnis-rostock")->description == "a\nb");
}

TEST_CASE("what is no table at all is said with its line")
{
    CHECK(problem("name;status\n\"offen;aktiv\n").first == "unreadable");
    CHECK(problem("").first == "unreadable");
}

TEST_CASE("the plan for programs is free of language")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto json = table::plan_as_json(store.plan(table_with("sitz_plz", "1067")));
    CHECK(json.find(R"("code":"lost_zero","suggestion":"01067")") != std::string::npos);
    CHECK(json.find(R"("applied":false)") != std::string::npos);
    CHECK(json.find("zero:") == std::string::npos);
}
