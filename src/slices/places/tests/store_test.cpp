#include "slices/places/store.hpp"
#include "slices/places/tests/places_store.hpp"

using places::Kind;
using places::Place;
using test::PlacesStore;

namespace {

std::vector<std::string> names(const std::vector<Place>& all)
{
    std::vector<std::string> names;
    for (const auto& place : all) names.push_back(place.name);
    return names;
}

}

TEST_CASE("every place that the program brings along is stored as it was")
{
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        auto& store = PlacesStore::shared(engine);
        store.read([&](storage::Read& read) {
            for (const auto& bundled : store.bundled()) {
                const auto stored = places::find_place(read, bundled.place.id);
                REQUIRE(stored);
                REQUIRE(*stored == bundled.place);
            }
            return 0;
        });
    }
}

TEST_CASE("a store that has places is left alone")
{
    PlacesStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        auto rostock = *places::find_municipality(write, "rostock");
        rostock.inhabitants = 1;
        places::store_place(write, rostock);
        places::load_places(write);
        CHECK(places::find_municipality(write, "rostock")->inhabitants == 1);
    });
}

TEST_CASE("a place is found by its address and its key, and says what it lies in")
{
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            const auto rostock = places::find_municipality(read, "rostock");
            REQUIRE(rostock);
            CHECK(rostock == places::find_municipality(read, "13003000"));
            CHECK(rostock == places::find_by_official_key(read, "13003000"));
            CHECK_FALSE(places::find_municipality(read, "reutershagen"));

            const auto district = places::find_district(read, rostock->id, "reutershagen");
            REQUIRE(district);
            CHECK(names(places::lineage(read, district->id)) ==
                  std::vector<std::string>{"Reutershagen", "Rostock", "Stadt Rostock", "Mecklenburg-Vorpommern"});
            CHECK(places::districts_of(read, rostock->id).size() > 10);
            CHECK(places::states(read).size() == 16);
            CHECK(places::states(read).front().name == "Baden-Württemberg");
            CHECK(places::described(read, *district) == base::says("District of {0}", "Rostock"));
            CHECK(places::described(read, *rostock) ==
                  base::says("City without a county, in {0}", "Mecklenburg-Vorpommern"));
            const auto papendorf = places::find_places(read, "18059 Papendorf").places.front();
            CHECK(places::described(read, papendorf) == base::says("Municipality in the county {0}", "Landkreis Rostock"));
            CHECK(places::described(read, *places::find_municipality(read, "berlin")) == base::says("City and state"));
            return 0;
        });
    }
}

TEST_CASE("a table means a place by its key, by its name, or by its name and postal code")
{
    PlacesStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        CHECK(places::place_meant_by(read, "13003000", "")->name == "Rostock");
        CHECK(places::place_meant_by(read, "13", "")->kind == Kind::state);
        CHECK(places::place_meant_by(read, " Rostock ", "")->kind == Kind::municipality);
        CHECK(places::place_meant_by(read, "Frankfurt", "60311")->name == "Frankfurt am Main");
        CHECK(places::place_meant_by(read, "Essen", "49632")->name == "Essen/Oldenburg");
        CHECK(places::place_meant_by(read, "Frankfurt", "").error().kind == base::Refused::conflict);
        CHECK(places::place_meant_by(read, "Rosto", "").error().kind == base::Refused::not_found);
        CHECK(places::place_meant_by(read, "99999999", "").error().kind == base::Refused::not_found);
        CHECK(places::place_meant_by(read, "", "").error().kind == base::Refused::not_found);
        return 0;
    });
}

TEST_CASE("the distance from Rostock to Munich is 660 kilometres")
{
    CHECK(places::distance({54.0887, 12.1405}, {48.1374, 11.5755}) == doctest::Approx(663).epsilon(0.01));
    CHECK(places::distance({54, 12}, {54, 12}) == 0);
}
