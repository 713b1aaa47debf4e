#include "sample.hpp"

#include "slices/registry/listing.hpp"

using registry::Directory;
using registry::Listing;
using registry::Selection;
using test::SampleStore;

namespace {

using Slugs = std::vector<std::string>;

std::shared_ptr<const Directory> sample()
{
    return SampleStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return registry::directory(read); });
}

Slugs slugs_of(const Listing& listing)
{
    Slugs slugs;
    for (const auto& listed : listing.alliances) slugs.push_back(listed.entry->alliance.slug);
    return slugs;
}

Slugs found(const Selection& selection) { return slugs_of(registry::listing_of(*sample(), selection, test::today, 1)); }

const registry::Topic* topic(const Directory& directory, std::string_view slug)
{
    for (const auto& one : directory.topics()) {
        if (one.slug == slug) return &one;
    }
    return nullptr;
}

places::Place seen_from(std::optional<places::Position> position)
{
    places::Place place;
    place.position = position;
    return place;
}

Selection words(const char* typed)
{
    Selection selection;
    selection.words = typed;
    return selection;
}

std::string numbered(int count)
{
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    for (int number = 1000; number < 1000 + count; ++number) {
        const auto digits = std::to_string(number);
        table += "n" + digits + ";Bündnis " + digits + ";aktiv;2005-06-16;13003000\n";
    }
    return table;
}

const Slugs everyone = {"muenchen", "kreis", "viertel", "stadt", "land"};

}

TEST_CASE("without a choice all active alliances are listed, in their order and without distance")
{
    const auto listing = registry::listing_of(*sample(), {}, test::today, 1);
    CHECK(slugs_of(listing) == everyone);
    CHECK(listing.all == 5);
    CHECK(listing.page == 1);
    CHECK(listing.pages == 1);
    CHECK(listing.letters == "MRS");
    for (const auto& listed : listing.alliances) CHECK_FALSE(listed.distance);
}

TEST_CASE("words are looked for in any spelling, and all of them must be there")
{
    struct Case {
        const char* meaning;
        const char* typed;
        Slugs found;
    };
    const Case cases[] = {
        {"nothing typed", "", everyone},
        {"only signs typed", " , !", everyone},
        {"a name", "Stadtbündnis", {"stadt"}},
        {"without umlaut", "STADTBUENDNIS", {"stadt"}},
        {"part of a name", "bündnis", {"muenchen", "kreis", "stadt", "land"}},
        {"the seat", "Rostock", {"kreis", "viertel", "stadt"}},
        {"a served place", "reutershagen", {"viertel"}},
        {"the summary", "tisch", {"stadt"}},
        {"two words, of name and seat, in any order", "rostock stadtb", {"stadt"}},
        {"two words that nobody has both", "münchen rostock", {}},
        {"no person is found", "Verborgene", {}},
        {"nor one whose name is public", "Offene Person", {}},
        {"nor a telephone number", "23125", {}},
        {"one at rest is not listed", "Augsburg", {}},
        {"signs of the store have no meaning", "%", everyone},
    };
    for (const auto& [meaning, typed, slugs] : cases) {
        INFO(meaning);
        CHECK(found(words(typed)) == slugs);
    }
}

TEST_CASE("state and topic narrow the list, together they narrow it more")
{
    const auto all = sample();
    Selection selection;
    selection.state = registry::find_state("mv");
    CHECK(found(selection) == Slugs{"kreis", "viertel", "stadt", "land"});
    selection.topic = topic(*all, "ferien");
    CHECK(found(selection) == Slugs{"stadt"});
    selection.words = "tisch";
    CHECK(found(selection) == Slugs{"stadt"});
    selection.words = "süden";
    CHECK(found(selection).empty());

    Selection holidays;
    holidays.topic = topic(*all, "ferien");
    CHECK(found(holidays) == Slugs{"muenchen", "stadt"});
    Selection saarland;
    saarland.state = registry::find_state("sl");
    CHECK(found(saarland).empty());
}

