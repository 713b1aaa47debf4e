#include "awards_store.hpp"

using awards::Ceremony;
using table::Outcome;
using table::Planned;
using test::AwardsStore;
using test::day;
using test::TestApp;
using test::times;
using test::wrong;

namespace {

std::optional<Ceremony> ceremony(AwardsStore& store, std::string_view slug)
{
    return store.read([&](storage::Read& read) { return awards::find_ceremony(read, slug); });
}

std::vector<std::string> newest(AwardsStore& store, std::size_t most)
{
    std::vector<std::string> slugs;
    for (const auto& one : store.read([&](storage::Read& read) { return awards::all_ceremonies(read, most); })) slugs.push_back(one.slug);
    return slugs;
}

/// That many ceremonies, one a day, the last one the newest.
std::string many(int count)
{
    std::string table = "schluessel;titel;verliehen_am;verliehen_von\n";
    const auto first = std::chrono::sys_days(day("2017-01-01"));
    for (int number = 0; number < count; ++number) {
        table += fmt::format("tag-{};Tag {};{};Amt\n", number, number, base::iso(base::Date(first + std::chrono::days(number))));
    }
    return table;
}

}

TEST_CASE("a second table of ceremonies changes what it names, cell by cell, and leaves the rest")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        const auto before = ceremony(store, "siegel").value();
        const auto plan = store.import_ceremonies("schluessel;titel;verliehen_am;verliehen_von;ausgezeichnet;ort\n"
                                                  "siegel;Siegel für alle;2023-11-24;Ministerium;1300;\n"
                                                  "preis;Kleiner Preis;14.12.2016;Stiftung;;\n");
        CHECK(plan.is_applied);
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "siegel", "Siegel für alle",
                                                    {{"titel", "Siegel für viele", "Siegel für alle"},
                                                     {"ort", "Berlin", ""},
                                                     {"ausgezeichnet", "1256", "1300"}}},
                                                   {Outcome::unchanged, 3, "preis", "Kleiner Preis", {}}});
        auto wanted = before;
        wanted.title = "Siegel für alle";
        wanted.place = "";
        wanted.honoured = 1300;
        CHECK(ceremony(store, "siegel") == wanted);
    });
}

TEST_CASE("empty cells empty what stood there, and a number that is taken away takes its word with it or not")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        REQUIRE(store.import_ceremonies("schluessel;titel;kurztext;text;verliehen_am;ort;verliehen_von;ausgezeichnet;"
                                        "ausgezeichnet_was;quelle\n"
                                        "siegel;Siegel;;;24.11.2023;;Ministerium;;;\n").is_applied);
        const auto emptied = ceremony(store, "siegel").value();
        CHECK(emptied == Ceremony{emptied.id, "siegel", "Siegel", "", "", day("2023-11-24"), "", "Ministerium", std::nullopt, "", ""});
        CHECK(wrong(store.plan_ceremonies("schluessel;titel;verliehen_am;verliehen_von;ausgezeichnet\n"
                                          "siegel;Siegel;24.11.2023;Ministerium;7\n")).size() == 1); // of what?
        CHECK(store.read([](storage::Read& read) {
            return awards::honoured_at(read, awards::find_ceremony(read, "siegel")->id).size();
        }) == 2); // who was honoured there stays
    });
}

TEST_CASE("ceremonies come the newest first, those of one day by key, and never more than were asked for")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        REQUIRE(store.import_ceremonies("schluessel;titel;verliehen_am;verliehen_von\n"
                                        "zweite;Z;2020-05-15;Amt\nerste;E;15.05.2020;Amt\n").is_applied);
        CHECK(newest(store, 100) == std::vector<std::string>{"siegel", "erste", "zweite", "preis"});
        CHECK(newest(store, 2) == std::vector<std::string>{"siegel", "erste"});
        CHECK(newest(store, 0).empty());
    });
}

TEST_CASE("a table in which one ceremony is rejected brings none of them")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        const auto before = store.exported_ceremonies();
        const auto plan = store.import_ceremonies("schluessel;titel;verliehen_am;verliehen_von\n"
                                                  "gut;Gut;2020-05-15;Amt\nschlecht;Schlecht;nie;Amt\n");
        CHECK_FALSE(plan.is_applied);
        CHECK(plan.planned.size() == 1);
        CHECK(plan.rejected_lines() == 1);
        CHECK(store.exported_ceremonies() == before);
    });
}

TEST_CASE("the table of ceremonies goes out as it came in, in the same words on both engines")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        CHECK(store.exported_ceremonies() ==
              "\xEF\xBB\xBFschluessel;titel;kurztext;text;verliehen_am;ort;verliehen_von;ausgezeichnet;ausgezeichnet_was;quelle\r\n"
              "siegel;Siegel für viele;Ein großer Tag.;\"Erster Absatz.\n\nZweiter <Absatz>.\";2023-11-24;Berlin;Ministerium;1256;"
              "Bündnisse;Mitteilung vom Tag danach\r\n"
              "preis;Kleiner Preis;;;2016-12-14;;Stiftung;;;\r\n");
    });
}

TEST_CASE("however many ceremonies there are, the start page leads to the two newest and the list shows five hundred")
{
    AwardsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_ceremonies(many(510)).is_applied);
    TestApp app(store);
    const auto start = app.get("/");
    CHECK(times(start.body, "<a class=\"bn-row\" href=\"/auszeichnungen/") == 2);
    CHECK(start.says("href=\"/auszeichnungen/siegel\""));
    CHECK(start.says("href=\"/auszeichnungen/tag-509\""));
    const auto list = app.get("/auszeichnungen");
    CHECK(times(list.body, "<a class=\"bn-row\" href=\"/auszeichnungen/") == 500);
    CHECK(list.body.find("/auszeichnungen/tag-509\"") < list.body.find("/auszeichnungen/tag-508\""));
    CHECK_FALSE(list.says("/auszeichnungen/preis\""));
    CHECK(app.get("/auszeichnungen/preis").status == 200);
}

TEST_CASE("an award may name its ceremony only once the ceremony is there, and leaves it when the cell is emptied")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        const std::string table = "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;verleihung\n";
        CHECK(wrong(store.plan_awards(table + "neu;kreis;Neu;Amt;2025-01-01;neuer-tag\n")) ==
              std::vector<std::tuple<std::size_t, std::string, std::string>>{{2, "verleihung", "unknown_ceremony"}});
        REQUIRE(store.import_ceremonies("schluessel;titel;verliehen_am;verliehen_von\nneuer-tag;Neuer Tag;2025-01-01;Amt\n").is_applied);
        REQUIRE(store.import_awards(table + "neu;kreis;Neu;Amt;2025-01-01; neuer-tag \n").is_applied);
        const auto at_new_day = [&] {
            return store.read([](storage::Read& read) {
                return awards::honoured_at(read, awards::find_ceremony(read, "neuer-tag")->id).size();
            });
        };
        CHECK(at_new_day() == 1);
        const auto plan = store.import_awards(table + "neu;kreis;Neu;Amt;2025-01-01;\n");
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "neu", "Neu", {{"verleihung", "neuer-tag", ""}}}});
        CHECK(at_new_day() == 0);
    });
}
