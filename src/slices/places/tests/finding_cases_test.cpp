#include "slices/places/tests/places_store.hpp"

using places::Found;
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

Found found(storage::Engine engine, std::string_view typed)
{
    return PlacesStore::shared(engine).read([&](storage::Read& read) { return places::find_places(read, typed); });
}

/// What a search answers, all of it.
struct Case {
    const char* meaning;
    const char* typed;
    Texts places;
    bool is_certain = false;
    bool is_postal_code = false;
    bool is_beginning = false;
    Texts similar = {};
};

void check(std::initializer_list<Case> cases)
{
    for (const auto engine : both) {
        for (const auto& one : cases) {
            CAPTURE(one.meaning);
            CAPTURE(one.typed);
            const auto answer = found(engine, one.typed);
            CHECK(slugs(answer.places) == one.places);
            CHECK(answer.is_certain == one.is_certain);
            CHECK(answer.is_postal_code == one.is_postal_code);
            CHECK(answer.is_beginning == one.is_beginning);
            CHECK(slugs(answer.similar) == one.similar);
        }
    }
}

}

TEST_CASE("a postal code, with or without a name, leads to what lies in it")
{
    check({
        {"one municipality has it", "18055", {"rostock"}, true, true},
        {"its name beside it changes nothing", "18055 Rostock", {"rostock"}, true, true},
        {"nor does the word for it", "PLZ 18055", {"rostock"}, true, true},
        {"several have it: the biggest first", "18069", {"rostock", "lambrechtshagen"}, false, true},
        {"the name tells which of them", "18069 Lambrechtshagen", {"lambrechtshagen"}, true, true},
        {"the beginning of the name is enough", "18069 Lambre", {"lambrechtshagen"}, true, true},
        {"a district of one of them", "18069 Reutershagen", {"reutershagen"}, true, true},
        {"a name from elsewhere does not move it", "18055 Köln", {"rostock"}, false, true},
        {"a name that nobody bears neither", "18055 Qqqqq", {"rostock"}, false, true},
    });
}

TEST_CASE("a code that nobody has, or that lost its zero, suggests its neighbours and never more than five")
{
    for (const auto engine : both) {
        for (const auto* typed : {"18000", "99999", "00000"}) {
            CAPTURE(typed);
            const auto answer = found(engine, typed);
            CHECK(answer.places.empty());
            CHECK(answer.is_postal_code);
            CHECK_FALSE(answer.is_certain);
            CHECK(answer.similar.size() <= 5);
        }
        CHECK(found(engine, "18000").similar.size() == 5);
        CHECK(found(engine, "00000").similar.empty());
    }
    check({{"four digits with the zero left off", "1067", {}, false, true, true, {"dresden"}},
           {"one digit is too few", "1", {}, false, true, true},
           {"six are too many", "180555", {}, false, true, true}});
}

TEST_CASE("the digits that begin a postal code show what lies there")
{
    for (const auto engine : both) {
        for (const auto* typed : {"18", "180", "1805"}) {
            CAPTURE(typed);
            const auto answer = found(engine, typed);
            REQUIRE_FALSE(answer.places.empty());
            CHECK(answer.places.front().slug == "rostock");
            CHECK(answer.places.size() <= 40);
            CHECK(answer.is_postal_code);
            CHECK(answer.is_beginning);
            CHECK_FALSE(answer.is_certain);
        }
    }
}

TEST_CASE("namesakes are told apart by their county, their state or what stands behind their name")
{
    check({
        {"nothing tells which", "Frankfurt", {"frankfurt-am-main", "frankfurt-oder"}},
        {"the river", "Frankfurt Oder", {"frankfurt-oder"}, true},
        {"the state behind it", "Frankfurt, Hessen", {"frankfurt-am-main"}, true},
        {"the state before it", "Hessen Frankfurt", {"frankfurt-am-main"}, true},
        {"in a sentence", "Frankfurt in Brandenburg", {"frankfurt-oder"}, true},
        {"the county", "Halle Holzminden", {"halle-holzminden"}, true},
        {"with its kind", "Halle, Landkreis Holzminden", {"halle-holzminden"}, true},
        {"a district by its town", "Neustadt Hamburg", {"neustadt"}, true},
        {"the same district, the town first", "Hamburg-Neustadt", {"neustadt"}, true},
        {"a city and its state bear one name", "Berlin", {"berlin", "berlin"}, true},
        {"the word for a town is no name", "Stadt Kiel", {"kiel"}, true},
        {"nor is the country", "Kiel, Deutschland", {"kiel"}, true},
    });
}

TEST_CASE("a beginning that only one place has is certain, and is said to be a beginning")
{
    check({
        {"only one begins so", "Castrop-R", {"castrop-rauxel"}, true, false, true},
        {"in small letters and without its sign", "castrop r", {"castrop-rauxel"}, true, false, true},
        {"one letter begins nothing", "c", {}},
    });
    for (const auto engine : both) {
        const auto answer = found(engine, "bad d");
        CHECK(answer.is_beginning);
        CHECK_FALSE(answer.is_certain);
    }
}

TEST_CASE("saints are found long and short")
{
    for (const auto engine : both) {
        for (const auto* typed : {"Sankt Peter-Ording", "St. Peter-Ording", "st peter ording", "ST.PETER-ORDING"}) {
            CAPTURE(typed);
            const auto answer = found(engine, typed);
            CHECK(slugs(answer.places) == Texts{"sankt-peter-ording"});
            CHECK(answer.is_certain);
        }
    }
}

TEST_CASE("a name in another language leads to the town")
{
    check({{"Sorbian", "Chóśebuz", {"cottbus"}, true},
           {"Sorbian without its signs", "Chosebuz", {"cottbus"}, true}});
}

TEST_CASE("what looks like an attack is only a name that nobody bears")
{
    for (const auto engine : both) {
        for (const auto* typed : {"'; drop table place; --", "%", "_____", "\\", "\"]", "{{7*7}}", "<script>", "rostock%"}) {
            CAPTURE(typed);
            const auto answer = found(engine, typed);
            CHECK(answer.places.size() <= 2);
        }
        CHECK(found(engine, "Rostock").places.front().slug == "rostock");
    }
}
