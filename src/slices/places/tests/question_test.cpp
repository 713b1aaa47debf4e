#include "slices/places/finding.hpp"

#include <doctest/doctest.h>

using places::Kind;
using places::Place;

namespace {

using Words = std::vector<std::string>;

Place place(Kind kind, std::string name, std::int64_t inhabitants = 0, const Place* parent = nullptr)
{
    Place one{.id = base::Id<Place>::fresh(), .kind = kind, .name = std::move(name), .inhabitants = inhabitants};
    if (parent != nullptr) one.parent = parent->id;
    return one;
}

const Place hesse = place(Kind::state, "Hessen");
const Place county = place(Kind::county, "Landkreis Märkisch-Oderland", 0, &hesse);
const Place town = place(Kind::municipality, "Frankfurt am Main", 750'000, &county);
const Place quarter = place(Kind::district, "Höchst", 17'000, &town);
const std::vector<Place> known = {hesse, county, town, quarter};

}

TEST_CASE("what somebody typed is taken apart into words and a postal code")
{
    struct Case {
        const char* meaning;
        const char* typed;
        Words words;
        std::optional<std::string> postal_code;
    };
    for (const auto& [meaning, typed, words, postal_code] : {
             Case{"one word", "Rostock", {"rostock"}, {}},
             Case{"signs part words", "Halle/Saale", {"halle", "saale"}, {}},
             Case{"umlauts are folded", "KÖLN", {"koeln"}, {}},
             Case{"a code alone", "18055", {}, "18055"},
             Case{"a code before a name", "18055 Rostock", {"rostock"}, "18055"},
             Case{"a code behind a name", "Rostock, 18055", {"rostock"}, "18055"},
             Case{"a code as in addresses from abroad", "D-18055 Rostock", {"rostock"}, "18055"},
             Case{"a code that says that it is one", "PLZ 18055", {}, "18055"},
             Case{"a code in a sentence", "in 18055 Bad Doberan", {"bad", "doberan"}, "18055"},
             Case{"little words stay where there is no code", "in Rostock", {"in", "rostock"}, {}},
             Case{"four digits are no code", "1805", {"1805"}, {}},
             Case{"six digits are no code", "180555", {"180555"}, {}},
             Case{"a number with letters is no code", "1805a", {"1805a"}, {}},
             Case{"the first of two codes counts", "18055 18057", {"18057"}, "18055"},
             Case{"eight words are still read", "a b c d e f g h", {"a", "b", "c", "d", "e", "f", "g", "h"}, {}},
         }) {
        CAPTURE(meaning);
        const auto question = places::question_in(typed);
        REQUIRE(question);
        CHECK(question->words == words);
        CHECK(question->postal_code == postal_code);
    }
}

TEST_CASE("there is nothing to look for in signs, in nothing and in far too much")
{
    for (const auto& typed : {std::string(), std::string(" \t "), std::string("-/()!?"), std::string("a b c d e f g h i"),
                              std::string(201, 'a')}) {
        CAPTURE(typed);
        CHECK_FALSE(places::question_in(typed));
    }
    CHECK(places::question_in(std::string(200, 'a')));
}

TEST_CASE("the words of a question make one text again")
{
    CHECK(places::Question{{}, {}}.text() == "");
    CHECK(places::Question{{"rostock"}, {}}.text() == "rostock");
    CHECK(places::Question{{"bad", "doberan"}, "18209"}.text() == "bad doberan");
}

TEST_CASE("words tell where a place lies when they name it or anything around it")
{
    struct Case {
        const char* meaning;
        const char* words;
        bool lies_there;
    };
    for (const auto& [meaning, words, lies_there] : {
             Case{"the town of a district", "frankfurt am main", true},
             Case{"the end of the town's name", "main", true},
             Case{"the county, in the middle of its name", "maerkisch oderland", true},
             Case{"without dots", "markisch", true},
             Case{"the beginning of a word", "maerk", true},
             Case{"the end of a word is none", "oderland x", false},
             Case{"nor is the inside of a word", "derland", false},
             Case{"the state", "hessen", true},
             Case{"with a little word before it", "in hessen", true},
             Case{"with several", "bei der in hessen", true},
             Case{"another state", "bayern", false},
             Case{"every place is one in Germany", "deutschland", true},
             Case{"and may be called a town", "stadt", true},
             Case{"a Hanseatic one too", "hansestadt", true},
         }) {
        CAPTURE(meaning);
        CHECK(places::lies_in(quarter, words, known) == lies_there);
    }
    CHECK_FALSE(places::lies_in(quarter, "hessen", {quarter}));
    CHECK_FALSE(places::lies_in(hesse, "frankfurt", known));
}

TEST_CASE("a place is within itself and within what it lies in, and not the other way round")
{
    CHECK(places::is_within(quarter, {quarter}, known));
    CHECK(places::is_within(quarter, {town}, known));
    CHECK(places::is_within(quarter, {place(Kind::state, "Bayern"), hesse}, known));
    CHECK_FALSE(places::is_within(town, {quarter}, known));
    CHECK_FALSE(places::is_within(quarter, {}, known));
    CHECK_FALSE(places::is_within(quarter, {place(Kind::municipality, "Frankfurt am Main")}, known));
}

TEST_CASE("the first of several namesakes is meant only where nobody would expect another")
{
    struct Case {
        const char* meaning;
        std::vector<Place> places;
        const char* name;
        bool is_meant;
    };
    const auto big = place(Kind::municipality, "Essen", 583'109);
    for (const auto& [meaning, all, name, is_meant] : {
             Case{"nothing was found", {}, "essen", false},
             Case{"there is only one, whatever it is", {quarter}, "hoechst", true},
             Case{"a city and a village with more to its name",
                  {big, place(Kind::municipality, "Essen/Oldenburg", 8'000)}, "essen", true},
             Case{"a city and a village of the very same name",
                  {big, place(Kind::municipality, "Essen", 80)}, "essen", false},
             Case{"a town and another that is not ten times smaller",
                  {place(Kind::municipality, "Halle", 20'000), place(Kind::municipality, "Halle (Saale)", 2'001)},
                  "halle", false},
             Case{"ten times bigger is enough",
                  {place(Kind::municipality, "Halle", 20'000), place(Kind::municipality, "Halle (Saale)", 2'000)},
                  "halle", true},
             Case{"two towns that both have more to their names",
                  {place(Kind::municipality, "Frankfurt am Main", 750'000),
                   place(Kind::municipality, "Frankfurt (Oder)", 57'000)}, "frankfurt", false},
             Case{"a town and a smaller district", {big, place(Kind::district, "Essen", 900)}, "essen", true},
             Case{"a village and a bigger district",
                  {place(Kind::municipality, "Neustadt", 900), place(Kind::district, "Neustadt", 11'000)}, "neustadt",
                  false},
             Case{"a city that is a state", {place(Kind::municipality, "Berlin", 3'600'000),
                                             place(Kind::state, "Berlin", 3'600'000)}, "berlin", true},
             Case{"a town that bears the name of a state only in part",
                  {place(Kind::municipality, "Brandenburg an der Havel", 72'000),
                   place(Kind::state, "Brandenburg", 2'500'000)}, "brandenburg", false},
             Case{"two districts", {place(Kind::district, "Mitte", 9'000), place(Kind::district, "Mitte", 10)},
                  "mitte", false},
             Case{"a county and its namesake", {county, place(Kind::county, "Landkreis Rostock")}, "landkreis", false},
             Case{"a county beside a town is no rival", {big, place(Kind::county, "Essen", 900'000)}, "essen", true},
             Case{"without dots it is the town's own name all the same",
                  {place(Kind::municipality, "Köln", 1'000'000), place(Kind::municipality, "Köln (Land)", 5)}, "koln",
                  true},
         }) {
        CAPTURE(meaning);
        CHECK(places::first_is_meant(all, name) == is_meant);
    }
}
