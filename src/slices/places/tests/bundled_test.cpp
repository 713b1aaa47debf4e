#include "slices/places/bundled.hpp"

#include "slices/places/spellings.hpp"

#include <doctest/doctest.h>

#include <map>
#include <unordered_map>

using places::BundledPlace;
using places::Kind;
using places::Place;

namespace {

const std::vector<BundledPlace>& all()
{
    static const auto places = places::bundled_places();
    return places;
}

const std::unordered_map<base::Id<Place>, const Place*>& by_id()
{
    static const auto places = [] {
        std::unordered_map<base::Id<Place>, const Place*> known;
        for (const auto& bundled : all()) known.emplace(bundled.place.id, &bundled.place);
        return known;
    }();
    return places;
}

const BundledPlace& keyed(Kind kind, std::string_view key)
{
    for (const auto& bundled : all()) {
        if (bundled.place.kind == kind && bundled.place.official_key == key) return bundled;
    }
    throw std::runtime_error("no place " + std::string(key));
}

const Place* parent_of(const Place& place) { return place.parent ? by_id().at(*place.parent) : nullptr; }

}

TEST_CASE("the program brings along all states and counties, nearly all municipalities and the districts of big towns")
{
    std::map<Kind, int> count;
    std::map<Kind, int> with_key;
    for (const auto& [place, unused] : all()) {
        ++count[place.kind];
        if (place.official_key) ++with_key[place.kind];
    }
    CHECK(count == std::map<Kind, int>{{Kind::state, 16}, {Kind::county, 400}, {Kind::municipality, 10826},
                                       {Kind::district, 429}});
    CHECK(with_key == std::map<Kind, int>{{Kind::state, 16}, {Kind::county, 400}, {Kind::municipality, 6054}});
    CHECK(by_id().size() == all().size());
}

TEST_CASE("a line of the table is read with everything that stands in it")
{
    const auto& neustadt = keyed(Kind::municipality, "09677166");
    const Place expected{.id = *base::Id<Place>::parse("0fa1423aa65a8f4ea5740f35e56b1e14"),
                         .kind = Kind::municipality,
                         .name = "Neustadt a.Main",
                         .slug = "neustadt-am-main",
                         .official_key = "09677166",
                         .parent = base::Id<Place>::parse("4eef61736e098b52895a6407c8816de7"),
                         .inhabitants = 1327,
                         .position = places::Position{49.9302, 9.5681},
                         .position_is_exact = true};
    CHECK(neustadt.place == expected);
    CHECK(neustadt.other_names == std::vector<std::string>{"Neustadt", "Neustadt am Main"});
}

TEST_CASE("what nobody knows of a place is not guessed: no key, no inhabitants, a rough position")
{
    const auto id = *base::Id<Place>::parse("684c4611686c8ff69f3b48c28f6424d0");
    const Place expected{.id = id,
                         .kind = Kind::municipality,
                         .name = "Halle",
                         .slug = "halle-niedersachsen",
                         .official_key = {},
                         .parent = keyed(Kind::state, "03").place.id,
                         .inhabitants = {},
                         .position = places::Position{52.5, 6.8833},
                         .position_is_exact = false};
    CHECK(*by_id().at(id) == expected);
}

TEST_CASE("what a place lies in stands before it and is of the next bigger kind")
{
    std::set<base::Id<Place>> seen;
    for (const auto& [place, unused] : all()) {
        CAPTURE(place.slug);
        REQUIRE((!place.parent || seen.contains(*place.parent)));
        seen.insert(place.id);
        const auto* parent = parent_of(place);
        switch (place.kind) {
        case Kind::state: REQUIRE(parent == nullptr); break;
        case Kind::county: REQUIRE((parent && parent->kind == Kind::state)); break;
        case Kind::municipality:
            REQUIRE((!parent || parent->kind == Kind::county || parent->kind == Kind::state));
            break;
        case Kind::district: REQUIRE((parent && parent->kind == Kind::municipality)); break;
        }
    }
}

TEST_CASE("the key of a place begins with the key of what it lies in and has as many digits as its kind asks for")
{
    const std::map<Kind, std::size_t> digits = {{Kind::state, 2}, {Kind::county, 5}, {Kind::municipality, 8}};
    for (const auto& [place, unused] : all()) {
        if (!place.official_key) continue;
        CAPTURE(*place.official_key);
        REQUIRE(place.official_key->size() == digits.at(place.kind));
        if (const auto* parent = parent_of(place)) REQUIRE(place.official_key->starts_with(*parent->official_key));
    }
}

TEST_CASE("no two municipalities and no two districts of one town share an address")
{
    std::set<std::pair<std::optional<base::Id<Place>>, std::string>> addresses;
    for (const auto& [place, unused] : all()) {
        if (place.kind != Kind::municipality && place.kind != Kind::district) continue;
        CAPTURE(place.slug);
        REQUIRE(addresses.emplace(place.kind == Kind::district ? place.parent : std::nullopt, place.slug).second);
        REQUIRE(places::slug_of(place.slug) == place.slug);
        REQUIRE_FALSE(place.slug.empty());
    }
}

TEST_CASE("every position lies in Germany or a village beside its border, and no inhabitants are fewer than none")
{
    for (const auto& [place, unused] : all()) {
        CAPTURE(place.slug);
        REQUIRE((place.position || place.kind == Kind::district));
        REQUIRE(place.inhabitants.value_or(0) >= 0);
        REQUIRE((place.position || !place.position_is_exact));
        if (!place.position) continue;
        REQUIRE(place.position->latitude > 47.2);
        REQUIRE(place.position->latitude < 55.1);
        REQUIRE(place.position->longitude > 5.8);
        REQUIRE(place.position->longitude < 15.1);
    }
}

TEST_CASE("a municipality with an exact position lies near the middle of its county")
{
    for (const auto& [place, unused] : all()) {
        const auto* county = parent_of(place);
        if (place.kind != Kind::municipality || !place.position_is_exact || !county || !county->position) continue;
        CAPTURE(place.slug);
        REQUIRE(places::distance(*place.position, *county->position) < 100);
    }
}

TEST_CASE("no name is empty, none has blanks around it, and no other name only repeats the first")
{
    for (const auto& [place, other_names] : all()) {
        CAPTURE(place.slug);
        REQUIRE_FALSE(place.name.empty());
        REQUIRE(place.name.find_first_of("\t\r\n|") == std::string::npos);
        REQUIRE((place.name.front() != ' ' && place.name.back() != ' '));
        for (const auto& name : other_names) REQUIRE((!name.empty() && name != place.name));
    }
}

TEST_CASE("every municipality has a postal code of five digits, and only municipalities have one")
{
    std::set<std::string> codes;
    std::set<base::Id<Place>> with_code;
    std::size_t lines = 0;
    for (const auto& [id, of_place] : places::bundled_postal_codes()) {
        REQUIRE(by_id().at(id)->kind == Kind::municipality);
        REQUIRE(with_code.insert(id).second);
        REQUIRE(std::set(of_place.begin(), of_place.end()).size() == of_place.size());
        for (const auto& code : of_place) {
            CAPTURE(code);
            REQUIRE(code.size() == 5);
            REQUIRE(code.find_first_not_of("0123456789") == std::string::npos);
            codes.insert(code);
            ++lines;
        }
    }
    CHECK(with_code.size() == 10826);
    CHECK(codes.size() == 8168);
    CHECK(lines == 12881);
}
