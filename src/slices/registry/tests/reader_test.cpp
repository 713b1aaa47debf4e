#include "sample.hpp"

using registry::Contact;
using table::Outcome;
using registry::Status;
using test::day;
using test::RegisterStore;
using test::SampleStore;

namespace {

/// Where a table is wrong, and how.
struct Told {
    std::size_t line = 0;
    std::string column;
    std::string code;

    friend bool operator==(const Told&, const Told&) = default;
};

std::vector<Told> told(std::string_view table)
{
    std::vector<Told> all;
    for (const auto& problem : SampleStore::shared(storage::Engine::sqlite).plan(table).problems) {
        all.push_back({problem.line, problem.column, problem.defect.code});
    }
    return all;
}

const std::string obligatory = "name;status;status_seit;sitz";
const std::string keyed = "schluessel;name;status;status_seit;sitz";

table::Reading<registry::Alliance> planned(const std::string& table)
{
    return SampleStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        return registry::read_alliances(read, table, [](std::size_t, std::size_t) {});
    });
}

/// What the only line of a table would do, and the alliance that would come of it.
struct Only {
    Outcome outcome = Outcome::unchanged;
    std::vector<table::Change> changes;
    registry::Alliance alliance;
};

Only only(const std::string& table)
{
    auto reading = planned(table);
    REQUIRE(reading.plan.problems.empty());
    REQUIRE(reading.plan.planned.size() == 1);
    auto& line = reading.plan.planned.front();
    return {line.outcome, std::move(line.changes), reading.wanted.empty() ? registry::Alliance{} : reading.wanted.front()};
}

}

TEST_CASE("a rejected cell is named with its line, its column and a code")
{
    struct Case {
        const char* meaning;
        std::string table;
        std::vector<Told> told;
    };
    const Case cases[] = {
        {"no name", obligatory + "\n;aktiv;2005-06-16;13003000\n", {{2, "name", "missing"}}},
        {"no seat", obligatory + "\nA;aktiv;2005-06-16;\n", {{2, "sitz", "missing"}}},
        {"neither", obligatory + "\n ;aktiv;2005-06-16; \n", {{2, "name", "missing"}, {2, "sitz", "missing"}}},
        {"no day", obligatory + "\nA;aktiv;;13003000\n", {{2, "status_seit", "bad_date"}}},
        {"no status", obligatory + "\nA;;2005-06-16;13003000\n", {{2, "status", "unknown_status"}}},
        {"a key of no place", obligatory + "\nA;aktiv;2005-06-16;99999999\n", {{2, "sitz", "unknown_place"}}},
        {"a key that lost its zero", obligatory + "\nA;aktiv;2005-06-16;9162000\n", {{2, "sitz", "lost_zero"}}},
        {"a bad postal code", obligatory + ";sitz_plz\nA;aktiv;2005-06-16;Rostock;18\n",
         {{2, "sitz_plz", "bad_postal_code"}}},
        {"several in one line are all told", obligatory + ";website;gegruendet\nA;munter;gestern;13003000;x;y\n",
         {{2, "gegruendet", "bad_date"}, {2, "website", "bad_website"}, {2, "status", "unknown_status"},
          {2, "status_seit", "bad_date"}}},
        {"the second served place", obligatory + ";wirkungsgebiet\nA;aktiv;2005-06-16;13003000;13|99999999\n",
         {{2, "wirkungsgebiet", "unknown_place"}}},
        {"a contact without function", obligatory + ";telefon_2\nA;aktiv;2005-06-16;13003000;030 23125 001\n",
         {{2, "funktion_2", "missing"}}},
        {"a line further down", obligatory + "\nA;aktiv;2005-06-16;13003000\n\nB;x;2005-06-16;13003000\n",
         {{4, "status", "unknown_status"}}},
    };
    for (const auto& [meaning, table, expected] : cases) {
        INFO(meaning);
        CHECK(told(table) == expected);
    }
}