TEST_CASE("a letter shows its towns and leaves the other letters to choose from")
{
    Selection selection;
    selection.letter = 'R';
    auto listing = registry::listing_of(*sample(), selection, test::today, 1);
    CHECK(slugs_of(listing) == Slugs{"kreis", "viertel", "stadt"});
    CHECK(listing.all == 3);
    CHECK(listing.letters == "MRS");

    selection.letter = 'X';
    listing = registry::listing_of(*sample(), selection, test::today, 1);
    CHECK(listing.alliances.empty());
    CHECK(listing.letters == "MRS");

    selection.words = "nirgends";
    CHECK(registry::listing_of(*sample(), selection, test::today, 1).letters.empty());
}

TEST_CASE("seen from a place the nearest come first, each with its distance")
{
    Selection selection;
    selection.near = seen_from(places::Position{48.37, 10.9}); // Augsburg
    const auto listing = registry::listing_of(*sample(), selection, test::today, 1);
    REQUIRE(listing.alliances.size() == 5);
    CHECK(listing.alliances.front().entry->alliance.slug == "muenchen");
    double last = 0;
    for (const auto& listed : listing.alliances) {
        REQUIRE(listed.distance);
        CHECK(*listed.distance == places::distance(*selection.near->position, *listed.entry->alliance.seat.position));
        CHECK(*listed.distance >= last);
        last = *listed.distance;
    }
    CHECK(slugs_of(listing).size() == 5);
}

TEST_CASE("alliances of one town keep their order when they are equally far")
{
    Selection selection;
    selection.words = "rostock";
    selection.near = seen_from(places::Position{52.52, 13.41});
    const auto slugs = found(selection);
    const auto viertel = std::find(slugs.begin(), slugs.end(), "viertel");
    REQUIRE(viertel != slugs.end());
    REQUIRE(viertel + 1 != slugs.end());
    CHECK(*(viertel + 1) == "stadt");
}

TEST_CASE("a place of which nobody knows where it lies changes nothing in the order")
{
    Selection selection;
    selection.near = seen_from(std::nullopt);
    const auto listing = registry::listing_of(*sample(), selection, test::today, 1);
    CHECK(slugs_of(listing) == everyone);
    for (const auto& listed : listing.alliances) CHECK_FALSE(listed.distance);
}

TEST_CASE("the list depends on the day")
{
    CHECK(slugs_of(registry::listing_of(*sample(), {}, test::day("2026-03-15"), 1)).front() == "koeln");
    CHECK(registry::listing_of(*sample(), {}, test::day("2000-01-01"), 1).all == 0);
    CHECK(registry::listing_of(*sample(), {}, test::day("2000-01-01"), 1).pages == 1);
}

TEST_CASE("a hundred alliances stand on a page, and a page beyond the last is the last")
{
    test::RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(numbered(201)).is_applied);
    const auto all = store.read([](storage::Read& read) { return registry::directory(read); });
    struct Case {
        int wanted;
        int page;
        std::size_t count;
        const char* first;
        const char* last;
    };
    const Case cases[] = {
        {1, 1, 100, "n1000", "n1099"}, {2, 2, 100, "n1100", "n1199"}, {3, 3, 1, "n1200", "n1200"},
        {4, 3, 1, "n1200", "n1200"},   {0, 1, 100, "n1000", "n1099"}, {-7, 1, 100, "n1000", "n1099"},
        {std::numeric_limits<int>::max(), 3, 1, "n1200", "n1200"},
        {std::numeric_limits<int>::min(), 1, 100, "n1000", "n1099"},
    };
    for (const auto& [wanted, page, count, first, last] : cases) {
        CAPTURE(wanted);
        const auto listing = registry::listing_of(*all, {}, test::today, wanted);
        CHECK(listing.all == 201);
        CHECK(listing.pages == 3);
        CHECK(listing.page == page);
        REQUIRE(listing.alliances.size() == count);
        CHECK(listing.alliances.front().entry->alliance.slug == first);
        CHECK(listing.alliances.back().entry->alliance.slug == last);
    }
    CHECK(registry::listing_of(*all, words("1000"), test::today, 9).page == 1);
}

TEST_CASE("exactly a hundred alliances need one page")
{
    test::RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(numbered(100)).is_applied);
    const auto all = store.read([](storage::Read& read) { return registry::directory(read); });
    CHECK(registry::listing_of(*all, {}, test::today, 2).pages == 1);
    CHECK(registry::listing_of(*all, {}, test::today, 2).alliances.size() == 100);
}
