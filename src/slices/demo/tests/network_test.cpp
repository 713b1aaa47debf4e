#include "slices/demo/demo.hpp"
#include "slices/demo/invented_alliance.hpp"
#include "slices/demo/store.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "csv/csv.hpp"
#include "slices/places/tests/places_store.hpp"
#include "slices/registry/cells.hpp"
#include "slices/registry/registry.hpp"
#include "table/cells.hpp"

#include <map>
#include <set>

using demo::Chance;
using demo::Scale;
using test::PlacesStore;

namespace {

using Line = std::map<std::string, std::string>;

/// One network for all that look at it; to invent it takes a moment.
const std::vector<Line>& network()
{
    static const auto lines = [] {
        const auto text = PlacesStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return demo::alliances_table(read, Scale::network, 11); });
        const auto table = csv::read(text).value();
        std::vector<Line> all;
        for (const auto& line : table.lines) {
            auto& cells = all.emplace_back();
            for (std::size_t at = 0; at < table.columns.size(); ++at) cells[table.columns[at]] = line.cells[at];
        }
        return all;
    }();
    return lines;
}

std::vector<std::string> parts(const std::string& cell) { return table::parts_of(cell); }

}

TEST_CASE("every topic that an invented alliance names is one of the register's, and none is named twice")
{
    const auto topics = PlacesStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return registry::topics(read); });
    std::set<std::string> known;
    for (const auto& topic : topics) known.insert(topic.slug);
    std::set<std::string> named;
    for (const auto& line : network()) {
        CAPTURE(line.at("schluessel"));
        const auto of_line = parts(line.at("themen"));
        CHECK(std::set<std::string>(of_line.begin(), of_line.end()).size() == of_line.size());
        for (const auto& topic : of_line) CHECK(known.contains(topic));
        named.insert(of_line.begin(), of_line.end());
    }
    CHECK(named.size() >= 10);
}

TEST_CASE("what an invented alliance says is German that somebody could have written")
{
    for (const auto& line : network()) {
        CAPTURE(line.at("schluessel"));
        CHECK(base::is_clean_utf8(line.at("text")));
        CHECK(line.at("kurztext").ends_with("."));
        CHECK(base::characters(line.at("kurztext")) <= 160);
        CHECK(line.at("text").find("{}") == std::string::npos);
        CHECK(line.at("name").find("{}") == std::string::npos);
        CHECK(line.at("name").find("  ") == std::string::npos);
        CHECK(line.at("text").find("\n\n\n") == std::string::npos);
    }
}

TEST_CASE("every cell of an invented network is right by the rules of the import, one by one")
{
    for (const auto& line : network()) {
        CAPTURE(line.at("schluessel"));
        CHECK(table::key_in(line.at("schluessel")).has_value());
        CHECK(registry::status_in(line.at("status")).has_value());
        CHECK(table::day_in(line.at("status_seit")).has_value());
        CHECK(table::optional_day_in(line.at("gegruendet")).has_value());
        CHECK(table::website_in(line.at("website")).has_value());
        CHECK(table::email_in(line.at("email")).has_value());
        CHECK(table::telephone_in(line.at("telefon")).has_value());
        CHECK(table::yes_in(line.at("person_oeffentlich")).has_value());
    }
}

TEST_CASE("nobody in an invented network is public without a name, and most have none")
{
    std::size_t with_name = 0;
    std::size_t is_public = 0;
    for (const auto& line : network()) {
        const bool has_name = !line.at("person").empty();
        with_name += has_name;
        is_public += line.at("person_oeffentlich") == "ja";
        if (!has_name) CHECK(line.at("person_oeffentlich") == "nein");
    }
    CHECK(is_public > 0);
    CHECK(with_name > is_public);
    CHECK(with_name * 2 < network().size());
}

TEST_CASE("no number of the network rings twice")
{
    std::set<std::string> telephones;
    for (const auto& line : network()) telephones.insert(line.at("telefon"));
    CHECK(telephones.size() == network().size());
}

TEST_CASE("no day of an invented network lies in the future or before there were alliances")
{
    for (const auto& line : network()) {
        for (const auto* column : {"gegruendet", "status_seit"}) {
            const auto& cell = line.at(column);
            CAPTURE(cell);
            if (!cell.empty()) CHECK((cell >= "2004-01-01" && cell <= "2026-05-01"));
        }
    }
}

TEST_CASE("the names of a network are not all alike")
{
    std::map<std::string, int> beginnings;
    for (const auto& line : network()) ++beginnings[line.at("name").substr(0, 10)];
    CHECK(beginnings.size() > 20);
    for (const auto& [beginning, count] : beginnings) {
        CAPTURE(beginning);
        CHECK(static_cast<std::size_t>(count) < network().size() * 2 / 3);
    }
}

TEST_CASE("chance picks each thing some time and nothing beside them")
{
    Chance chance(3);
    const std::vector<int> things{10, 20, 30};
    std::map<int, int> picked;
    for (int draw = 0; draw < 300; ++draw) ++picked[chance.pick(things)];
    CHECK(picked.size() == 3);
    for (const auto& [thing, count] : picked) CHECK(count > 50);
    int ones = 0;
    for (int draw = 0; draw < 600; ++draw) ones += chance.one_in(6);
    CHECK((ones > 50 && ones < 160));
}

TEST_CASE("chance with one seed goes on where it was, with the same seed it begins anew")
{
    Chance one(5);
    Chance other(5);
    std::vector<std::size_t> first, second;
    for (int draw = 0; draw < 20; ++draw) first.push_back(one.below(1000));
    for (int draw = 0; draw < 20; ++draw) second.push_back(other.below(1000));
    CHECK(first == second);
    CHECK(std::set<std::size_t>(first.begin(), first.end()).size() > 15);
    Chance next(6);
    CHECK(next.below(1'000'000) != Chance(5).below(1'000'000));
}

TEST_CASE("a town without a county is its own, and every town that is drawn has key and inhabitants")
{
    const auto towns = PlacesStore::shared(storage::Engine::sqlite).read([](storage::Read& read) { return demo::towns(read); });
    std::set<std::string> keys;
    for (const auto& town : towns) {
        if (!town.municipality.official_key || !town.municipality.inhabitants || town.municipality.slug.empty()) FAIL(town.municipality.name);
        if (town.county_key.empty() != town.county_name.empty()) FAIL(town.municipality.name);
        keys.insert(*town.municipality.official_key);
    }
    CHECK(keys.size() == towns.size());
    const auto rostock = std::find_if(towns.begin(), towns.end(), [](const demo::Town& town) { return town.municipality.official_key == "13003000"; });
    REQUIRE(rostock != towns.end());
    CHECK(rostock->municipality.name == "Rostock");
}
