#include "slices/demo/demo.hpp"
#include "slices/demo/ideas.hpp"
#include "slices/demo/reported.hpp"

#include "csv/csv.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/partners/partners.hpp"
#include "slices/places/tests/places_store.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"
#include "table/cells.hpp"

#include <map>
#include <set>

using demo::Scale;
using Lines = std::vector<std::map<std::string, std::string>>;

namespace {

/// A store with the alliances of a demonstration, which no test changes.
class NetworkStore : public test::PlacesStore {
public:
    explicit NetworkStore(Scale scale) : PlacesStore(storage::Engine::sqlite)
    {
        fill([&](storage::Write& write) {
            registry::import_alliances(write, demo::alliances_table(write, scale, 1), base::Instant{},
                                       [](std::size_t, std::size_t) {});
        });
    }

    static NetworkStore& shared()
    {
        static NetworkStore network(Scale::network);
        return network;
    }
};

Lines lines_of(const std::string& text)
{
    const auto table = csv::read(text).value();
    Lines lines;
    for (const auto& line : table.lines) {
        auto& cells = lines.emplace_back();
        for (std::size_t at = 0; at < table.columns.size(); ++at) cells[table.columns[at]] = line.cells[at];
    }
    return lines;
}

Lines invented_projects(NetworkStore& store, std::uint64_t seed)
{
    Lines all;
    store.read([&](storage::Read& read) {
        demo::projects_tables(read, Scale::network, seed, [&](const std::string& table) {
            for (auto& line : lines_of(table)) all.push_back(std::move(line));
        });
        return 0;
    });
    return all;
}

Lines invented_awards(NetworkStore& store, std::uint64_t seed)
{
    return lines_of(store.read([&](storage::Read& read) { return demo::awards_table(read, seed); }));
}

}

TEST_CASE("there are ideas for every topic, at least three, each with a key of its own")
{
    std::map<std::string, int> by_topic;
    std::set<std::string> keys;
    for (const auto& idea : demo::ideas()) {
        ++by_topic[idea.topic];
        CHECK(keys.insert(idea.key).second);
        CHECK(std::string(idea.summary).ends_with("."));
    }
    for (const auto& topic : NetworkStore::shared().read([](storage::Read& read) { return registry::topics(read); })) {
        CAPTURE(topic.slug);
        CHECK(by_topic[topic.slug] >= 3);
    }
    CHECK(by_topic.size() == 17);
}

TEST_CASE("the same seed invents the same projects and awards, another seed others")
{
    auto& store = NetworkStore::shared();
    CHECK(invented_projects(store, 7) == invented_projects(store, 7));
    CHECK(invented_projects(store, 7) != invented_projects(store, 8));
    CHECK(invented_awards(store, 7) == invented_awards(store, 7));
    CHECK(invented_awards(store, 7) != invented_awards(store, 8));
}

TEST_CASE("every project says that it is invented, but three of Rostock's that are not")
{
    std::set<std::string> real;
    for (const auto& line : invented_projects(NetworkStore::shared(), 3)) {
        CAPTURE(line.at("schluessel"));
        const bool is_marked = line.at("text").ends_with(demo::invented_mark);
        if (!is_marked) real.insert(line.at("schluessel"));
        if (is_marked) CHECK(line.at("website").find(".example/") != std::string::npos);
        else CHECK(line.at("website").empty());
    }
    CHECK(real == std::set<std::string>{"rostock-ist-bunt", "rostocker-familienplaner-2024", "rostocker-sommerferienprogramm"});
}

TEST_CASE("a network has projects on every topic and in every state of work, and no key twice")
{
    std::set<std::string> keys, topics, states;
    const auto all = invented_projects(NetworkStore::shared(), 5);
    for (const auto& line : all) {
        CAPTURE(line.at("schluessel"));
        CHECK(keys.insert(line.at("schluessel")).second);
        topics.insert(line.at("themen"));
        states.insert(line.at("stand"));
        CHECK((line.at("stand") != "abgeschlossen" || !line.at("ende").empty()));
        CHECK((line.at("ende").empty() || line.at("beginn") <= line.at("ende")));
    }
    CHECK(all.size() > 600);
    CHECK(all.size() < 1500);
    CHECK(topics.size() >= 17);
    CHECK(states == std::set<std::string>{"abgeschlossen", "geplant", "laufend"});
}

