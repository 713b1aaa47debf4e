#include "sample.hpp"

#include "clock/clock.hpp"
#include "slices/registry/store.hpp"
#include "slices/registry/table.hpp"

using registry::Alliance;
using registry::Contact;
using table::Outcome;
using registry::Status;
using test::day;
using test::RegisterStore;
using test::TestApp;

namespace {

places::Place place(RegisterStore& store, std::string_view key)
{
    return store.read([&](storage::Read& read) { return places::place_meant_by(read, key, "").value(); });
}

Alliance full_alliance(RegisterStore& store)
{
    Alliance alliance;
    alliance.id = base::Id<Alliance>::fresh();
    alliance.slug = "voll";
    alliance.name = "Volles 'Bündnis' \"& Co\"";
    alliance.summary = "Ein Satz.";
    alliance.description = "Erster Absatz.\n\nZweiter; Absatz.";
    alliance.founded_on = day("2004-02-29");
    alliance.website = "https://voll.example/?a=1&b=2";
    alliance.address = "Markt 1\n18055 Rostock";
    alliance.seat = place(store, "13003000");
    alliance.serves = {alliance.seat};
    alliance.topics = {{"ferien", "Ferienbetreuung", "Holiday care"}, {"standort", "Standort", "Location"}};
    alliance.contacts = {{"Büro", "Erika Beispiel", true, "(030) 23125-001", "a@voll.example", "Mo"},
                         {"Archiv", "", false, "", "", ""},
                         {"Presse", "Max Beispiel", false, "+49 30 23125 002", "", "nie"}};
    alliance.history = {{Status::in_founding, day("2004-02-29")}, {Status::active, day("2005-06-16")},
                        {Status::dormant, day("2024-01-01"), "Niemand da.", "Vorsitz krank", "Erfasserin"},
                        {Status::dissolved, day("2030-01-01"), "Ziel erreicht.", "Akte 7", "Erfasser"}};
    alliance.other_names = {{"en", "Full Alliance"}, {"tr", "Tam İttifak"}};
    return alliance;
}

void keep(RegisterStore& store, const Alliance& alliance)
{
    store.fill([&](storage::Write& write) {
        registry::store_alliance(write, alliance, test::morning);
        registry::begin_edition(write);
    });
}

}

TEST_CASE("an alliance comes out of the store as it went in, with all contacts and its whole life")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const auto alliance = full_alliance(store);
        keep(store, alliance);
        CHECK(store.alliance("voll") == alliance);
        keep(store, alliance);
        CHECK(store.alliance("voll") == alliance);
    });
}

TEST_CASE("what an alliance no longer has goes from the store, its life does not")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const auto before = full_alliance(store);
        keep(store, before);
        auto after = before;
        after.slug = "leer";
        after.summary.clear();
        after.founded_on.reset();
        after.topics.clear();
        after.contacts = {before.contacts[2], before.contacts[0]};
        after.serves = {place(store, "13004000")};
        after.history = {{Status::active, day("2026-01-01")}};
        keep(store, after);

        CHECK_FALSE(store.alliance("voll"));
        auto expected = after;
        expected.history = before.history;
        expected.history.insert(expected.history.begin() + 3, {Status::active, day("2026-01-01")});
        CHECK(store.alliance("leer") == expected);
    });
}

TEST_CASE("a told day keeps its status, whatever is stored later")
{
    RegisterStore store(storage::Engine::sqlite);
    auto alliance = full_alliance(store);
    keep(store, alliance);
    const auto told = alliance.history;
    alliance.history = {{Status::dissolved, day("2005-06-16")}};
    keep(store, alliance);
    CHECK(store.alliance("voll")->history == told);
}

TEST_CASE("an alliance that names no place serves its seat")
{
    RegisterStore store(storage::Engine::sqlite);
    auto alliance = full_alliance(store);
    alliance.serves.clear();
    keep(store, alliance);
    CHECK(store.alliance("voll")->serves == std::vector{alliance.seat});
}

