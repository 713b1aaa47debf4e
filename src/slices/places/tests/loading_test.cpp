#include "slices/places/spellings.hpp"
#include "slices/places/store.hpp"
#include "slices/places/store_import.hpp"
#include "slices/places/tables.hpp"
#include "slices/places/tests/places_store.hpp"

using places::Kind;
using places::Place;
using test::PlacesStore;

namespace {

using Texts = std::vector<std::string>;

constexpr auto both = {storage::Engine::sqlite, storage::Engine::postgres};

Texts slugs(const std::vector<Place>& all)
{
    Texts slugs;
    for (const auto& place : all) slugs.push_back(place.slug);
    return slugs;
}

}

TEST_CASE("a fresh installation knows as many places as the program brings along")
{
    for (const auto engine : both) {
        const auto counts = PlacesStore::shared(engine).read([](storage::Read& read) {
            const auto counts = places::known_counts(read);
            CHECK(read.statements() == 2);
            CHECK_FALSE(places::newest_import(read));
            return counts;
        });
        CHECK(counts.states == 16);
        CHECK(counts.counties == 400);
        CHECK(counts.municipalities == 10826);
        CHECK(counts.with_key == 6054);
        CHECK(counts.with_inhabitants == 6048);
        CHECK(counts.with_exact_position == 6054);
        CHECK(counts.districts == 429);
        CHECK(counts.postal_codes == 8168);
        CHECK(counts.postal_codes_of_several == 1394);
    }
}

TEST_CASE("a store without places knows none, and finds none")
{
    test::for_each_engine([](test::TestStore& store) {
        store.read([](storage::Read& read) {
            CHECK_FALSE(places::has_places(read));
            CHECK(places::known_counts(read).municipalities == 0);
            CHECK(places::states(read).empty());
            CHECK(places::find_places(read, "Rostock").places.empty());
            CHECK(places::find_places(read, "18055").places.empty());
            CHECK(places::places_as_tsv(read) == "id\tkind\tname\tofficial_key\tparent\tinhabitants\tlatitude\t"
                                                 "longitude\tposition\tslug\tother_names\n");
            CHECK(places::postal_codes_as_tsv(read) == "postal_code\tplace\n");
            return 0;
        });
    });
}

TEST_CASE("every state has its counties and every place of the list its postal codes")
{
    for (const auto engine : both) {
        auto& store = PlacesStore::shared(engine);
        const auto known = store.read([](storage::Read& read) { return places::known_places(read); });
        CHECK(known.municipalities.size() == 10826);
        CHECK(known.regions.size() == 416);
        std::set<std::string> states_with_counties;
        for (const auto& [key, region] : known.regions) {
            REQUIRE(region.official_key == key);
            if (region.kind == Kind::county) states_with_counties.insert(key.substr(0, 2));
        }
        CHECK(states_with_counties.size() == 16);
        for (const auto& [place, spellings, other_names, postal_codes] : known.municipalities) {
            CAPTURE(place.slug);
            REQUIRE_FALSE(postal_codes.empty());
            const Texts others(other_names.begin(), other_names.end());
            for (const auto& spelling : places::spellings_of(place.name, others)) REQUIRE(spellings.contains(spelling));
        }
    }
}

TEST_CASE("the county that is one city is found as that city only")
{
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            CHECK(slugs(places::places_spelled(read, {"stadt rostock"})) == Texts{"rostock"});
            CHECK(slugs(places::places_spelled(read, {"stadt kiel"})) == Texts{"kiel"});
            CHECK(places::find_by_official_key(read, "13003")->name == "Stadt Rostock");
            CHECK(slugs(places::places_spelled(read, {"landkreis rostock"})) == Texts{"landkreis-rostock"});
            return 0;
        });
    }
}

TEST_CASE("the states stand in the order of their names")
{
    for (const auto engine : both) {
        const auto states = PlacesStore::shared(engine).read([](storage::Read& read) { return places::states(read); });
        CHECK(slugs(states) ==
              Texts{"baden-wuerttemberg", "bayern", "berlin", "brandenburg", "bremen", "hamburg", "hessen",
                    "mecklenburg-vorpommern", "niedersachsen", "nordrhein-westfalen", "rheinland-pfalz", "saarland",
                    "sachsen", "sachsen-anhalt", "schleswig-holstein", "thueringen"});
    }
}

