#include "slices/places/matching.hpp"

#include "base/text.hpp"
#include "slices/places/spellings.hpp"

#include <doctest/doctest.h>

using places::Comparison;
using places::Kind;
using places::KnownMunicipality;
using places::KnownPlaces;
using places::Matching;
using places::OfficialMunicipality;
using places::Place;

namespace {

using Texts = std::vector<std::string>;

Place region(Kind kind, std::string key, const Place* parent = nullptr)
{
    Place one{.id = base::Id<Place>::fresh(), .kind = kind, .name = key, .slug = key, .official_key = key};
    if (parent != nullptr) one.parent = parent->id;
    return one;
}

const Place holstein = region(Kind::state, "01");
const Place steinburg = region(Kind::county, "01061", &holstein);
const Place rendsburg = region(Kind::county, "01058", &holstein);
const Place saxony = region(Kind::state, "14");

/// Some municipalities of ours in two states.
struct Ours {
    Ours() { known.regions = {{"01", holstein}, {"01061", steinburg}, {"01058", rendsburg}, {"14", saxony}}; }

    KnownPlaces known;

    KnownMunicipality& add(std::string name, const Place& parent, std::set<std::string> codes,
                           std::optional<std::string> key = {})
    {
        auto slug = places::slug_of(name) + "-" + std::to_string(known.municipalities.size());
        known.municipalities.push_back({{.id = base::Id<Place>::fresh(),
                                         .name = name,
                                         .slug = slug,
                                         .official_key = std::move(key),
                                         .parent = parent.id,
                                         .inhabitants = 100},
                                        places::spellings_of(name, {}), {}, std::move(codes)});
        return known.municipalities.back();
    }
};

OfficialMunicipality official(std::string key, std::string name, Texts codes, std::int64_t inhabitants = 100)
{
    static std::size_t line = 0;
    return {.line = ++line, .key = std::move(key), .name = std::move(name), .inhabitants = inhabitants,
            .postal_codes = std::move(codes)};
}

/// What became of each line: the slug of ours that it means, or "new: " and the new slug, or "unclear".
Texts outcome(const Matching& matching)
{
    Texts texts;
    for (const auto& one : matching.planned) {
        texts.push_back((one.comparison == Comparison::added ? "new: " : "") + one.place.slug);
    }
    for (const auto& one : matching.unclear) {
        std::string text = "unclear:";
        for (const auto& place : one.candidates) text += " " + place.slug;
        texts.push_back(text);
    }
    return texts;
}

Texts slugs(const std::vector<Place>& all)
{
    Texts slugs;
    for (const auto& place : all) slugs.push_back(place.slug);
    return slugs;
}

/// What has to become of a line of the table where these are ours.
template <class Fill>
void check(const char* meaning, const OfficialMunicipality& line, const Texts& expected, Fill fill)
{
    Ours ours;
    fill(ours);
    CAPTURE(meaning);
    CHECK(outcome(places::match(ours.known, {line})) == expected);
}

}

TEST_CASE("a key decides, whatever the name and the postal codes have become")
{
    Ours ours;
    const auto before = ours.add("Rade", steinburg, {"25554"}, "01061001").place;
    ours.add("Neudorf", steinburg, {"25555"});
    const auto matching = places::match(ours.known, {official("01061001", "Neudorf", {"25555"})});
    REQUIRE(outcome(matching) == Texts{"rade-0"});
    const auto& planned = matching.planned.front();
    CHECK(planned.comparison == Comparison::changed);
    CHECK(planned.changed_fields == Texts{"name", "other_names", "postal_codes"});
    auto expected = before;
    expected.name = "Neudorf";
    CHECK(planned.place == expected);
    CHECK(planned.new_names == Texts{"Rade"});
    CHECK(planned.new_postal_codes == Texts{"25555"});
    CHECK(planned.spellings == std::set<std::string>{"neudorf", "rade"});
    CHECK(slugs(matching.not_in_table) == Texts{"neudorf-1"});
}