TEST_CASE("a line without a key finds its alliance by name and seat, in any spelling")
{
    CHECK(only(obligatory + "\nSTADTBUENDNIS;aktiv;2005-06-16;Rostock\n").alliance.slug == "stadt");
    CHECK(only(obligatory + "\nStadtbündnis;aktiv;2005-06-16;13003000\n").outcome == Outcome::unchanged);
    const auto elsewhere = only(obligatory + "\nStadtbündnis;aktiv;2005-06-16;13004000\n");
    CHECK(elsewhere.outcome == Outcome::added);
    CHECK(elsewhere.alliance.slug == "stadtbuendnis");
}

TEST_CASE("a new alliance gets a key from its name, then its seat, then a number")
{
    const auto plan = planned(obligatory + "\nStadt;aktiv;2005-06-16;13003000\nStadt!;aktiv;2005-06-16;13004000\n"
                                           "!!!;aktiv;2005-06-16;13003000\n").plan;
    REQUIRE(plan.planned.size() == 3);
    CHECK(plan.planned[0].key == "stadt-rostock");
    CHECK(plan.planned[1].key == "stadt-schwerin");
    CHECK(plan.planned[2].key == "buendnis");
    const auto taken = planned(keyed + "\na;A;aktiv;2005-06-16;13004000\na-rostock;B;aktiv;2005-06-16;13004000\n"
                                       ";A;aktiv;2005-06-16;13003000\n").plan;
    REQUIRE(taken.planned.size() == 3);
    CHECK(taken.planned[2].key == "a-rostock-2");
}

TEST_CASE("by its key an alliance may get another name and another seat")
{
    const auto moved = only(keyed + "\nstadt;Neuer Name;aktiv;2005-06-16;13004000\n");
    CHECK(moved.outcome == Outcome::changed);
    CHECK(moved.changes == std::vector<table::Change>{{"name", "Stadtbündnis", "Neuer Name"},
                                                         {"sitz", "13003000", "13004000"}});
    CHECK(moved.alliance.contacts.size() == 2);
}

TEST_CASE("who serves nothing by the table serves the seat, and places named twice count once")
{
    const auto seat = only(obligatory + ";wirkungsgebiet\nA;aktiv;2005-06-16;13003000;\n").alliance;
    REQUIRE(seat.serves.size() == 1);
    CHECK(seat.serves.front() == seat.seat);
    const auto twice = only(obligatory + ";wirkungsgebiet\nA;aktiv;2005-06-16;13003000;13004000|Rostock|13003000\n").alliance;
    CHECK(twice.serves.size() == 2);
}

TEST_CASE("topics stand in the order of the site, whatever the order in the cell")
{
    const auto topics = only(obligatory + ";themen\nA;aktiv;2005-06-16;13003000;standort|ferien|ferien\n").alliance.topics;
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].slug == "ferien");
    CHECK(topics[1].slug == "standort");
    CHECK(only(keyed + ";themen\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;\n").changes ==
          std::vector<table::Change>{{"themen", "ferien|kinderbetreuung", ""}});
}

TEST_CASE("an empty cell empties, a missing column keeps")
{
    const auto emptied = only(keyed + ";kurztext;telefon\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;;\n");
    CHECK(emptied.changes == std::vector<table::Change>{{"kurztext", "Alle an einem Tisch.", ""},
                                                           {"telefon", "(030) 23125-100", ""}});
    CHECK(emptied.alliance.contacts.front() ==
          Contact{"Koordinationsstelle", "Verborgene Person", false, "", "familie@rostock.example", "Mo bis Do"});
    CHECK(emptied.alliance.description.starts_with("Erster Absatz."));
}

TEST_CASE("a contact whose cells are all empty goes, and the next one moves up")
{
    const auto left = only(keyed + ";funktion;person;person_oeffentlich;telefon;email;zeiten\n"
                                   "stadt;Stadtbündnis;aktiv;2005-06-16;13003000;;;;;;\n");
    CHECK(left.alliance.contacts ==
          std::vector<Contact>{{"Pressestelle", "Offene Person", true, "(030) 23125-110", "", ""}});
}

