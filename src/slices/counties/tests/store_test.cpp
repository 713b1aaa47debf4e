#include "counties_store.hpp"

using test::CountiesStore;

TEST_CASE("all counties of the country are known by key, name and state")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        const auto all = store.read([](storage::Read& read) { return counties::counties_of(read); });
        CHECK(all.size() == 400);
        CHECK(std::all_of(all.begin(), all.end(), [](const counties::County& one) {
            return one.key.size() == 5 && one.key.starts_with(one.state_key) && one.inhabitants.value_or(0) > 0;
        }));
        const auto of_berlin = store.read([](storage::Read& read) { return counties::counties_of(read, "11"); });
        CHECK(of_berlin == std::vector<counties::County>{{"11000", "Stadt Berlin", "11", 3644826}});
        CHECK(store.read([](storage::Read& read) { return counties::counties_of(read, "99"); }).empty());
    });
}

TEST_CASE("each alliance lies in the county of its seat, be that a town, a district of one or the county itself")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        const auto county_of = store.read([](storage::Read& read) { return counties::county_of_each_alliance(read); });
        const auto county = [&](std::string_view slug) { return county_of.at(store.alliance(slug)->id); };
        CHECK(county("stadt") == "13003");
        CHECK(county("kreis") == "13072");
        CHECK(county("land") == "13004");
        CHECK(county("muenchen") == "09162");
        CHECK(county("ende") == "14612");
        CHECK(county_of.size() == 9);
    });
}

TEST_CASE("an alliance whose seat is a part of a town lies in the town's county, one of a whole state in none")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nviertel;Viertel;aktiv;2020-01-01;Reutershagen\n"
                             "land;Land;aktiv;2020-01-01;13\n").problems.empty());
        const auto county_of = store.read([](storage::Read& read) { return counties::county_of_each_alliance(read); });
        CHECK(county_of.size() == 1);
        CHECK(county_of.at(store.alliance("viertel")->id) == "13003");
    });
}

TEST_CASE("there is a map once one was taken in")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const auto has_map = [&] { return store.read([](storage::Read& read) { return counties::has_map(read); }); };
        CHECK_FALSE(has_map());
        REQUIRE(store.import_map(test::DrawnMap().add("13003").text()).is_applied);
        CHECK(has_map());
    });
}
