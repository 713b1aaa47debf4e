#include "sample.hpp"

using test::day;
using test::SampleStore;

namespace {

using Slugs = std::vector<std::string>;

std::vector<places::Place> lineage_of(storage::Read& read, std::string_view typed)
{
    const auto place = places::place_meant_by(read, typed, "");
    REQUIRE(place);
    return places::lineage(read, place->id);
}

Slugs serving(SampleStore& store, std::string_view typed, base::Date today = test::today)
{
    return store.read([&](storage::Read& read) {
        Slugs slugs;
        const auto lineage = lineage_of(read, typed);
        for (const auto& alliance : registry::alliances_serving(read, lineage, today)) slugs.push_back(alliance.slug);
        return slugs;
    });
}

std::vector<registry::Nearby> nearest(SampleStore& store, places::Position from, std::size_t most,
                                      const Slugs& left_out = {}, base::Date today = test::today)
{
    std::vector<base::Id<registry::Alliance>> except;
    for (const auto& slug : left_out) except.push_back(store.alliance(slug)->id);
    return store.read([&](storage::Read& read) {
        return registry::nearest_alliances(read, from, today, except, most);
    });
}

Slugs slugs_of(const std::vector<registry::Nearby>& near)
{
    Slugs slugs;
    for (const auto& [alliance, distance] : near) slugs.push_back(alliance.slug);
    return slugs;
}

constexpr places::Position augsburg = {48.3705, 10.8978};

}

TEST_CASE("the alliances that serve a place are those for it and for what it lies in, the smallest first")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        struct Case {
            const char* meaning;
            const char* place;
            Slugs slugs;
        };
        const Case cases[] = {
            {"a district: its own, its town's, its state's", "Reutershagen", {"viertel", "stadt", "land"}},
            {"a town does not take what serves one district only", "13003000", {"stadt", "land"}},
            {"a village: its county's and its state's", "13072006", {"kreis", "land"}},
            {"a county", "13072", {"kreis", "land"}},
            {"a state", "13", {"land"}},
            {"a town with an alliance of its own in a state without", "09162000", {"muenchen"}},
            {"one that is at rest serves nobody", "09761000", {}},
            {"one that ended serves nobody", "14612000", {}},
            {"one that is being founded serves nobody yet", "05315000", {}},
            {"nobody at all", "10041100", {}},
        };
        for (const auto& [meaning, place, slugs] : cases) {
            INFO(meaning);
            CHECK(serving(store, place) == slugs);
        }
    });
}

TEST_CASE("whom an alliance serves depends on the day")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    CHECK(serving(store, "05315000", day("2026-03-15")) == Slugs{"koeln"});
    CHECK(serving(store, "13003000", day("2008-12-31")) == Slugs{"stadt"});
    CHECK(serving(store, "14612000", day("2014-12-31")) == Slugs{"ende"});
    CHECK(serving(store, "14612000", day("2015-01-01")).empty());
}

TEST_CASE("no lineage is served by nobody")
{
    SampleStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        CHECK(registry::alliances_serving(read, {}, test::today).empty());
        return 0;
    });
}

TEST_CASE("several alliances of one town stand in the order of lists, and one that serves much is named once")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;wirkungsgebiet\n"
                             "b;Beta;aktiv;2005-06-16;13003000;13003000\n"
                             "a;Alpha;aktiv;2005-06-16;13003000;13003000|Reutershagen|13\n"
                             "c;Gamma;aktiv;2005-06-16;13004000;13003000|13004000\n")
                    .is_applied);
        store.read([](storage::Read& read) {
            const auto slugs = [&](const char* place) {
                Slugs all;
                for (const auto& one : registry::alliances_serving(read, lineage_of(read, place), test::today)) {
                    all.push_back(one.slug);
                }
                return all;
            };
            CHECK(slugs("13003000") == Slugs{"a", "b", "c"});
            CHECK(slugs("Reutershagen") == Slugs{"a", "b", "c"});
            CHECK(slugs("13004000") == Slugs{"c", "a"});
            CHECK(slugs("13") == Slugs{"a"});
            return 0;
        });
    });
}

TEST_CASE("the nearest alliances are the active ones by distance, no more than asked for")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const auto one = nearest(store, augsburg, 1);
        REQUIRE(one.size() == 1);
        CHECK(one.front().alliance ==
              registry::AllianceSummary{"muenchen", "Bündnis München", "Süden & mehr.", "München",
                                        {{"ferien", "Ferienbetreuung", "Holiday care"}}});
        CHECK(one.front().distance == doctest::Approx(56).epsilon(0.03));
        CHECK(nearest(store, augsburg, 0).empty());

        const auto all = nearest(store, augsburg, 100);
        CHECK(all.size() == 5);
        CHECK(std::is_sorted(all.begin(), all.end(),
                             [](const auto& a, const auto& b) { return a.distance < b.distance; }));
    });
}

TEST_CASE("alliances that were named already are left out of the nearest")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    CHECK(slugs_of(nearest(store, augsburg, 1, {"muenchen"})) != Slugs{"muenchen"});
    CHECK(nearest(store, augsburg, 9, {"muenchen", "stadt"}).size() == 3);
    CHECK(nearest(store, augsburg, 9, {"muenchen", "stadt", "viertel", "kreis", "land"}).empty());
    CHECK(nearest(store, augsburg, 9, {"ruht"}).size() == 5);
}

TEST_CASE("two alliances in the same house stand in the order of their keys")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    const auto rostock = *store.alliance("stadt")->seat.position;
    const auto near = nearest(store, rostock, 2);
    CHECK(slugs_of(near) == Slugs{"stadt", "viertel"});
    CHECK(near.front().distance == doctest::Approx(0));
}

TEST_CASE("which alliances are near depends on the day")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    constexpr places::Position cologne = {50.94, 6.96};
    CHECK(slugs_of(nearest(store, cologne, 1)) != Slugs{"koeln"});
    CHECK(slugs_of(nearest(store, cologne, 1, {}, day("2026-03-15"))) == Slugs{"koeln"});
    CHECK(nearest(store, cologne, 9, {}, day("2000-01-01")).empty());
}

TEST_CASE("the numbers of the start page are those of the active alliances")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        using ByState = std::vector<std::pair<std::string, std::int64_t>>;
        store.read([](storage::Read& read) {
            const auto now = registry::active_alliances(read, test::today);
            CHECK(now.all == 5);
            CHECK(now.by_state == ByState{{"09", 1}, {"13", 4}});
            CHECK(now.places_served == 5);
            const auto tomorrow = registry::active_alliances(read, day("2026-03-15"));
            CHECK(tomorrow.all == 6);
            CHECK(tomorrow.by_state == ByState{{"05", 1}, {"09", 1}, {"13", 4}});
            CHECK(tomorrow.places_served == 6);
            const auto before = registry::active_alliances(read, day("2000-01-01"));
            CHECK(before.all == 0);
            CHECK(before.by_state.empty());
            CHECK(before.places_served == 0);
            return 0;
        });
    });
}

TEST_CASE("a place that two alliances serve is counted once")
{
    test::RegisterStore store(storage::Engine::sqlite);
    store.import("schluessel;name;status;status_seit;sitz\na;A;aktiv;2005-06-16;13003000\n"
                 "b;B;aktiv;2005-06-16;13003000\n");
    store.read([](storage::Read& read) {
        CHECK(registry::active_alliances(read, test::today).places_served == 1);
        return 0;
    });
}
