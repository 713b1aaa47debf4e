#include "slices/places/spellings.hpp"
#include "slices/places/tests/places_store.hpp"

#include "base/text.hpp"

#include <rapidcheck.h>

using places::Found;
using test::PlacesStore;

namespace {

Found found(const std::string& typed)
{
    return PlacesStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        return places::find_places(read, typed);
    });
}

std::vector<std::string> names(const std::vector<places::Place>& all)
{
    std::vector<std::string> names;
    for (const auto& place : all) names.push_back(place.name);
    return names;
}

/// The one place that is certainly meant, or what else came.
std::string meant(const std::string& typed)
{
    const auto answer = found(typed);
    if (answer.is_certain) return answer.places.front().name;
    return answer.places.empty() ? "nothing" : "asks back";
}

bool has(const std::vector<places::Place>& all, std::string_view name)
{
    return std::any_of(all.begin(), all.end(), [&](const places::Place& place) { return place.name == name; });
}

}

TEST_CASE("however somebody spells a town, it is found")
{
    for (const auto* typed : {"Muenchen", "MÜNCHEN", "muenchen", "munchen", "münchen", "  München ", "Munich",
                              "München, Bayern", "Stadt München", "80331 München", "Mu\u0308nchen"}) {
        CAPTURE(typed);
        CHECK(meant(typed) == "München");
    }
    for (const auto* typed : {"Halle Saale", "Halle (Saale)", "halle/saale", "HALLE-SAALE", "Halle Sachsen-Anhalt"}) {
        CAPTURE(typed);
        CHECK(meant(typed) == "Halle (Saale)");
    }
    for (const auto* typed : {"Frankfurt Oder", "Frankfurt/Oder", "Frankfurt (Oder)", "Frankfurt Brandenburg"}) {
        CAPTURE(typed);
        CHECK(meant(typed) == "Frankfurt (Oder)");
    }
    CHECK(meant("Frankfurt Main") == "Frankfurt am Main");
    CHECK(meant("Neustadt Hessen") == "Neustadt");
    CHECK(meant("Neustadt in Sachsen") == "Neustadt in Sachsen");
}

TEST_CASE("a name that several towns bear asks which one is meant, the biggest first")
{
    const auto frankfurt = found("Frankfurt");
    CHECK_FALSE(frankfurt.is_certain);
    CHECK(names(frankfurt.places) == std::vector<std::string>{"Frankfurt am Main", "Frankfurt (Oder)"});
    CHECK(meant("Neustadt") == "asks back");
    CHECK(names(found("Halle").places) ==
          std::vector<std::string>{"Halle (Saale)", "Halle (Westf.)", "Halle", "Halle"});
    CHECK(meant("Brandenburg") == "asks back");
}

TEST_CASE("a city is not mistaken for the village that shares a part of its name")
{
    CHECK(meant("Essen") == "Essen");
    CHECK(meant("Rostock") == "Rostock");
    CHECK(meant("Berlin") == "Berlin");
    CHECK(meant("Hamburg") == "Hamburg");
}

TEST_CASE("a postal code leads to its municipality, or asks which of them")
{
    CHECK(meant("18055") == "Rostock");
    CHECK(meant("18055 Rostock") == "Rostock");
    CHECK(meant("D-18055 Rostock") == "Rostock");
    CHECK(meant("Rostock 18055") == "Rostock");
    CHECK(meant("18059") == "asks back");
    CHECK(meant("18059 Papendorf") == "Papendorf");
    CHECK(found("54636").places.size() > 35);
    CHECK(found("18055").is_postal_code);
    CHECK_FALSE(found("Rostock").is_postal_code);
}

TEST_CASE("a postal code and a name that do not fit show what the code covers")
{
    const auto answer = found("18055 Berlin");
    CHECK_FALSE(answer.is_certain);
    CHECK(names(answer.places) == std::vector<std::string>{"Rostock"});
}

TEST_CASE("a postal code that lost its zero, or does not exist, gets a suggestion")
{
    CHECK(found("1067").places.empty());
    CHECK(names(found("1067").similar) == std::vector<std::string>{"Dresden"});
    CHECK(found("18000").places.empty());
    CHECK(has(found("18000").similar, "Rostock"));
    CHECK(found("123456").places.empty());
}

TEST_CASE("districts, counties and states are found as well")
{
    CHECK(meant("Reutershagen") == "Reutershagen");
    CHECK(meant("Rostock Reutershagen") == "Reutershagen");
    CHECK(meant("Rostock-Reutershagen") == "Reutershagen");
    CHECK(meant("Reutershagen, Rostock") == "Reutershagen");
    CHECK(meant("Landkreis Rostock") == "Landkreis Rostock");
    CHECK(meant("Mecklenburg-Vorpommern") == "Mecklenburg-Vorpommern");
    CHECK(meant("Thüringen") == "Thüringen");
    CHECK(has(found("Sachsen").places, "Sachsen"));
}