TEST_CASE("the cells of an alliance are what the import reads")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const auto alliance = full_alliance(store);
        const auto cells = store.read([&](storage::Read& read) {
            places::PlaceTexts places(read);
            return registry::cells_of(alliance, places);
        });
        CHECK(cells == std::vector<std::string>{
                           "voll", "Volles 'Bündnis' \"& Co\"", "Ein Satz.", "Erster Absatz.\n\nZweiter; Absatz.",
                           "2004-02-29", "aufgelöst", "2030-01-01",
                           "2004-02-29:in Gründung|2005-06-16:aktiv|2024-01-01:ruhend",
                           "https://voll.example/?a=1&b=2", "Markt 1\n18055 Rostock", "13003000", "", "13003000",
                           "ferien|standort", "Büro", "Erika Beispiel", "ja", "(030) 23125-001", "a@voll.example", "Mo",
                           "Archiv", "", "", "", "", "", "Presse", "Max Beispiel", "nein", "+49 30 23125 002", "", "nie",
                           "", "en:Full Alliance|tr:Tam İttifak", "Ziel erreicht.", "Akte 7", "Erfasser"});
        CHECK(cells.size() == registry::table_columns().size());
        keep(store, alliance);
        CHECK(store.plan(store.exported()).count(Outcome::unchanged) == 1);
    });
}

TEST_CASE("a table is taken over as a whole or not at all, also where other lines would change")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        REQUIRE(store.import(test::sample_table).is_applied);
        const auto before = store.exported();
        const auto edition = [&] { return store.read([](storage::Read& read) { return registry::edition(read); }); };
        const auto first = edition();
        const auto refused = store.import("schluessel;name;status;status_seit;sitz\n"
                                          "stadt;Anderer Name;aktiv;2005-06-16;13003000\n"
                                          "neu;Neu;aktiv;2005-06-16;13003000\n"
                                          "falsch;Falsch;aktiv;2005-06-16;Xyzzyhausen\n");
        CHECK_FALSE(refused.is_applied);
        CHECK(refused.count(Outcome::changed) == 1);
        CHECK(refused.count(Outcome::added) == 1);
        CHECK(refused.rejected_lines() == 1);
        CHECK(store.exported() == before);
        CHECK(edition() == first);
    });
}

TEST_CASE("planning writes nothing")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        CHECK(store.plan(test::sample_table).count(Outcome::added) == 9);
        CHECK_FALSE(store.alliance("stadt"));
        CHECK(store.read([](storage::Read& read) { return registry::edition(read); }) == std::nullopt);
    });
}

TEST_CASE("every page that was shown is made anew after an import")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        REQUIRE(store.import(test::sample_table).is_applied);
        TestApp app(store);
        app.clock.set(wall_clock::now()); // a page is kept until its day ends
        const std::vector<std::string> pages = {"/buendnisse", "/buendnisse/stadt", "/buendnisse?q=tisch", "/en/buendnisse"};
        for (const auto& page : pages) REQUIRE(app.get(page).says("Stadtbündnis"));
        REQUIRE(app.get("/karte").says("Bayern, ein Bündnis"));
        REQUIRE(store.import("schluessel;name;kurztext;status;status_seit;sitz\n"
                             "stadt;Umgetauft;Am Tisch.;aktiv;2005-06-16;13003000\n"
                             "muenchen;Bündnis München;;ruhend;2026-01-01;09162000\n")
                    .is_applied);
        for (const auto& page : pages) {
            CAPTURE(page);
            CHECK(app.get(page).says("Umgetauft"));
            CHECK_FALSE(app.get(page).says("Stadtbündnis"));
        }
        CHECK(app.get("/karte").says("Bayern, kein Bündnis"));
        CHECK_FALSE(app.get("/buendnisse").says("Bündnis München"));
    });
}
