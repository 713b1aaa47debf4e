#include "invented_network.hpp"

#include "slices/demo/ideas.hpp"
#include "slices/demo/invented_partner.hpp"
#include "slices/demo/reported.hpp"
#include "table/cells.hpp"

#include <set>

using demo::Chance;
using demo::Scale;
using test::InventedNetwork;
using test::table_lines;
using test::TableLine;

namespace {

/// How many alliances there are in each state of life.
std::map<std::string, std::size_t> states_of_life(Scale scale, std::uint64_t seed)
{
    static test::RegisterStore store(storage::Engine::sqlite);
    std::map<std::string, std::size_t> counts;
    store.read([&](storage::Read& read) {
        for (const auto& one : demo::invented_alliances(read, scale, seed)) ++counts[one.status];
        return 0;
    });
    return counts;
}

std::vector<std::vector<TableLine>> national_projects(test::RegisterStore& store, std::uint64_t seed)
{
    std::vector<std::vector<TableLine>> tables;
    store.read([&](storage::Read& read) {
        demo::projects_tables(read, Scale::national, seed, [&](const std::string& table) { tables.push_back(table_lines(table)); });
        return 0;
    });
    return tables;
}

std::size_t sum_of(const std::map<std::string, std::size_t>& counts)
{
    std::size_t sum = 0;
    for (const auto& [state, count] : counts) sum += count;
    return sum;
}

}

TEST_CASE("a network has 330 alliances beside those that are told in depth, most of them at work, a national one a thousand")
{
    const auto in_depth = demo::alliances_in_depth().size();
    const auto network = states_of_life(Scale::network, 3);
    CHECK(sum_of(network) == 330 + in_depth);
    CHECK(network.at("active") > 280);
    const auto national = states_of_life(Scale::national, 3);
    CHECK(sum_of(national) == 1000 + in_depth);
    for (const auto* state : {"dormant", "dissolved", "in_founding"}) {
        CAPTURE(state);
        CHECK(network.at(state) > 2);
        CHECK(national.at(state) > network.at(state) * 2);
        CHECK(national.at(state) < 160);
    }
}

TEST_CASE("an alliance that speaks for its county serves that county, is named after it, and sits in a smaller town")
{
    const auto& network = InventedNetwork::shared();
    std::size_t countywide = 0;
    for (std::size_t at = demo::alliances_in_depth().size(); at < network.alliances.size(); ++at) {
        const auto& one = network.alliances[at];
        if (one.serves == one.seat) continue;
        ++countywide;
        CAPTURE(one.key);
        const auto& town = network.towns.at(one.seat);
        CHECK(one.serves == one.seat + "|" + town.county_key);
        CHECK(one.name.find(town.county_name) != std::string::npos);
        CHECK(town.municipality.inhabitants < 60000);
    }
    CHECK(countywide > 10);
}

TEST_CASE("everybody has as many partners as a town of that kind would have")
{
    const auto& network = InventedNetwork::shared();
    std::map<std::string, std::size_t> counts;
    for (const auto& one : network.organisations) {
        const auto owner = std::find_if(network.alliances.begin(), network.alliances.end(), [&](const demo::InventedAlliance& alliance) {
            return one.at("schluessel").starts_with(alliance.key + "-") && one.at("website") == "https://" + one.at("schluessel") + ".example/" && one.at("sitz") == alliance.seat;
        });
        REQUIRE(owner != network.alliances.end());
        const auto first = network.alliances.front().key + "-";
        ++counts[one.at("schluessel").starts_with(first + "nordwest-") ? "rostock-nordwest" : owner->key];
    }
    CHECK(counts.at("rostock") == 45);
    for (std::size_t at = 1; at < network.alliances.size(); ++at) {
        CAPTURE(network.alliances[at].key);
        const auto count = counts[network.alliances[at].key];
        CHECK(count >= 6);
        CHECK(count < 15);
    }
}