TEST_CASE("nobody is public without a name")
{
    const auto contacts = only(obligatory + ";funktion;person_oeffentlich\nA;aktiv;2005-06-16;13003000;Büro;ja\n")
                              .alliance.contacts;
    CHECK(contacts == std::vector<Contact>{{"Büro", "", false, "", "", ""}});
}

TEST_CASE("a status of a later day joins the life, the same one again changes nothing")
{
    const auto rests = only(keyed + "\nstadt;Stadtbündnis;ruhend;01.02.2026;13003000\n");
    CHECK(rests.changes == std::vector<table::Change>{{"status", "aktiv", "ruhend"},
                                                         {"status_seit", "2005-06-16", "2026-02-01"},
                                                         {"verlauf", "", "2005-06-16:aktiv"}});
    CHECK(rests.alliance.history == std::vector<registry::StatusRecord>{{Status::active, day("2005-06-16")},
                                                                        {Status::dormant, day("2026-02-01")}});
    CHECK(only(keyed + "\nende;Bündnis Dresden;ruhend;2015-01-01;14612000\n").outcome == Outcome::unchanged);
}

TEST_CASE("an earlier day may be told later, another status for a told day is rejected")
{
    const auto told_later = only(keyed + ";verlauf\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;2004-01-01:in Gründung\n");
    CHECK(told_later.alliance.history.front() == registry::StatusRecord{Status::in_founding, day("2004-01-01")});
    CHECK(told_later.alliance.history.size() == 2);
    CHECK(told(keyed + "\nstadt;Stadtbündnis;ruhend;2005-06-16;13003000\n") ==
          std::vector<Told>{{2, "status", "contradicting_status"}});
    CHECK(told(keyed + ";verlauf\nneu;Neu;aktiv;2005-06-16;13003000;2005-06-16:ruhend\n") ==
          std::vector<Told>{{2, "status", "contradicting_status"}});
}

TEST_CASE("a contradiction in the course of a life is told where it stands, with the day and what to do")
{
    CHECK(told(keyed + ";verlauf\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;2005-06-16:ruhend\n") ==
          std::vector<Told>{{2, "verlauf", "contradicting_status"}});
    CHECK(told(keyed + ";verlauf\nneu;Neu;aktiv;2005-06-16;13003000;2004-01-01:ruhend|2004-01-01:aktiv\n") ==
          std::vector<Told>{{2, "verlauf", "contradicting_status"}});
}

TEST_CASE("one alliance stands in a table once, by key and by name")
{
    CHECK(told(keyed + "\nx;A;aktiv;2005-06-16;13003000\nx;B;aktiv;2005-06-16;13003000\n") ==
          std::vector<Told>{{3, "schluessel", "duplicate"}});
    CHECK(told(keyed + "\nx;A;aktiv;2005-06-16;13003000\ny;a;aktiv;2005-06-16;Rostock\n") ==
          std::vector<Told>{{3, "name", "duplicate"}});
    CHECK(told(keyed + "\nx;A;aktiv;2005-06-16;13003000\ny;A;aktiv;2005-06-16;13004000\n").empty());
    CHECK(told(keyed + "\nneu;Stadtbündnis;aktiv;2005-06-16;13003000\n") ==
          std::vector<Told>{{2, "schluessel", "other_key"}});
}

TEST_CASE("the table tells how far it has been read, up to its end")
{
    std::vector<std::pair<std::size_t, std::size_t>> steps;
    const auto table = obligatory + "\nA;aktiv;2005-06-16;13003000\nB;x;2005-06-16;13003000\nC;aktiv;2005-06-16;13003000\n";
    SampleStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        registry::plan_import(read, table, [&](std::size_t done, std::size_t all) { steps.emplace_back(done, all); });
        return 0;
    });
    CHECK(steps == std::vector<std::pair<std::size_t, std::size_t>>{{1, 3}, {2, 3}, {3, 3}});
}