TEST_CASE("a name and a postal code give a municipality its key, and its county")
{
    Ours ours;
    auto expected = ours.add("Rade", holstein, {"25554"}).place;
    auto line = official("01061001", "Rade", {"25554"}, 321);
    line.position = places::Position{54, 9.5};
    const auto matching = places::match(ours.known, {line});
    REQUIRE(outcome(matching) == Texts{"rade-0"});
    expected.official_key = "01061001";
    expected.parent = steinburg.id;
    expected.inhabitants = 321;
    expected.position = line.position;
    expected.position_is_exact = true;
    CHECK(matching.planned.front().place == expected);
    CHECK(matching.planned.front().changed_fields == Texts{"official_key", "parent", "inhabitants", "position"});
    CHECK(matching.not_in_table.empty());
}

TEST_CASE("a line means what of ours it can only mean, and is new where it can mean none")
{
    check("the same name, but no common postal code", official("01061001", "Rade", {"25554"}), {"new: rade"},
        [](Ours& ours) { ours.add("Rade", steinburg, {"24790"}); });
    check("the same name in the same state, and no postal code to go by", official("01061001", "Rade", {}), {"rade-0"},
        [](Ours& ours) { ours.add("Rade", rendsburg, {"24790"}); });
    check("the same name in another state, and no postal code to go by", official("01061001", "Rade", {}),
        {"new: rade"}, [](Ours& ours) { ours.add("Rade", saxony, {"01067"}); });
    check("one that has another key already", official("01061001", "Rade", {"25554"}), {"new: rade"},
        [](Ours& ours) { ours.add("Rade", steinburg, {"25554"}, "01061999"); });
    check("another way to tell namesakes apart", official("01058001", "Rade b. Rendsburg", {"24790"}), {"rade-bei-rendsburg-0"},
        [](Ours& ours) { ours.add("Rade (bei Rendsburg)", rendsburg, {"24790"}); });
}

TEST_CASE("where several of ours bear the name, the county, the state, the name as it is and the codes decide")
{
    check("of two, the one in the county of the key", official("01061001", "Rade", {"25554"}), {"rade-1"},
        [](Ours& ours) {
            ours.add("Rade", rendsburg, {"25554"});
            ours.add("Rade", steinburg, {"25554"});
        });
    check("of two, the one in the state of the key", official("01061001", "Rade", {"25554"}), {"rade-1"},
        [](Ours& ours) {
            ours.add("Rade", saxony, {"25554"});
            ours.add("Rade", holstein, {"25554"});
        });
    check("of two, the one that bears the name as it is", official("01061001", "Rade", {"25554"}), {"rade-1"},
        [](Ours& ours) {
            ours.add("Rade (Moor)", steinburg, {"25554"});
            ours.add("Rade", steinburg, {"25554"});
        });
    check("one municipality that we hold in two parts: the one with more of its codes",
        official("01061001", "Rade", {"25554", "25555", "25556"}), {"rade-1"}, [](Ours& ours) {
            ours.add("Rade", steinburg, {"25554"});
            ours.add("Rade", steinburg, {"25555", "25556"});
        });
    check("two that nothing tells apart", official("01061001", "Rade", {"25554"}),
        {"unclear: rade-geest-1 rade-moor-0"}, [](Ours& ours) {
            ours.add("Rade (Moor)", steinburg, {"25554", "1"});
            ours.add("Rade (Geest)", steinburg, {"25554"});
        });
}

TEST_CASE("a rough likeness never takes what a namesake plainly is, whichever line comes first")
{
    Ours ours;
    ours.add("Rade", steinburg, {"25554"});
    const auto rough = official("01061002", "Rade b. Hohenfelde", {"25554"});
    const auto plain = official("01061001", "Rade", {"25554"});
    for (const auto& lines : {std::vector{rough, plain}, std::vector{plain, rough}}) {
        const auto matching = places::match(ours.known, lines);
        CHECK(outcome(matching) == Texts{"rade-0", "new: rade-b-hohenfelde"});
        CHECK(matching.planned.front().place.official_key == "01061001");
    }
}

