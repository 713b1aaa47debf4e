#include "slices/demo/demo.hpp"
#include "slices/demo/invented_alliance.hpp"
#include "slices/demo/store.hpp"

#include "csv/csv.hpp"
#include "slices/places/tests/places_store.hpp"

#include <map>
#include <set>

using demo::Chance;
using demo::Scale;
using test::PlacesStore;

namespace {

/// The cells of an invented network, line by line, by the name of their column.
std::vector<std::map<std::string, std::string>> network(Scale scale, std::uint64_t seed,
                                                        storage::Engine engine = storage::Engine::sqlite)
{
    const auto text = PlacesStore::shared(engine).read(
        [&](storage::Read& read) { return demo::alliances_table(read, scale, seed); });
    const auto table = csv::read(text).value();
    std::vector<std::map<std::string, std::string>> lines;
    for (const auto& line : table.lines) {
        auto& cells = lines.emplace_back();
        for (std::size_t at = 0; at < table.columns.size(); ++at) cells[table.columns[at]] = line.cells[at];
    }
    return lines;
}

places::Place rostock()
{
    places::Place place;
    place.slug = "rostock";
    place.name = "Rostock";
    place.official_key = "13003000";
    return place;
}

}

TEST_CASE("chance is the same on every machine")
{
    Chance chance(42);
    std::vector<std::size_t> drawn;
    for (int draw = 0; draw < 5; ++draw) drawn.push_back(chance.below(1000));
    std::mt19937_64 engine(42); // the standard says what it gives
    for (const auto number : drawn) CHECK(number == engine() % 1000);
    CHECK(Chance(1).below(1) == 0);
    CHECK(Chance(1).one_in(1));
}

TEST_CASE("telephone numbers come from the two ranges for fiction, in turn")
{
    struct Number {
        std::size_t number;
        const char* telephone;
    };
    for (const auto& [number, telephone] : {Number{0, "(030) 23125-000"}, Number{999, "(030) 23125-999"},
                                            Number{1000, "(040) 66969-000"}, Number{1999, "(040) 66969-999"},
                                            Number{2000, "(030) 23125-000"}}) {
        CHECK(demo::fictional_telephone(number) == telephone);
    }
}

TEST_CASE("an invented alliance speaks of its place and says something on each of its topics")
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const auto alliance = demo::invent(chance, rostock(), "Rostock", 7);
        CHECK(alliance.key == "rostock");
        CHECK(alliance.seat == "13003000");
        CHECK(alliance.serves == "13003000");
        CHECK(alliance.name.find("Rostock") != std::string::npos);
        CHECK(alliance.telephone == "(030) 23125-007");
        CHECK(alliance.email == "buendnis@rostock.example");
        CHECK(alliance.status == "active");
        CHECK(alliance.status_since == alliance.founded_on);
        CHECK((alliance.founded_on >= "2004-01-01" && alliance.founded_on <= "2022-12-28"));
        const auto topics = std::count(alliance.topics.begin(), alliance.topics.end(), '|') + 1;
        const auto paragraphs = std::count(alliance.text.begin(), alliance.text.end(), '\n') / 2;
        CHECK((topics >= 2 && topics <= 4));
        CHECK(paragraphs == topics);
        CHECK((!alliance.person_public || !alliance.person.empty()));
    }
}

TEST_CASE("sixteen alliances are told in depth, each differently, and Rostock as it is known")
{
    const auto told = demo::alliances_in_depth();
    CHECK(told.size() == 16);
    std::set<std::string> keys, names, texts, telephones;
    for (const auto& alliance : told) {
        CAPTURE(alliance.key);
        keys.insert(alliance.key);
        names.insert(alliance.name);
        texts.insert(alliance.text);
        telephones.insert(alliance.telephone);
        CHECK(alliance.person.empty());
        CHECK(alliance.text.find("\n\n") != std::string::npos);
        CHECK_FALSE(alliance.hours.empty());
    }
    for (const auto* set : {&keys, &names, &texts, &telephones}) CHECK(set->size() == told.size());
    CHECK(told.front().key == "rostock");
    CHECK(told.front().founded_on == "2005-06-16");
    CHECK(told.front().seat == "13003000");
}

TEST_CASE("towns come with the county that they lie in, the biggest first")
{
    const auto towns = PlacesStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return demo::towns(read); });
    REQUIRE(towns.size() > 5000);
    CHECK(towns[0].municipality.name == "Berlin");
    CHECK(towns[1].municipality.name == "Hamburg");
    CHECK(std::is_sorted(towns.begin(), towns.end(), [](const demo::Town& one, const demo::Town& other) {
        return one.municipality.inhabitants > other.municipality.inhabitants;
    }));
    const auto guestrow = std::find_if(towns.begin(), towns.end(), [](const demo::Town& town) {
        return town.municipality.official_key == "13072043";
    });
    REQUIRE(guestrow != towns.end());
    CHECK(guestrow->county_key == "13072");
    CHECK(guestrow->county_name == "Landkreis Rostock");
}

TEST_CASE("no key and no seat of an invented network comes twice, but for Güstrow and Rostock, told in depth")
{
    for (const auto scale : {Scale::network, Scale::national}) {
        std::set<std::string> keys;
        std::map<std::string, int> seats;
        const auto lines = network(scale, 5);
        for (const auto& line : lines) {
            CHECK(keys.insert(line.at("schluessel")).second);
            ++seats[line.at("sitz")];
        }
        for (const auto& [seat, count] : seats) {
            CAPTURE(seat);
            CHECK(count == (seat == "13003000" || seat == "13072043" ? 2 : 1));
        }
    }
}

TEST_CASE("what an alliance says of its state fits together")
{
    for (const auto& line : network(Scale::national, 2)) {
        CAPTURE(line.at("schluessel"));
        const auto& status = line.at("status");
        if (status == "active") CHECK(line.at("status_seit") == line.at("gegruendet"));
        if (status == "in_founding") CHECK(line.at("gegruendet").empty());
        if (status == "dormant" || status == "dissolved") CHECK(line.at("status_seit") == "2023-01-01");
        CHECK((line.at("person_oeffentlich") == "ja" || line.at("person_oeffentlich") == "nein"));
        CHECK_FALSE(line.at("themen").empty());
    }
}

TEST_CASE("the biggest towns have an alliance that is at work, for visitors look there first")
{
    const auto lines = network(Scale::network, 9);
    for (const auto* seat : {"11000000", "02000000", "09162000", "05315000"}) {
        CAPTURE(seat);
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& cells) { return cells.at("sitz") == seat; });
        REQUIRE(line != lines.end());
        CHECK(line->at("status") == "active");
    }
}

TEST_CASE("some small towns speak for their whole county, and are named after it")
{
    const auto lines = network(Scale::network, 1);
    const auto countywide = std::count_if(lines.begin(), lines.end(), [](const auto& line) {
        return line.at("wirkungsgebiet").starts_with(line.at("sitz") + "|") && line.at("wirkungsgebiet").size() == 14;
    });
    CHECK(countywide > 10);
    CHECK(static_cast<std::size_t>(countywide) < lines.size() / 2);
}

TEST_CASE("both engines invent the same network")
{
    CHECK(network(Scale::network, 4, storage::Engine::sqlite) == network(Scale::network, 4, storage::Engine::postgres));
}