TEST_CASE("who works beyond their own town works with an active alliance of the same state, from no day before it began")
{
    const auto& network = InventedNetwork::shared();
    std::size_t abroad = 0;
    for (const auto& line : network.partnerships) {
        const auto& organisation = line.at("organisation");
        if (organisation.empty() || organisation.starts_with(line.at("buendnis") + "-")) continue;
        ++abroad;
        CAPTURE(organisation);
        const auto& guest_of = *network.by_key.at(line.at("buendnis"));
        CHECK(guest_of.status == "active");
        CHECK(line.at("seit") >= guest_of.status_since);
        CHECK(line.at("bis").empty());
        CHECK(organisation.find("-rathaus-") == std::string::npos); // a town hall stays at home
    }
    CHECK(abroad > 100);
}

TEST_CASE("the form of an organisation in law is one for its kind, and only persons have a consent")
{
    const auto& network = InventedNetwork::shared();
    std::map<std::string, std::set<std::string>> forms;
    for (const auto& one : network.organisations) forms[one.at("art")].insert(one.at("rechtsform"));
    CHECK(forms.at("unternehmen") == std::set<std::string>{"GmbH", "GmbH & Co. KG", "gGmbH", "AG"});
    CHECK(forms.at("stiftung") == std::set<std::string>{"Stiftung"});
    CHECK(forms.at("kommune") == std::set<std::string>{""});
    CHECK(forms.at("verein") == std::set<std::string>{"e. V."});
    for (const auto& line : network.partnerships) {
        CHECK(line.at("person").empty() != line.at("organisation").empty());
        CHECK(line.at("person_oeffentlich").empty() == line.at("person").empty());
    }
}

TEST_CASE("what is planned begins next year, what goes on has not ended, and what is done ended after it began")
{
    std::set<std::string> states;
    for (const auto& line : InventedNetwork::shared().projects) {
        const auto& state = line.at("stand");
        states.insert(state);
        if (line.at("beginn").empty()) continue; // retold
        CAPTURE(line.at("schluessel"));
        if (state == "geplant") CHECK(line.at("beginn") > "2026-12-31");
        else CHECK(line.at("beginn") < "2027-01-01");
        CHECK(line.at("ende").empty() == (state != "abgeschlossen"));
        if (state == "abgeschlossen") CHECK(line.at("ende") > line.at("beginn"));
    }
    CHECK(states == std::set<std::string>{"geplant", "laufend", "abgeschlossen"});
}

TEST_CASE("a project says three things at most of how it works, names different hands, and says last that it is invented")
{
    const auto& network = InventedNetwork::shared();
    std::size_t with_others = 0;
    for (const auto& line : network.projects) {
        if (line.at("partner").empty()) continue; // retold
        CAPTURE(line.at("schluessel"));
        const auto hands = table::parts_of(line.at("partner"));
        CHECK(hands.size() <= 3);
        CHECK(std::set<std::string>(hands.begin(), hands.end()).size() == hands.size());
        const auto paragraphs = test::times(line.at("text"), "\n\n");
        CHECK((paragraphs >= 1 && paragraphs <= 3));
        CHECK(line.at("text").ends_with(demo::invented_mark));
        CHECK(line.at("website").starts_with("https://" + line.at("buendnis") + ".example/"));
        const auto& other = line.at("weitere_buendnisse");
        with_others += other.empty() ? 0 : 1;
        CHECK((other.empty() || (network.by_key.contains(other) && other != line.at("buendnis"))));
        const auto& seat = network.by_key.at(line.at("buendnis"))->seat;
        if (seat.size() == 8) CHECK((line.at("ort").empty() || line.at("ort") == seat));
    }
    CHECK(with_others > 10);
}