TEST_CASE("those that a line may mean are not told to be missing in the table, and all others are, by name")
{
    Ours ours;
    ours.add("Zarpen", steinburg, {"1"});
    ours.add("Rade (Moor)", steinburg, {"25554"});
    ours.add("Rade (Geest)", steinburg, {"25554"});
    ours.add("Ähren", steinburg, {"2"}, "01061777");
    const auto line = official("01061001", "Rade", {"25554"});
    const auto matching = places::match(ours.known, {line});
    CHECK(slugs(matching.not_in_table) == Texts{"aehren-3", "zarpen-0"});
    REQUIRE(matching.unclear.size() == 1);
    CHECK(matching.unclear.front().line == line.line);
    CHECK(matching.unclear.front().key == "01061001");
    CHECK(matching.unclear.front().name == "Rade");
}

TEST_CASE("a new municipality gets an address of its own and lies in the smallest region that we know")
{
    Ours ours;
    ours.add("Other", steinburg, {}).place.slug = "rade";
    const auto matching = places::match(
        ours.known, {official("01061001", "Rade", {"1"}), official("01999001", "Rade", {"2"}),
                     official("99999001", "Neu Rade", {"3"}), official("01061004", "日本", {"4"})});
    CHECK(outcome(matching) == Texts{"new: rade-01061001", "new: rade-01999001", "new: neu-rade", "new: 01061004"});
    CHECK(matching.planned[0].place.parent == steinburg.id);
    CHECK(matching.planned[1].place.parent == holstein.id);
    CHECK_FALSE(matching.planned[2].place.parent);
}

TEST_CASE("a new municipality is taken as the table says it")
{
    const Ours ours;
    OfficialMunicipality line{.line = 7, .key = "01061001", .name = "Rade", .other_names = {"Rade, Stadt"},
                              .inhabitants = 5, .position = places::Position{54, 9}, .postal_codes = {"25554"}};
    const auto matching = places::match(ours.known, {line});
    REQUIRE(matching.planned.size() == 1);
    const auto& planned = matching.planned.front();
    const Place expected{.id = planned.place.id, .kind = Kind::municipality, .name = "Rade", .slug = "rade",
                         .official_key = "01061001", .parent = steinburg.id, .inhabitants = 5,
                         .position = places::Position{54, 9}, .position_is_exact = true};
    CHECK(planned.place == expected);
    CHECK(planned.line == 7);
    CHECK(planned.new_names == Texts{"Rade, Stadt"});
    CHECK(planned.new_postal_codes == Texts{"25554"});
    CHECK(planned.spellings == std::set<std::string>{"rade", "rade stadt"});
}

TEST_CASE("what the table says that we know already is no change, and what it does not say is kept")
{
    Ours ours;
    auto& rade = ours.add("Rade (Moor)", steinburg, {"25554", "25555"}, "01061001");
    rade.place.position = places::Position{54, 9};
    const auto outcome_of = [&](const OfficialMunicipality& line) {
        return places::match(ours.known, {line}).planned.front();
    };
    auto line = official("01061001", "Rade (Moor)", {"25554"});
    CHECK(outcome_of(line).comparison == Comparison::unchanged);
    CHECK(outcome_of(line).place == rade.place);

    line.position = rade.place.position;
    CHECK(outcome_of(line).changed_fields == Texts{"position"});
    rade.place.position_is_exact = true;
    CHECK(outcome_of(line).comparison == Comparison::unchanged);

    line.name = "Rade";
    CHECK(outcome_of(line).changed_fields == Texts{"other_names"});
    CHECK(outcome_of(line).place.name == "Rade (Moor)");
    rade.other_names.insert("Rade");
    CHECK(outcome_of(line).comparison == Comparison::unchanged);
}
