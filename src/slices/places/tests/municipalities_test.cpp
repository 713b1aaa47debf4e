#include "places_store.hpp"

using places::Municipality;
using places::Piece;
using test::PlacesStore;

namespace {

template <class Test>
void with_all_places(Test test)
{
    SUBCASE("on SQLite") { test(PlacesStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(PlacesStore::shared(storage::Engine::postgres)); }
}

std::vector<Municipality> read_towns(PlacesStore& store, const Piece& piece)
{
    return store.read([&](storage::Read& read) { return places::municipalities_after(read, piece); });
}

std::vector<std::string> slugs_of(const std::vector<Municipality>& towns)
{
    std::vector<std::string> slugs;
    for (const auto& town : towns) slugs.push_back(town.slug);
    return slugs;
}

}

TEST_CASE("a town in a county is told with county, state and postal codes")
{
    with_all_places([](PlacesStore& store) {
        const auto found = store.read([](storage::Read& read) { return places::municipality(read, "bad-doberan"); });
        REQUIRE(found);
        CHECK(found->spot.name == "Bad Doberan");
        CHECK(found->spot.path == "/orte/bad-doberan");
        CHECK(found->county == places::Around{"Landkreis Rostock", "13072"});
        CHECK(found->state == places::Around{"Mecklenburg-Vorpommern", "13"});
        CHECK(found->postal_codes == std::vector<std::string>{"18209"});
        CHECK(found->sort_key == "bad-doberan");
    });
}

TEST_CASE("a town that is a county by itself lies in its state, and in a county of its own")
{
    with_all_places([](PlacesStore& store) {
        const auto by_key = store.read([](storage::Read& read) { return places::municipality(read, "13003000"); });
        REQUIRE(by_key);
        CHECK(by_key->slug == "rostock");
        CHECK(by_key->county == places::Around{"Stadt Rostock", "13003"});
        CHECK(by_key->state == places::Around{"Mecklenburg-Vorpommern", "13"});
        CHECK(by_key->postal_codes.front() == "18055");
        CHECK(by_key == store.read([](storage::Read& read) { return places::municipality(read, "rostock"); }));
        CHECK_FALSE(store.read([](storage::Read& read) { return places::municipality(read, "gibt-es-nicht"); }));
    });
}

TEST_CASE("municipalities are read piece by piece in the order of their words")
{
    with_all_places([](PlacesStore& store) {
        Piece piece;
        piece.states = {"10"};
        piece.most = 1000;
        const auto whole = slugs_of(read_towns(store, piece));
        CHECK(std::is_sorted(whole.begin(), whole.end()));
        std::vector<std::string> pieces;
        piece.most = 17;
        for (auto some = read_towns(store, piece); !some.empty(); some = read_towns(store, piece)) {
            for (const auto& slug : slugs_of(some)) pieces.push_back(slug);
            piece.after_slug = some.back().slug;
        }
        CHECK(pieces == whole);
        CHECK(whole.size() > 40);
    });
}

TEST_CASE("municipalities near a place are read piece by piece, the nearest first")
{
    with_all_places([](PlacesStore& store) {
        const places::Position rostock{54.0887, 12.1405};
        Piece piece;
        piece.near = rostock;
        piece.most = 30;
        const auto whole = slugs_of(read_towns(store, piece));
        CHECK(whole.front() == "rostock");
        std::vector<std::string> pieces;
        piece.most = 7;
        while (pieces.size() < whole.size()) {
            const auto some = read_towns(store, piece);
            for (const auto& slug : slugs_of(some)) pieces.push_back(slug);
            piece.after = some.back().sort_key;
            piece.after_slug = some.back().slug;
        }
        pieces.resize(whole.size());
        CHECK(pieces == whole);
        piece = {};
        piece.near = rostock;
        piece.states = {"09"};
        piece.most = 1;
        CHECK(read_towns(store, piece).front().state->key == "09");
    });
}

TEST_CASE("municipalities are looked up by their words, unknown ones are left out")
{
    with_all_places([](PlacesStore& store) {
        const auto found = [&](const std::vector<std::string>& words) {
            auto slugs = slugs_of(store.read([&](storage::Read& read) { return places::municipalities_called(read, words); }));
            std::sort(slugs.begin(), slugs.end());
            return slugs;
        };
        CHECK(found({"rostock", "gibt-es-nicht", "hamburg", "'; --"}) == std::vector<std::string>{"hamburg", "rostock"});
        CHECK(found({}).empty());
    });
}

TEST_CASE("what a piece asks is written as statements compare it")
{
    Piece piece;
    CHECK(piece.states_as_text() == "");
    CHECK(piece.word_patterns() == std::array<std::string, 4>{"%", "%", "%", "%"});
    CHECK(piece.each_topic() == std::array<std::string, 3>{});
    CHECK(piece.after_away() == -1);
    CHECK(piece.is_first());
    piece.states = {"01", "13"};
    piece.words = {"kita", "nord", "", ""};
    piece.topics = {"ferien", "vaeter"};
    piece.after = "0.25";
    piece.after_slug = "rostock";
    CHECK(piece.states_as_text() == "|01|13|");
    CHECK(piece.word_patterns() == std::array<std::string, 4>{"%kita%", "%nord%", "%", "%"});
    CHECK(piece.each_topic() == std::array<std::string, 3>{"ferien", "vaeter", "vaeter"});
    CHECK(piece.after_away() == 0.25);
    CHECK_FALSE(piece.is_first());
}

TEST_CASE("a degree of longitude is narrower the farther north")
{
    CHECK(places::narrowing_at({0, 10}) == doctest::Approx(1));
    CHECK(places::narrowing_at({60, 10}) == doctest::Approx(0.5));
    CHECK(places::narrowing_at({54, 10}) < places::narrowing_at({48, 10}));
}
