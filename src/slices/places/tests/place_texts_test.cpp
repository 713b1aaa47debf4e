#include "places_store.hpp"

using places::PlaceTexts;
using test::PlacesStore;

namespace {

struct Told {
    std::string code;
    std::string suggestion;

    friend bool operator==(const Told&, const Told&) = default;
};

}

TEST_CASE("a place is found by its key, by its name, and by its name behind a postal code")
{
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            PlaceTexts texts(read);
            const auto rostock = places::find_municipality(read, "13003000").value();
            for (const auto* text : {"13003000", "Rostock", "ROSTOCK", "18055 Rostock", "18055  Rostock"}) {
                CAPTURE(text);
                CHECK(texts.place_of(text).value() == rostock);
            }
            CHECK(texts.place_of("Rostock", "18055").value() == rostock);
            CHECK(texts.place_of(rostock.id.hex()).value() == rostock);
            CHECK(texts.place_of("13").value().kind == places::Kind::state);
            CHECK(texts.place_of("13072").value().kind == places::Kind::county);
            CHECK(texts.place_of("Reutershagen").value().kind == places::Kind::district);
            return 0;
        });
    }
}

TEST_CASE("the text of a place is its key where it has one, else a name that is clear")
{
    auto& store = PlacesStore::shared(storage::Engine::sqlite);
    store.read([](storage::Read& read) {
        PlaceTexts texts(read);
        const auto district = texts.place_of("Reutershagen").value();
        const auto town = texts.place_of("Rostock").value();
        CHECK(texts.text_of(town).in_one() == "13003000");
        CHECK(texts.text_of(district).in_one() == "Reutershagen");
        CHECK(texts.text_of(district).name == "Reutershagen"); // remembered
        CHECK(places::PlaceText{"Bentwisch", "18182"}.in_one() == "18182 Bentwisch");
        return 0;
    });
}

TEST_CASE("a place that is not found is answered with what to write instead")
{
    auto& store = PlacesStore::shared(storage::Engine::sqlite);
    store.read([](storage::Read& read) {
        PlaceTexts texts(read);
        struct Case {
            const char* meaning;
            const char* text;
            Told told;
        };
        const Case cases[] = {
            {"a town's key without its zero", "9162000", {"lost_zero", "09162000"}},
            {"a county's key without its zero", "9162", {"lost_zero", "09162"}},
            {"a state's key without its zero", "9", {"lost_zero", "09"}},
            {"a key that nobody has", "99999999", {"unknown_place", ""}},
            {"a name that nobody has", "Xyzzyhausen", {"unknown_place", ""}},
            {"a typing error", "Rosstock", {"unknown_place", "Rostock"}},
            {"a name that several have", "Neustadt", {"ambiguous_place", ""}},
        };
        for (const auto& [meaning, text, told] : cases) {
            INFO(meaning);
            for (int time = 0; time < 2; ++time) { // the second answer is remembered
                const auto place = texts.place_of(text);
                REQUIRE_FALSE(place);
                CHECK(Told{place.error().code, place.error().suggestion} == told);
            }
        }
        return 0;
    });
}