TEST_CASE("an award is held for as many years as its kind says, by somebody who works, and from no day that lies ahead")
{
    const auto& network = InventedNetwork::shared();
    const std::map<std::string, int> years = {{"Familienpreis", 3}, {"Preis für gute Nachbarschaft", 0}, {"Goldener Brückenpfeiler", 2}, {"Bündnis des Jahres", 1}};
    std::map<std::string, std::set<std::string>> givers;
    for (const auto& line : network.awards) {
        if (line.at("verleihung") == "siegel-2023") continue;
        CAPTURE(line.at("buendnis"));
        const auto& given = line.at("verliehen_am");
        const int held = years.at(line.at("auszeichnung"));
        const auto until = held == 0 ? std::string() : std::to_string(std::stoi(given) + held) + given.substr(4);
        CHECK(line.at("gueltig_bis") == until);
        CHECK(network.by_key.at(line.at("buendnis"))->status == "active");
        CHECK(given < "2026-01-01");
        CHECK(given >= "2016-01-01");
        givers[line.at("auszeichnung")].insert(line.at("verliehen_von"));
    }
    CHECK(givers.size() == 4);
    for (const auto& [label, names] : givers) CHECK(names.size() == 1);
}

TEST_CASE("a national network repeats every idea in every year, each under a key and a title of its own")
{
    test::SampleStore store(storage::Engine::sqlite);
    const auto tables = national_projects(store, 6);
    std::set<std::string> keys;
    std::map<std::string, std::size_t> of_alliance;
    for (const auto& table : tables) {
        for (const auto& line : table) {
            if (!keys.insert(line.at("schluessel")).second) FAIL(line.at("schluessel"));
            if (line.at("partner").empty()) continue; // retold
            ++of_alliance[line.at("buendnis")];
            const auto year = line.at("titel").substr(line.at("titel").rfind(' ') + 1);
            if (year < "2006" || year > "2027" || line.at("schluessel").find("-" + year + "-") == std::string::npos) FAIL(line.at("titel"));
        }
    }
    CHECK(tables.size() == 1); // fewer than a table may have
    const std::map<std::string, std::size_t> expected = {{"stadt", 22}, {"viertel", 22}, {"kreis", 22}, {"land", 22}, {"muenchen", 22},
                                                         {"koeln", 22}, {"ruht", 22},    {"ende", 22},  {"spaeter", 22}};
    for (const auto& [alliance, years] : expected) {
        CAPTURE(alliance);
        CHECK(of_alliance[alliance] == years * demo::ideas().size());
    }
    const auto again = national_projects(store, 6);
    CHECK(again == tables);
}

TEST_CASE("nobody is invented without a chance, and without alliances only what is retold is left")
{
    demo::InventedAlliance alone;
    alone.key = "kiel";
    alone.founded_on = alone.status_since = "2026-02-01";
    Chance chance(1);
    const auto partners = demo::invent_partners(chance, alone, "Kiel", 20);
    for (const auto& one : partners.partnerships) CHECK(one.since == "2026-02-01"); // begun this year: all from its first day
    test::RegisterStore store(storage::Engine::sqlite);
    const auto tables = national_projects(store, 1);
    REQUIRE(tables.size() == 1);
    CHECK(tables.front().size() == 3);
    const auto [awards, roles, records] = store.read([](storage::Read& read) {
        return std::tuple(demo::awards_table(read, 1), demo::roles_table(read, 1), demo::status_records_table(read));
    });
    for (const auto& table : {awards, roles, records}) CHECK(table_lines(table).empty());
}

TEST_CASE("no cell of a demonstration is one that a spreadsheet would calculate or that breaks a line where none may be")
{
    const auto& network = InventedNetwork::shared();
    std::size_t cells = 0;
    for (const auto* lines : {&network.organisations, &network.partnerships, &network.awards, &network.roles, &network.projects}) {
        for (const auto& line : *lines) {
            for (const auto& [column, cell] : line) {
                ++cells;
                if (!cell.empty() && std::string_view("=+-@\t").find(cell.front()) != std::string_view::npos) FAIL(cell);
                if (column != "text" && cell.find('\n') != std::string::npos) FAIL(cell);
                if (cell.find("{}") != std::string::npos || cell.find("  ") != std::string::npos) FAIL(cell);
            }
        }
    }
    CHECK(cells > 50'000);
}