TEST_CASE("where an alliance rests or has ended nothing goes on")
{
    auto& store = NetworkStore::shared();
    std::set<std::string> at_rest;
    for (const auto& line : lines_of(store.read([](storage::Read& read) { return registry::export_alliances(read); }))) {
        if (line.at("status") == "ruhend" || line.at("status") == "aufgelöst") at_rest.insert(line.at("schluessel"));
    }
    REQUIRE(at_rest.size() > 5);
    int seen = 0;
    for (const auto& line : invented_projects(store, 5)) {
        if (!at_rest.contains(line.at("buendnis"))) continue;
        ++seen;
        CHECK(line.at("stand") == "abgeschlossen");
        CHECK(line.at("ende") <= "2022-12-31");
    }
    CHECK(seen > 5);
}

TEST_CASE("of 56 seals only the one that is known is given, and every other award is plainly invented")
{
    int seals = 0;
    for (const auto& line : invented_awards(NetworkStore::shared(), 2)) {
        if (line.at("verleihung") == "siegel-2023") {
            ++seals;
            CHECK(line.at("buendnis") == "rostock");
            CHECK(line.at("verliehen_am") == "2023-11-24");
        } else {
            CHECK(line.at("verliehen_von").ends_with("(erfunden)"));
        }
    }
    CHECK(seals == 1);
}

TEST_CASE("two days are told as they were: 56 seals in 2023, twelve places in 2016")
{
    const auto ceremonies = lines_of(demo::ceremonies_table());
    REQUIRE(ceremonies.size() == 2);
    CHECK(ceremonies[0].at("verliehen_am") == "2023-11-24");
    CHECK(ceremonies[0].at("ausgezeichnet") == "56");
    CHECK(ceremonies[1].at("verliehen_am") == "2016-12-14");
    CHECK(ceremonies[1].at("ausgezeichnet") == "12");
    for (const auto& one : ceremonies) {
        CHECK(one.at("ort") == "Berlin");
        CHECK_FALSE(one.at("quelle").empty());
    }
}

TEST_CASE("organisations take part in every other project of an alliance that has some, each an organisation of that alliance")
{
    auto& store = NetworkStore::shared();
    for (const auto& line : invented_projects(store, 5)) CHECK(line.at("organisationen").empty()); // nobody takes part yet
    NetworkStore filled(Scale::network);
    filled.fill([](storage::Write& write) {
        const auto tables = demo::partners_tables(write, Scale::network, 1);
        const auto ignore = [](std::size_t, std::size_t) {};
        REQUIRE(partners::import_organisations(write, tables.organisations, base::Instant{}, ignore).is_applied);
        REQUIRE(partners::import_partnerships(write, tables.partnerships, base::Instant{}, ignore).is_applied);
    });
    std::size_t joined = 0;
    const auto lines = invented_projects(filled, 5);
    filled.read([&](storage::Read& read) {
        for (const auto& line : lines) {
            const auto keys = table::parts_of(line.at("organisationen"));
            if (keys.empty()) continue;
            ++joined;
            CHECK(keys.size() == 2);
            for (const auto& key : keys) CHECK(partners::find_organisation(read, key));
        }
        return 0;
    });
    CHECK(joined > lines.size() / 10);
    CHECK(invented_projects(filled, 5) == lines);
    const auto without = invented_projects(store, 5);
    REQUIRE(without.size() == lines.size());
    for (std::size_t at = 0; at < lines.size(); ++at) CHECK(without[at].at("titel") == lines[at].at("titel")); // nothing else is drawn anew
}
