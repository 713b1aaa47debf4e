#include "slices/demo/demo.hpp"
#include "slices/demo/ideas.hpp"
#include "slices/demo/reported.hpp"

#include "csv/csv.hpp"
#include "slices/awards/import_awards.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/places/tests/places_store.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"
#include "table/cells.hpp"

#include <map>
#include <set>

using demo::Scale;
using Line = std::map<std::string, std::string>;

namespace {

void without_progress(std::size_t, std::size_t) {}

std::vector<Line> lines_of(const std::string& text)
{
    const auto table = csv::read(text).value();
    std::vector<Line> lines;
    for (const auto& line : table.lines) {
        auto& cells = lines.emplace_back();
        for (std::size_t at = 0; at < table.columns.size(); ++at) cells[table.columns[at]] = line.cells[at];
    }
    return lines;
}

/// A network with everything that is told of its work, as its tables say it; made once.
struct Network {
    test::PlacesStore store{storage::Engine::sqlite};
    std::map<std::string, Line> alliances;
    std::vector<std::string> project_tables;
    std::vector<Line> projects;
    std::string ceremonies = demo::ceremonies_table();
    std::string awards_table;
    std::vector<Line> awards;

    Network()
    {
        store.fill([&](storage::Write& write) {
            const auto table = demo::alliances_table(write, Scale::network, 7);
            for (auto& line : lines_of(table)) alliances.emplace(line.at("schluessel"), line);
            registry::import_alliances(write, table, base::Instant(std::chrono::milliseconds(1773482400000)), &without_progress);
        });
        store.read([&](storage::Read& read) {
            demo::projects_tables(read, Scale::network, 7, [&](const std::string& table) {
                project_tables.push_back(table);
                for (auto& line : lines_of(table)) projects.push_back(std::move(line));
            });
            awards_table = demo::awards_table(read, 7);
            awards = lines_of(awards_table);
            return 0;
        });
    }

    static const Network& shared()
    {
        static const Network network;
        return network;
    }
    const std::string& founded(const Line& line) const { return alliances.at(line.at("buendnis")).at("gegruendet"); }
};

}

TEST_CASE("nothing that an alliance does began before there was the alliance")
{
    const auto& network = Network::shared();
    REQUIRE(network.projects.size() > 500);
    for (const auto& project : network.projects) {
        CAPTURE(project.at("schluessel"));
        const auto& began = project.at("beginn");
        if (!began.empty()) CHECK(began >= network.founded(project));
        if (!began.empty() && !project.at("ende").empty()) CHECK(project.at("ende") >= began);
    }
}

TEST_CASE("nobody was honoured before there was an alliance to honour")
{
    const auto& network = Network::shared();
    REQUIRE(network.awards.size() > 30);
    for (const auto& award : network.awards) {
        CAPTURE(award.at("buendnis"));
        CHECK(award.at("verliehen_am") > network.founded(award));
        if (!award.at("gueltig_bis").empty()) CHECK(award.at("gueltig_bis") > award.at("verliehen_am"));
    }
}

TEST_CASE("projects and awards of a demonstration are taken over by their imports without a complaint")
{
    const auto& network = Network::shared();
    auto& store = const_cast<Network&>(network).store;
    const auto problems = [](const table::Plan& plan) {
        for (const auto& problem : plan.problems) MESSAGE(problem.line, " ", problem.column, " ", problem.defect.code);
        return plan.problems.size();
    };
    (void)store.write([&](storage::Write& write) -> base::Result<bool> {
        const auto now = base::Instant(std::chrono::milliseconds(1773482400000));
        for (const auto& table : network.project_tables) CHECK(problems(projects::import_projects(write, table, now, &without_progress)) == 0);
        CHECK(problems(awards::import_ceremonies(write, network.ceremonies, now, &without_progress)) == 0);
        CHECK(problems(awards::import_awards(write, network.awards_table, now, &without_progress)) == 0);
        return base::refuse(base::Refused::conflict); // others look at this network too
    });
}

TEST_CASE("what a project says fits to its alliance: its town in the title, its topic among those that are told")
{
    const auto& network = Network::shared();
    std::set<std::string> topics;
    for (const auto& idea : demo::ideas()) topics.insert(idea.topic);
    std::size_t with_own_topic = 0;
    for (const auto& project : network.projects) {
        CAPTURE(project.at("schluessel"));
        CHECK_FALSE(project.at("titel").empty());
        CHECK(project.at("titel").find("{}") == std::string::npos);
        for (const auto& topic : table::parts_of(project.at("themen"))) {
            CHECK(topics.contains(topic));
            with_own_topic += network.alliances.at(project.at("buendnis")).at("themen").find(topic) != std::string::npos;
        }
        CHECK(project.at("weitere_buendnisse") != project.at("buendnis"));
    }
    CHECK(with_own_topic > network.projects.size() / 2); // most do what they say that they care for
}

TEST_CASE("the ideas of a demonstration are different, whole sentences, and name no real firm or place")
{
    std::set<std::string> keys, titles;
    for (const auto& idea : demo::ideas()) {
        CAPTURE(idea.key);
        CHECK(table::key_in(idea.key) == std::string(idea.key));
        keys.insert(idea.key);
        titles.insert(idea.title);
        CHECK(std::string_view(idea.summary).ends_with("."));
        CHECK(std::string_view(idea.aim).ends_with("."));
        CHECK(std::string_view(idea.summary).size() < 200);
    }
    CHECK(keys.size() == demo::ideas().size());
    CHECK(titles.size() == demo::ideas().size());
    for (const auto* text : demo::ways_of_working()) CHECK(std::string_view(text).ends_with("."));
    for (const auto* hand : demo::hands()) CHECK(std::string_view(hand).find('|') == std::string_view::npos);
}

TEST_CASE("both engines invent the same projects and awards")
{
    test::PlacesStore postgres(storage::Engine::postgres);
    const auto& network = Network::shared();
    postgres.fill([](storage::Write& write) {
        registry::import_alliances(write, demo::alliances_table(write, Scale::network, 7), base::Instant(std::chrono::milliseconds(1773482400000)),
                                   &without_progress);
    });
    postgres.read([&](storage::Read& read) {
        std::size_t at = 0;
        demo::projects_tables(read, Scale::network, 7, [&](const std::string& table) {
            REQUIRE(at < network.project_tables.size());
            CHECK((table == network.project_tables[at++]));
        });
        CHECK((demo::awards_table(read, 7) == network.awards_table));
        return 0;
    });
}

TEST_CASE("the two days that are retold name where they are told, and how many were honoured")
{
    const auto ceremonies = lines_of(Network::shared().ceremonies);
    REQUIRE(ceremonies.size() == demo::reported_ceremonies().size());
    for (const auto& ceremony : ceremonies) {
        CAPTURE(ceremony.at("schluessel"));
        CHECK_FALSE(ceremony.at("quelle").empty());
        CHECK(ceremony.at("ausgezeichnet").empty() == ceremony.at("ausgezeichnet_was").empty());
        CHECK(base::parse_date(ceremony.at("verliehen_am")));
        CHECK(ceremony.at("text").find(demo::invented_mark) == std::string::npos);
    }
}
