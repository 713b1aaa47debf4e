#include "partners_store.hpp"

#include "table/report.hpp"

using table::Change;
using table::Outcome;
using test::PartnersStore;
using test::Told;

namespace {

using Tolds = std::vector<Told>;

constexpr std::string_view head = "buendnis;organisation;person;person_art;person_oeffentlich;seit;bis\n";

std::string lines(std::string_view content) { return std::string(head) + std::string(content); }

Tolds told(std::string_view content)
{
    return test::told(PartnersStore::shared(storage::Engine::sqlite).plan_partnerships(lines(content)));
}

}

TEST_CASE("a table of partnerships is taken over whole, and a second time it changes nothing")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto again = store.plan_partnerships(test::sample_partnerships);
        CHECK(again.problems.empty());
        CHECK(again.count(Outcome::unchanged) == 10);
        CHECK(again.planned[1] == table::Planned{Outcome::unchanged, 3, "stadt", "werft", {}});
    });
}

TEST_CASE("what is exported of partnerships can be taken in again and changes nothing, also into an empty store")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto table = store.exported_partnerships();
        CHECK(table.find("stadt;;Verborgene Familie;Familie;nein;2012-01-01;;\r\n") != std::string::npos);
        CHECK(table.find("stadt;rathaus;;;;2005-06-16;;Erfasserin Geheim\r\n") != std::string::npos);
        CHECK(store.plan_partnerships(table).count(Outcome::unchanged) == 10);
        PartnersStore fresh(store.engine());
        CHECK(fresh.exported_partnerships() == table);
    });
}

TEST_CASE("a key that nobody has is answered with the nearest one")
{
    CHECK(told("stad;werft;;;;2020-01-01;\n") == Tolds{{2, "buendnis", "unknown_alliance", "stadt"}});
    CHECK(told("xyz;werft;;;;2020-01-01;\n") == Tolds{{2, "buendnis", "unknown_alliance"}});
    CHECK(told("kreis;werfd;;;;2020-01-01;\n") == Tolds{{2, "organisation", "unknown_organisation", "werft"}});
    CHECK(told("kreis;Werft;;;;2020-01-01;\n") == Tolds{{2, "organisation", "unknown_organisation", "werft"}});
    CHECK(told("kreis;qqq;;;;2020-01-01;\n") == Tolds{{2, "organisation", "unknown_organisation"}});
}

TEST_CASE("every mistake in a line about a partner is told with a way out")
{
    CHECK(told(";werft;;;;2020-01-01;\n") == Tolds{{2, "buendnis", "missing"}});
    CHECK(told("kreis;werft;;;;;\n") == Tolds{{2, "seit", "missing"}});
    CHECK(told("kreis;werft;;;;bald;\n") == Tolds{{2, "seit", "bad_date"}});
    CHECK(told("kreis;werft;;;;2020-01-01;nie\n") == Tolds{{2, "bis", "bad_date"}});
    CHECK(told("kreis;werft;;;;2020-01-01;2019-12-31\n") == Tolds{{2, "bis", "ends_before_it_begins"}});
    CHECK(told("kreis;;;;;2020-01-01;\n") == Tolds{{2, "organisation", "no_partner"}});
    CHECK(told("kreis;werft;Kim;;;2020-01-01;\n") == Tolds{{2, "organisation", "no_partner"}});
    CHECK(told("kreis;;Kim;Katze;;2020-01-01;\n") == Tolds{{2, "person_art", "unknown_sector"}});
    CHECK(told("kreis;;Kim;;vielleicht;2020-01-01;\n") == Tolds{{2, "person_oeffentlich", "not_yes_or_no"}});
    CHECK(told("nirgends;nichts;;Katze;x;y;z\n") ==
          Tolds{{2, "buendnis", "unknown_alliance"}, {2, "organisation", "unknown_organisation"},
                {2, "person_art", "unknown_sector"}, {2, "person_oeffentlich", "not_yes_or_no"}, {2, "seit", "bad_date"},
                {2, "bis", "bad_date"}});
}

