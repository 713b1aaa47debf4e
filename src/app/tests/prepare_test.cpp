#include "app/prepare.hpp"

#include "slices/places/places.hpp"
#include "support/store.hpp"

using test::EmptyStore;

namespace {

std::vector<places::Place> rostock(const EmptyStore& store)
{
    const auto connection = storage::connect_for_writing(store.location());
    storage::Write write(*connection);
    return places::find_places(write, "18055").places;
}

}

TEST_CASE("an empty store gets every table and every place, and the second time there is nothing to do")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto steps = app::prepare_store(store.location());
        REQUIRE_FALSE(steps.empty());
        int number = 0;
        for (const auto& step : steps) {
            CHECK(step.number > number);
            number = step.number;
        }
        CHECK(steps.front().name == "0001_installation");
        const auto found = rostock(store);
        REQUIRE(found.size() == 1);
        CHECK(found.front().name == "Rostock");

        CHECK(app::prepare_store(store.location()).empty());
        CHECK(rostock(store) == found);
    });
}
