#include "partners_store.hpp"

using partners::Engaged;
using test::day;
using test::PartnersStore;

namespace {

Engaged engaged(PartnersStore& store, const char* on)
{
    return store.read([&](storage::Read& read) { return partners::engaged_on(read, day(on)); });
}

using ByState = std::vector<std::pair<std::string, Engaged>>;

ByState by_state(PartnersStore& store, const char* on)
{
    return store.read([&](storage::Read& read) { return partners::engaged_by_state(read, day(on)); });
}

}

TEST_CASE("who is engaged is counted for any day: organisations once, persons, and companies among them")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        struct Case {
            const char* meaning;
            const char* day;
            Engaged engaged;
        };
        const Case cases[] = {
            {"the day before the first alliance", "2005-06-15", {0, 0, 0}},
            {"its first day, with one partner", "2005-06-16", {1, 0, 0}},
            {"a second alliance and a chamber", "2006-01-01", {3, 1, 0}},
            {"the shipyard joins, and a bank in two alliances counts once", "2010-01-01", {4, 2, 0}},
            {"persons count too", "2014-01-01", {4, 2, 3}},
            {"a day-care centre until its last day", "2019-12-31", {5, 2, 3}},
            {"and no more on the next one", "2020-01-01", {4, 2, 3}},
            {"the last day of the chamber", "2020-12-30", {4, 2, 3}},
            {"what has ended is not engaged", "2020-12-31", {3, 2, 3}},
            {"today", "2026-03-14", {3, 2, 3}},
        };
        for (const auto& [meaning, on, expected] : cases) {
            INFO(meaning);
            CHECK(engaged(store, on) == expected);
        }
        CHECK(engaged(store, "2026-03-14").all() == 6);
    });
}

TEST_CASE("by state the same people are counted where their alliance has its seat")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        CHECK(by_state(store, "2026-03-14") == ByState{{"09", {1, 1, 0}}, {"13", {2, 1, 3}}});
        CHECK(by_state(store, "2007-01-01") == ByState{{"09", {1, 1, 0}}, {"13", {2, 0, 0}}});
        CHECK(by_state(store, "2005-06-15").empty());
    });
}

TEST_CASE("an alliance that rests or has not begun engages nobody")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto before = engaged(store, "2026-03-14");
        store.import_partnerships("buendnis;organisation;seit\nspaeter;verein;2020-01-01\nruht;verein;2020-01-01\n");
        CHECK(engaged(store, "2026-03-14") == before);
        CHECK(engaged(store, "2023-12-31") == Engaged{4, 2, 3}); // the day before the rest
        CHECK(engaged(store, "2024-01-01") == Engaged{3, 2, 3});
        CHECK(engaged(store, "2027-01-01") == Engaged{4, 2, 3}); // the other one has begun
    });
}
