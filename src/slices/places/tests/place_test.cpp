#include "slices/places/cells.hpp"
#include "slices/places/store_rows.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using places::Kind;
using places::Place;
using places::Position;

namespace {

Place place(Kind kind, std::string name, std::optional<std::int64_t> inhabitants = {},
            std::optional<std::string> key = {})
{
    return {.id = base::Id<Place>::fresh(), .kind = kind, .name = std::move(name), .official_key = std::move(key),
            .inhabitants = inhabitants};
}

std::vector<std::string> names(const std::vector<Place>& all)
{
    std::vector<std::string> names;
    for (const auto& one : all) names.push_back(one.name);
    return names;
}

}

TEST_CASE("distances between towns are those of an atlas")
{
    struct Case {
        const char* way;
        Position from;
        Position to;
        double kilometres;
    };
    const Position rostock{54.0887, 12.1405};
    const Position berlin{52.5244, 13.4105};
    const Position cologne{50.9333, 6.95};
    const Position munich{48.1374, 11.5755};
    for (const auto& [way, from, to, kilometres] : {
             Case{"to itself there is no way", berlin, berlin, 0},
             Case{"Rostock to Berlin", rostock, berlin, 193.2},
             Case{"Berlin to Munich", berlin, munich, 504.4},
             Case{"Cologne to Berlin", cologne, berlin, 478.6},
             Case{"one degree of latitude", {50, 10}, {51, 10}, 111.195},
             Case{"one degree of longitude is half as long at 60 degrees", {60, 10}, {60, 11}, 55.597},
             Case{"across the line where the day changes", {0, 179.5}, {0, -179.5}, 111.195},
             Case{"to the other side of the earth", {0, 0}, {0, 180}, 20015.1},
             Case{"from pole to pole", {90, 0}, {-90, 0}, 20015.1},
         }) {
        CAPTURE(way);
        CHECK(places::distance(from, to) == doctest::Approx(kilometres).epsilon(0.002));
    }
}

TEST_CASE("the way there is as long as the way back, and a detour is never shorter")
{
    CHECK(rc::check("three positions in Germany", [] {
        const auto anywhere = [] {
            return Position{47 + *rc::gen::inRange(0, 8000) / 1000.0, 6 + *rc::gen::inRange(0, 9000) / 1000.0};
        };
        const auto a = anywhere();
        const auto b = anywhere();
        const auto c = anywhere();
        RC_ASSERT(places::distance(a, b) == places::distance(b, a));
        RC_ASSERT(places::distance(a, b) >= 0);
        RC_ASSERT(places::distance(a, c) <= places::distance(a, b) + places::distance(b, c) + 1e-6);
    }));
}

TEST_CASE("only a municipality whose key ends in three zeros is a county by itself")
{
    struct Case {
        const char* meaning;
        Place place;
        bool is_county_free;
    };
    for (const auto& [meaning, one, is_county_free] : {
             Case{"Rostock", place(Kind::municipality, "Rostock", {}, "13003000"), true},
             Case{"a village of a county", place(Kind::municipality, "Papendorf", {}, "13072080"), false},
             Case{"two zeros are too few", place(Kind::municipality, "Neustadt", {}, "13072100"), false},
             Case{"no key is known", place(Kind::municipality, "Halle"), false},
             Case{"a county, whatever its key", place(Kind::county, "Kreis", {}, "13000"), false},
             Case{"a district", place(Kind::district, "Mitte", {}, "13003000"), false},
         }) {
        CAPTURE(meaning);
        CHECK(places::is_county_free(one) == is_county_free);
    }
}

TEST_CASE("lists of places stand in the order of a telephone book")
{
    std::vector<Place> all;
    for (const auto* name : {"Zwickau", "ulm", "Äpfingen", "Apolda", "Überlingen", "Anklam", "Öhringen", "Oldenburg"}) {
        all.push_back(place(Kind::municipality, name));
    }
    places::sort_by_name(all);
    CHECK(names(all) == std::vector<std::string>{"Anklam", "Äpfingen", "Apolda", "Öhringen", "Oldenburg", "Überlingen",
                                                 "ulm", "Zwickau"});
    std::vector<Place> none;
    places::sort_by_name(none);
    CHECK(none.empty());
}

