#include "places_store.hpp"

namespace {

std::string called(test::PlacesStore& store, std::string_view name)
{
    const auto place = store.read([&](storage::Read& read) { return places::place_called(read, name); });
    return place ? place->slug : std::string();
}

}

TEST_CASE("a name that plainly means one place, in any spelling, or a postal code of one, is that place")
{
    test::for_each_engine<test::PlacesStore>([](test::PlacesStore& store) {
        for (const auto* name : {"Rostock", "ROSTOCK", "18055"}) CHECK(called(store, name) == "rostock");
        for (const auto* name : {"München", "Muenchen", "munchen"}) CHECK(called(store, name) == "muenchen");
        CHECK(called(store, "Bad Doberan") == "bad-doberan");
    });
}

TEST_CASE("what may be several places, or none, is not called anything")
{
    test::PlacesStore store(storage::Engine::sqlite);
    for (const auto* name : {"", "Rosto", "Rostokc", "18059", "00000", "Rostock Ferien", "18055 Rostock", "Neustadt"}) {
        CAPTURE(name);
        CHECK(called(store, name).empty());
    }
}
