#include "figures_store.hpp"

using figures::Part;
using figures::YearsEnd;
using partners::Engaged;
using test::day;
using test::FiguresStore;
using test::part;

TEST_CASE("the figures by state name all sixteen, with what lies in each")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        const auto parts = store.by_state("2026-03-14");
        CHECK(parts.size() == 16);
        CHECK(parts.front().name == "Baden-Württemberg");
        CHECK(part(parts, "13") == Part{"13", "Mecklenburg-Vorpommern", 4, Engaged{2, 1, 3}, 1});
        CHECK(part(parts, "09") == Part{"09", "Bayern", 1, Engaged{1, 1, 0}, 1});
        CHECK(part(parts, "10") == Part{"10", "Saarland", 0, Engaged{}, 0});
    });
}

TEST_CASE("an alliance whose state nobody knows stands behind the states, so that they add up to the whole")
{
    test::for_each_engine<FiguresStore>([](FiguresStore& store) {
        store.fill([](storage::Write& write) {
            write.run("update alliance set place_id = (select id from place where kind = 'municipality' and parent_id is null "
                      "order by slug limit 1) where slug = 'kreis'", {});
            registry::places_changed(write);
        });
        const auto parts = store.by_state("2026-03-14");
        REQUIRE(parts.size() == 17);
        CHECK(parts.back() == Part{"", "", 1, Engaged{}, 0});
        CHECK(part(parts, "13").alliances == 3);
        std::int64_t sum = 0;
        for (const auto& one : parts) sum += one.alliances;
        CHECK(sum == 5);
    });
}

TEST_CASE("the figures by county name every county of the state; a town that is one by itself too")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        const auto parts = store.by_county("2026-03-14", "13");
        CHECK(parts.size() == 8);
        CHECK(part(parts, "13003") == Part{"13003", "Stadt Rostock", 2, Engaged{2, 1, 3}, 1});
        CHECK(part(parts, "13072") == Part{"13072", "Landkreis Rostock", 1, Engaged{}, 0});
        CHECK(part(parts, "13004") == Part{"13004", "Stadt Schwerin", 1, Engaged{1, 1, 0}, 0});
        CHECK(part(parts, "13075").alliances == 0);
    });
}

TEST_CASE("counties stand as people look them up, Landkreis Rostock under R")
{
    const auto parts = FiguresStore::shared(storage::Engine::sqlite).by_county("2026-03-14", "13");
    std::vector<std::string> names;
    for (const auto& one : parts) names.push_back(one.name);
    CHECK(names == std::vector<std::string>{"Landkreis Ludwigslust-Parchim", "Landkreis Mecklenburgische Seenplatte",
                                            "Landkreis Nordwestmecklenburg", "Landkreis Rostock", "Stadt Rostock",
                                            "Stadt Schwerin", "Landkreis Vorpommern-Greifswald", "Landkreis Vorpommern-Rügen"});
}

TEST_CASE("an alliance of a state whose county nobody knows stands behind the counties")
{
    FiguresStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        write.run("update alliance set place_id = (select place.id from place join place state on state.id = place.parent_id "
                  "where place.kind = 'municipality' and state.kind = 'state' and state.official_key = '13' "
                  "order by place.slug limit 1) where slug = 'kreis'", {});
        registry::places_changed(write);
    });
    const auto parts = store.by_county("2026-03-14", "13");
    CHECK(parts.size() == 9);
    CHECK(parts.back() == Part{"", "", 1, Engaged{}, 0});
    std::int64_t sum = 0;
    for (const auto& one : parts) sum += one.alliances;
    CHECK(sum == 4);
}

TEST_CASE("growth tells the end of each year since the first record, and of the last one the day itself")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        CHECK(store.growth_until("2010-06-30") ==
              std::vector<YearsEnd>{{day("2005-12-31"), 1}, {day("2006-12-31"), 3}, {day("2007-12-31"), 3},
                                    {day("2008-12-31"), 4}, {day("2009-12-31"), 5}, {day("2010-06-30"), 6}});
        CHECK(store.growth_until("2007-12-31", "13") ==
              std::vector<YearsEnd>{{day("2005-12-31"), 1}, {day("2006-12-31"), 1}, {day("2007-12-31"), 1}});
        CHECK(store.growth_until("2005-06-16") == std::vector<YearsEnd>{{day("2005-06-16"), 1}});
        CHECK(store.growth_until("2005-06-15").empty());
        CHECK(store.growth_until("2026-03-14", "10").back() == YearsEnd{day("2026-03-14"), 0});
    });
}

TEST_CASE("growth shows at most forty years, whatever somebody has entered")
{
    FiguresStore store(storage::Engine::sqlite);
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nuralt;Uraltes Bündnis;aktiv;1700-01-01;13003000\n").is_applied);
    const auto growth = store.growth_until("2026-03-14");
    CHECK(growth.size() == 41);
    CHECK(growth.front() == YearsEnd{day("1986-12-31"), 1});
    CHECK(growth.back() == YearsEnd{day("2026-03-14"), 6});
}