TEST_CASE("districts stand by name and belong to one town")
{
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            const auto rostock = *places::find_municipality(read, "rostock");
            auto districts = places::districts_of(read, rostock.id);
            for (const auto& district : districts) {
                REQUIRE(district.kind == Kind::district);
                REQUIRE(district.parent == rostock.id);
                REQUIRE(places::find_district(read, rostock.id, district.slug) == district);
            }
            auto sorted = districts;
            places::sort_by_name(sorted);
            CHECK(districts == sorted);
            const auto kiel = *places::find_municipality(read, "kiel");
            CHECK_FALSE(places::find_district(read, kiel.id, "reutershagen"));
            CHECK_FALSE(places::find_district(read, rostock.id, "Reutershagen"));
            CHECK(places::districts_of(read, places::find_municipality(read, "koethel")->id).empty());
            return 0;
        });
    }
}

TEST_CASE("nothing is found by half a key, another kind's key, or words that are no address")
{
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            for (const auto* text : {"", "13", "13003", "1300300", "Rostock", "stadt-rostock", "' or 1=1 --"}) {
                CAPTURE(text);
                CHECK_FALSE(places::find_municipality(read, text));
            }
            for (const auto* text : {"", "1", "130", "rostock", "%"}) {
                CAPTURE(text);
                CHECK_FALSE(places::find_by_official_key(read, text));
            }
            CHECK_FALSE(places::find_place(read, base::Id<Place>::fresh()));
            return 0;
        });
    }
}

TEST_CASE("whatever stands in a name, it is stored and found again, and twice is once")
{
    test::for_each_engine([](test::TestStore& store) {
        const Place place{.id = base::Id<Place>::fresh(), .kind = Kind::municipality,
                          .name = R"(Groß "Łęka" \ d'Or)", .slug = "gross"};
        const Texts others = {R"(a"b\c)", "%_", "日本"};
        store.fill([&](storage::Write& write) {
            for (int count = 0; count < 2; ++count) {
                places::store_place(write, place);
                places::store_names(write, place.id, others, {"gross", R"(a"b\c)"});
                places::store_postal_codes(write, place.id, {"00001", "00002"});
            }
        });
        store.read([&](storage::Read& read) {
            CHECK(places::find_place(read, place.id) == place);
            CHECK(slugs(places::places_spelled(read, {R"(a"b\c)"})) == Texts{"gross"});
            CHECK(slugs(places::places_beginning(read, "gr", 5)) == Texts{"gross"});
            CHECK(places::places_beginning(read, "%", 5).empty());
            CHECK(slugs(places::municipalities_with_postal_code(read, "0000", 5)) == Texts{"gross"});
            const auto known = places::known_places(read).municipalities;
            REQUIRE(known.size() == 1);
            CHECK(known[0].spellings == std::set<std::string>{"gross", R"(a"b\c)"});
            CHECK(known[0].other_names == std::set<std::string>(others.begin(), others.end()));
            CHECK(known[0].postal_codes == std::set<std::string>{"00001", "00002"});
            return 0;
        });
    });
}

TEST_CASE("a search costs few statements, however odd it is")
{
    struct Case {
        const char* meaning;
        const char* typed;
        int most;
    };
    for (const auto& [meaning, typed, most] : {
             Case{"nothing to look for costs nothing", "?!", 0},
             Case{"a name", "Rostock", 1},
             Case{"a name that many bear", "Neustadt", 1},
             Case{"a postal code", "18055", 1},
             Case{"a postal code and a name", "18059 Papendorf", 3},
             Case{"a name and where it lies", "Neustadt Hessen", 3},
             Case{"the beginning of a name", "rosto", 2},
             Case{"a typing error", "Rostokc", 3},
             Case{"a postal code that nobody has", "18000", 3},
             Case{"digits that begin a code", "180", 1},
             Case{"eight words that mean nothing", "aa bb cc dd ee ff gg hh", 32},
         }) {
        CAPTURE(meaning);
        PlacesStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
            places::find_places(read, typed);
            CHECK(read.statements() <= most);
            return 0;
        });
    }
}