TEST_CASE("towns come before their namesakes of another kind, and the bigger before the smaller")
{
    std::vector<Place> all = {
        place(Kind::state, "State", 9'000'000), place(Kind::county, "County", 900'000),
        place(Kind::district, "Big district", 90'000), place(Kind::municipality, "Small", 100),
        place(Kind::municipality, "Nobody counted"), place(Kind::municipality, "Big", 1'000),
        place(Kind::municipality, "Also small", 100), place(Kind::district, "Small district", 5)};
    places::sort_by_weight(all);
    CHECK(names(all) == std::vector<std::string>{"Big", "Also small", "Small", "Nobody counted", "Big district",
                                                 "Small district", "County", "State"});
}

TEST_CASE("the order of namesakes does not depend on the order in which they came")
{
    std::vector<Place> all;
    for (int count = 0; count < 5; ++count) all.push_back(place(Kind::municipality, "Neustadt", 100));
    auto backwards = std::vector<Place>(all.rbegin(), all.rend());
    places::sort_by_weight(all);
    places::sort_by_weight(backwards);
    CHECK(all == backwards);
    places::sort_by_name(backwards);
    CHECK(all == backwards);
}

TEST_CASE("a kind of place is written as one word and read back from it")
{
    const std::pair<Kind, std::string_view> all[] = {{Kind::state, "state"},
                                                     {Kind::county, "county"},
                                                     {Kind::municipality, "municipality"},
                                                     {Kind::district, "district"}};
    for (const auto& [kind, word] : all) {
        CHECK(places::word_of(kind) == word);
        CHECK(places::kind_of(word) == kind);
    }
    for (const auto* word : {"", "State", "town", "municipality "}) {
        CAPTURE(word);
        CHECK_THROWS_WITH_AS(places::kind_of(word), (std::string("not a kind of place: ") + word).c_str(),
                             std::runtime_error);
    }
}

TEST_CASE("texts that go into one argument stay apart, whatever stands in them")
{
    using Texts = std::vector<std::string>;
    CHECK(places::as_json(Texts{}) == "[]");
    CHECK(places::as_json(Texts{""}) == R"([""])");
    CHECK(places::as_json(Texts{"halle", "münchen"}) == R"(["halle","münchen"])");
    CHECK(places::as_json(Texts{R"(","x)", R"(a\b)"}) == R"(["\",\"x","a\\b"])");
    CHECK(places::as_json(Texts{"a\nb\tc"}) == R"(["a b c"])");
}

TEST_CASE("a line has one part more than it has separators")
{
    using Parts = std::vector<std::string_view>;
    CHECK(places::parts_of("", '\t') == Parts{""});
    CHECK(places::parts_of("a", '\t') == Parts{"a"});
    CHECK(places::parts_of("a\tb", '\t') == Parts{"a", "b"});
    CHECK(places::parts_of("\ta\t\t", '\t') == Parts{"", "a", "", ""});
    CHECK(places::parts_of("a|b c", '|') == Parts{"a", "b c"});
}

TEST_CASE("a cell is a number as a whole, or none")
{
    CHECK(places::number_in<std::int64_t>("208886") == 208886);
    CHECK(places::number_in<std::int64_t>("-1") == -1);
    CHECK(places::number_in<double>("54.0887") == 54.0887);
    for (const auto* cell : {"", " 1", "1 ", "1.5", "1x", "viele", "99999999999999999999", "+1"}) {
        CAPTURE(cell);
        CHECK_FALSE(places::number_in<std::int64_t>(cell));
    }
    for (const auto* cell : {"", "54,08", "54.0.1", "N54"}) {
        CAPTURE(cell);
        CHECK_FALSE(places::number_in<double>(cell));
    }
}