TEST_CASE("two letters begin a name, one does not")
{
    CHECK(has(found("rosto").places, "Rostock"));
    CHECK(found("rosto").is_beginning);
    CHECK(found("rosto").places.front().name == "Rostock");
    CHECK(found("be").places.front().name == "Berlin");
    CHECK(found("b").places.empty());
    CHECK(found("ne").places.size() == 40);
}

TEST_CASE("a typing error leads to what may have been meant")
{
    for (const auto* typed : {"Rostokc", "Rstock", "Rosttock", "Rostick"}) {
        CAPTURE(typed);
        CHECK(found(typed).places.empty());
        CHECK(has(found(typed).similar, "Rostock"));
    }
    CHECK(has(found("Münchhn").similar, "München"));
    CHECK(has(found("Schwerinxyz").similar, "Schwerin"));
    CHECK(found("qqqqqqqq").similar.empty());
}

TEST_CASE("what is no name finds nothing, and quickly")
{
    for (const auto& typed : {std::string(), std::string("   "), std::string("!?-,;()"), std::string("😀😀"),
                              std::string(5000, 'a'), std::string(190, 'a'), std::string("a b c d e f g h i j k")}) {
        CAPTURE(typed);
        const auto answer = found(typed);
        CHECK(answer.places.empty());
        CHECK(answer.similar.empty());
    }
}

TEST_CASE("whatever bytes somebody sends, the search answers")
{
    CHECK(rc::check("any text", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::element('a', ' ', '0', '1', '\xC3', '\xA4', '\xF0',
                                                                           '\'', '"', '%', '\\', '/', '(', '-', 'e'));
        if (!base::is_clean_utf8(text)) return;
        const auto answer = found(text);
        RC_ASSERT(answer.places.size() <= 40);
        RC_ASSERT(answer.similar.size() <= 5);
    }));
}

TEST_CASE("every spelling of every place finds it")
{
    auto& store = PlacesStore::shared(storage::Engine::sqlite);
    const auto& all = store.bundled();
    CHECK(rc::check("spelling", [&] {
        const auto& bundled = all[*rc::gen::inRange<std::size_t>(0, all.size())];
        const auto& place = bundled.place;
        if (place.kind == places::Kind::county && place.name.starts_with("Stadt ")) return;
        const auto spellings = places::spellings_of(place.name, bundled.other_names);
        const auto spelling = *rc::gen::elementOf(std::vector<std::string>(spellings.begin(), spellings.end()));
        const auto answer = found(*rc::gen::element(spelling, spelling + " ", "(" + spelling + ")"));
        RC_ASSERT(std::any_of(answer.places.begin(), answer.places.end(),
                              [&](const places::Place& one) { return one.id == place.id; }));
    }));
}

TEST_CASE("both engines find the same")
{
    auto& postgres = PlacesStore::shared(storage::Engine::postgres);
    for (const auto* typed : {"Muenchen", "Frankfurt", "18059", "rosto", "ne", "Rostokc", "Reutershagen", "1067",
                              "Neustadt Hessen", "180", "bad d", "st. p", "ö"}) {
        CAPTURE(typed);
        const auto here = found(typed);
        const auto there = postgres.read([&](storage::Read& read) { return places::find_places(read, typed); });
        CHECK(names(here.places) == names(there.places));
        CHECK(here.is_certain == there.is_certain);
        CHECK(names(here.similar) == names(there.similar));
    }
}

TEST_CASE("who does not ask for similar places gets all else, and pays for nothing more")
{
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        auto& store = PlacesStore::shared(engine);
        const auto asked = [&](const char* typed, places::Similar similar) {
            return store.read([&](storage::Read& read) {
                auto answer = places::find_places(read, typed, similar);
                return std::pair(std::move(answer), read.statements());
            });
        };
        for (const auto* typed : {"Rostokc", "18000", "1067", "Rostock", "rosto", "18055 Rstock", "qqqqqqqq"}) {
            CAPTURE(typed);
            const auto [all, dear] = asked(typed, places::Similar::wanted);
            const auto [some, cheap] = asked(typed, places::Similar::unwanted);
            CHECK(names(some.places) == names(all.places));
            CHECK(some.is_certain == all.is_certain);
            CHECK(some.is_postal_code == all.is_postal_code);
            CHECK(some.is_beginning == all.is_beginning);
            CHECK(some.similar.empty());
            CHECK(cheap <= dear);
        }
        CHECK_FALSE(asked("Rostokc", places::Similar::wanted).first.similar.empty());
        CHECK(asked("Rostokc", places::Similar::unwanted).second == 2);
    }
}
