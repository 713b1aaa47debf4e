#include "awards_store.hpp"

using awards::Award;
using awards::Ceremony;
using table::Outcome;
using table::Planned;
using test::AwardsStore;
using test::day;
using test::wrong;

namespace {

using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;

}

TEST_CASE("awards and ceremonies are taken over with everything that their lines say")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto ceremony = store.read([](storage::Read& read) { return awards::find_ceremony(read, "siegel"); });
        REQUIRE(ceremony);
        CHECK(*ceremony == Ceremony{ceremony->id, "siegel", "Siegel für viele", "Ein großer Tag.",
                                    "Erster Absatz.\n\nZweiter <Absatz>.", day("2023-11-24"), "Berlin", "Ministerium",
                                    1256, "Bündnisse", "Mitteilung vom Tag danach"});
        const auto award = store.read([](storage::Read& read) { return awards::find_award(read, "siegel-stadt"); });
        REQUIRE(award);
        CHECK(*award == Award{award->id, "siegel-stadt", "Siegel", "Ministerium", day("2023-11-24"), std::nullopt, "Berlin",
                              store.alliance("stadt")->id, ceremony->id, "Für alles.", "Das war viel Arbeit.",
                              "Senatorin für Jugend"});
    });
}

TEST_CASE("what is exported of awards and ceremonies can be imported again and changes nothing")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto awards = store.plan_awards(store.exported_awards());
        CHECK(wrong(awards) == Wrong{});
        CHECK(awards.count(Outcome::unchanged) == 6);
        const auto ceremonies = store.plan_ceremonies(store.exported_ceremonies());
        CHECK(wrong(ceremonies) == Wrong{});
        CHECK(ceremonies.count(Outcome::unchanged) == 2);
    });
    CHECK(AwardsStore::shared(storage::Engine::sqlite).exported_awards() ==
          AwardsStore::shared(storage::Engine::postgres).exported_awards());
}

TEST_CASE("an award without a key is found by alliance, name and day, else it gets a key of its own")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        const auto plan = store.import_awards("buendnis;auszeichnung;verliehen_von;verliehen_am\n"
                                              "stadt;Preis;Andere Stiftung;2016-12-14\n"
                                              "stadt;Preis;Stiftung;2020-12-14\n"
                                              "land;Preis;Stiftung;2020-12-14\n");
        CHECK(wrong(plan) == Wrong{});
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "preis-stadt", "Preis",
                                                    {{"verliehen_von", "Stiftung", "Andere Stiftung"}}},
                                                   {Outcome::added, 3, "preis-2020", "Preis", {}},
                                                   {Outcome::added, 4, "preis-2020-land", "Preis", {}}});
    });
}

TEST_CASE("every mistake of a table of awards is told with its way out, and nothing is written")
{
    AwardsStore store(storage::Engine::sqlite);
    const auto before = store.exported_awards();
    const auto plan = store.import_awards(
        "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;gueltig_bis;verleihung;zitat;zitat_von\n"
        "gut;land;Gut;Stiftung;2020-01-01;;;;\n"
        "a;statd;;Stiftung;irgendwann;;sigel;;\n"
        "b;land;Preis;Stiftung;2020-01-01;2019-12-31;;Schön!;\n"
        "c;land;Ehrung;Stiftung;2020-01-01;;;;Jemand\n"
        "d;stadt;Siegel;Ministerium;2023-11-24;;;;\n"
        "e;land;Doppelt;Stiftung;2020-01-01;;;;\n"
        "f;land;Doppelt;Stiftung;2020-01-01;;;;\n");
    CHECK_FALSE(plan.is_applied);
    CHECK(store.exported_awards() == before);
    CHECK(wrong(plan) == Wrong{{3, "buendnis", "unknown_alliance"},
                               {3, "auszeichnung", "missing"},
                               {3, "verliehen_am", "bad_date"},
                               {3, "verleihung", "unknown_ceremony"},
                               {4, "gueltig_bis", "ends_before"},
                               {4, "zitat_von", "missing"},
                               {5, "zitat", "missing"},
                               {6, "schluessel", "other_key"},
                               {8, "auszeichnung", "duplicate"}});
    std::vector<std::string> suggestions;
    for (const auto& problem : plan.problems) {
        if (!problem.defect.suggestion.empty()) suggestions.push_back(problem.defect.suggestion);
    }
    CHECK(suggestions == std::vector<std::string>{"stadt", "siegel", "siegel-stadt"});
}

TEST_CASE("a number of honoured says of what, and is one")
{
    AwardsStore store(storage::Engine::sqlite);
    const auto plan = store.plan_ceremonies("schluessel;titel;verliehen_am;verliehen_von;ausgezeichnet;ausgezeichnet_was\n"
                                            "a;A;2020-01-01;Amt;56;\n"
                                            "b;B;2020-01-01;Amt;viele;Bündnisse\n"
                                            "c;C;2020-01-01;Amt;0;Bündnisse\n"
                                            "d;D;2020-01-01;Amt;99999999999999999999;Bündnisse\n"
                                            "e;E;2020-01-01;Amt;1000000;Bündnisse\n"
                                            "e;E;2020-01-01;Amt;;\n"
                                            ";F;;;;\n");
    CHECK(wrong(plan) == Wrong{{2, "ausgezeichnet_was", "missing"},
                               {3, "ausgezeichnet", "bad_number"},
                               {4, "ausgezeichnet", "bad_number"},
                               {5, "ausgezeichnet", "bad_number"},
                               {7, "schluessel", "duplicate"},
                               {8, "schluessel", "missing"},
                               {8, "verliehen_am", "missing"},
                               {8, "verliehen_von", "missing"}});
}
