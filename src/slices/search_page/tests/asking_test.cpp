#include "search_store.hpp"

#include "slices/search_page/asking.hpp"
#include "slices/search_page/site_pages.hpp"

using test::SearchStore;

namespace {

std::string place_named(std::string_view typed)
{
    const auto named = SearchStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        return search_page::place_in(read, typed);
    });
    return named ? named->place.slug : std::string();
}

}

TEST_CASE("a place is heard out of a question at its end, at its beginning, or where it is all of it")
{
    CHECK(place_named("Ferienbetreuung Rostock") == "rostock");
    CHECK(place_named("Rostock Ferienbetreuung") == "rostock");
    CHECK(place_named("Rostock") == "rostock");
    CHECK(place_named("Väter in Bad Doberan") == "bad-doberan");
    CHECK(place_named("Ferien 18055") == "rostock");
    CHECK(place_named("Ferienbetreuung").empty());
    CHECK(place_named("").empty());
    CHECK(place_named("und in der").empty());
}

TEST_CASE("the words that name the place need not be found")
{
    const auto named = SearchStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        return search_page::place_in(read, "Väter in Bad Doberan");
    });
    REQUIRE(named);
    CHECK(named->stems == std::set<std::string>{"bad", "doberan"});
}

TEST_CASE("every page that can be found is there")
{
    test::TestApp app(SearchStore::shared(storage::Engine::sqlite));
    for (const auto& page : search_page::site_pages) {
        CAPTURE(page.path);
        CHECK(app.get(page.path).status == 200);
    }
}