TEST_CASE("a partner takes part once at a time, and may leave and come back")
{
    CHECK(told("stadt;werft;;;;2012-01-01;\n") == Tolds{{2, "seit", "overlapping", "2010-01-01"}});
    CHECK(told("stadt;werft;;;;2009-01-01;2010-01-01\n") == Tolds{{2, "seit", "overlapping", "2010-01-01"}});
    CHECK(told("stadt;werft;;;;2009-01-01;2009-12-31\n").empty());
    CHECK(told("stadt;kita;;;;2020-01-01;\n").empty());
    CHECK(told("stadt;werft;;;;2010-01-01;2015-12-31\nstadt;werft;;;;2016-01-01;\n").empty());
    CHECK(told("kreis;werft;;;;2016-01-01;\nkreis;werft;;;;2017-01-01;\n") == Tolds{{3, "seit", "duplicate"}});
    CHECK(told("kreis;werft;;;;2016-01-01;\nkreis;werft;;;;2016-01-01;\n") == Tolds{{3, "seit", "duplicate"}});
    CHECK(told("kreis;werft;;;;2016-01-01;2016-12-31\nkreis;werft;;;;2017-01-01;\n").empty());
    CHECK(told("stadt;;Offene Partnerin;;ja;2020-01-01;\n") == Tolds{{2, "seit", "overlapping", "2013-01-01"}});
}

TEST_CASE("the end of a partnership is told as a change of its record")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto plan = store.import_partnerships("buendnis;organisation;seit;bis\nstadt;werft;2010-01-01;31.12.2025\n");
        REQUIRE(plan.planned.size() == 1);
        CHECK(plan.planned.front().changes == std::vector<Change>{{"bis", "", "2025-12-31"}});
        CHECK(store.exported_partnerships().find("stadt;werft;;;;2010-01-01;2025-12-31;") != std::string::npos);
        CHECK(store.plan_partnerships("buendnis;organisation;seit\nstadt;werft;2010-01-01\n").count(Outcome::unchanged) == 1);
    });
}

TEST_CASE("a person is not public unless the table says so, and may withdraw")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto has = [&](std::string_view line) { return store.exported_partnerships().find(line) != std::string::npos; };
        store.import_partnerships("buendnis;person;seit\nkreis;Neue Person;2020-01-01\n");
        CHECK(has("kreis;;Neue Person;Privatperson;nein;2020-01-01;"));
        store.import_partnerships("buendnis;person;seit;person_oeffentlich\nkreis;Neue Person;2020-01-01;ja\n");
        CHECK(has("kreis;;Neue Person;Privatperson;ja;2020-01-01;"));
        store.import_partnerships("buendnis;person;seit;person_oeffentlich\nkreis;Neue Person;2020-01-01;\n");
        CHECK(has("kreis;;Neue Person;Privatperson;nein;2020-01-01;"));
    });
}

TEST_CASE("who leaves and comes back is one person, and two lines never contradict each other about consent")
{
    PartnersStore store(storage::Engine::sqlite);
    CHECK(store.import_partnerships(lines("kreis;;Kim;;ja;2010-01-01;2011-12-31\nkreis;;Kim;;ja;2015-01-01;\n")).is_applied);
    CHECK(store.read([](storage::Read& read) { return partners::engaged_on(read, test::day("2016-01-01")); }).persons == 4);
    CHECK(told("kreis;;Jo;;ja;2010-01-01;2011-12-31\nkreis;;Jo;;nein;2015-01-01;\n") ==
          Tolds{{3, "person", "contradicting_person"}});
}

TEST_CASE("one rejected partner keeps all of them out")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto before = store.exported_partnerships();
        const auto plan = store.import_partnerships(lines("kreis;werft;;;;2020-01-01;\nkreis;bank;;;;gestern;\n"));
        CHECK_FALSE(plan.is_applied);
        CHECK(plan.count(Outcome::added) == 1);
        CHECK(store.exported_partnerships() == before);
        CHECK(table::plan_as_text(plan, web::Texts::of(web::Language::german)).find("Zeile 2, neu: werft (kreis)") == 0);
    });
}

TEST_CASE("a table in which every key is wrong is read in a moment, and only the first are given a suggestion")
{
    std::string table(head);
    for (int number = 0; number < 2000; ++number) table += "stadt;werf" + std::to_string(number) + ";;;;2020-01-01;\n";
    const auto plan = PartnersStore::shared(storage::Engine::sqlite).plan_partnerships(table);
    REQUIRE(plan.rejected_lines() == 2000);
    CHECK(plan.problems.front().defect.suggestion == "werft");
    CHECK(plan.problems.back().defect.suggestion.empty());
}
