#include "invented_network.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/demo/reported.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/regions/tables.hpp"
#include "slices/roles/tables.hpp"
#include "table/cells.hpp"

#include <set>

using test::InventedNetwork;
using test::table_lines;
using test::TableLine;
using test::TestApp;

namespace {

void as_demonstration(app::Config& config) { config.site.demo = true; }

/// Everything that a demonstration of three alliances retells, and who stands for them.
void retell(test::RegisterStore& store, std::uint64_t seed = 4)
{
    REQUIRE(store.import(test::three_alliances).is_applied);
    store.fill([&](storage::Write& write) {
        REQUIRE(awards::import_ceremonies(write, demo::ceremonies_table(), test::morning, &test::no_progress).is_applied);
        REQUIRE(regions::import_states(write, demo::states_table(), test::morning, &test::no_progress).is_applied);
        REQUIRE(regions::import_regions(write, demo::regions_table(), test::morning, &test::no_progress).is_applied);
        REQUIRE(roles::import_roles(write, demo::roles_table(write, seed), test::morning, &test::no_progress).is_applied);
    });
}

/// The addresses of the rows in one section of a page.
std::vector<std::string> rows_in(const std::string& page, const std::string& section)
{
    const auto begin = page.find("<h2 id=\"" + section + "\">");
    const auto end = page.find("</section>", begin);
    const std::string_view row = "<a class=\"bn-row\" href=\"";
    std::vector<std::string> all;
    for (auto at = page.find(row, begin); at < end; at = page.find(row, at + 1)) {
        const auto from = at + row.size();
        all.push_back(page.substr(from, page.find('"', from) - from));
    }
    return all;
}

/// Every sentence of tables that are retold, not invented.
std::string everything_retold()
{
    std::string text;
    for (const auto& table : {demo::ceremonies_table(), demo::states_table(), demo::regions_table()}) text += table;
    for (const auto& project : demo::reported_projects()) text += std::string(project.summary) + project.text;
    return text;
}

}

TEST_CASE("what a demonstration retells is taken over by both engines, and each way on from its start page is there")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        retell(store);
        TestApp app(store, as_demonstration);
        for (const auto& [start, prefix] : {std::pair{"/", ""}, std::pair{"/en/", "/en"}}) {
            const auto ways = rows_in(app.get(start).body, "berichtet");
            REQUIRE(ways.size() == 5);
            for (const auto& way : ways) {
                CAPTURE(way);
                CHECK(way.starts_with(prefix));
                CHECK(app.get(way).status == 200);
            }
        }
        CHECK(app.get("/auszeichnungen/siegel-2023").says("56"));
        CHECK(app.get("/regionen/norden").says("ElterngeldPlus"));
        CHECK(app.get("/laender/mv").says("Bündnisse für Familie in Mecklenburg-Vorpommern"));
        CHECK(app.get("/en/regionen/norden").says("Four states in the north"));
    });
}

TEST_CASE("a name that nobody agreed to show stays hidden, even where it is invented")
{
    test::RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::three_alliances).is_applied);
    std::set<std::string> shown, hidden;
    std::uint64_t seed = 0;
    while (shown.empty() || hidden.empty()) { // until there is something to hide
        REQUIRE(++seed < 50);
        shown.clear();
        hidden.clear();
        for (const auto& line : table_lines(store.read([&](storage::Read& read) { return demo::roles_table(read, seed); }))) {
            if (line.at("buendnis") == "rostock") (line.at("person_oeffentlich") == "ja" ? shown : hidden).insert(line.at("person"));
        }
        for (const auto& name : shown) hidden.erase(name);
    }
    retell(store, seed);
    TestApp app(store, as_demonstration);
    const auto page = app.get("/buendnisse/rostock").body + app.get("/en/buendnisse/rostock").body;
    for (const auto& name : hidden) CHECK(page.find(name) == std::string::npos);
    CHECK(std::any_of(shown.begin(), shown.end(), [&](const std::string& name) { return page.find(name) != std::string::npos; }));
}

TEST_CASE("the ways to what was real stand nowhere before Rostock's alliance is there, and nowhere in a real installation")
{
    test::RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nkiel;Bündnis Kiel;aktiv;2005-06-16;01002000\n").is_applied);
    TestApp app(store, as_demonstration);
    CHECK(rows_in(app.get("/").body, "berichtet").empty());
    retell(store);
    CHECK(rows_in(app.get("/").body, "berichtet").size() == 5); // the page of before is not kept
    TestApp real(store);
    CHECK_FALSE(real.get("/").says("id=\"berichtet\""));
    CHECK_FALSE(real.get("/en/").says("id=\"berichtet\""));
}

TEST_CASE("what is retold names no person, no telephone, no mail, and says of itself where it ends")
{
    const auto text = everything_retold();
    REQUIRE(text.size() > 3000);
    for (const auto* none : {"@", "http", "Telefon", "(030)", "Tel.", "Frau ", "Herr ", "Dr. "}) {
        CAPTURE(none);
        CHECK(text.find(none) == std::string::npos);
    }
    for (const auto* limit : {"nennen die Berichte", "sagt der Bericht", "nennt kein Jahr", "gibt es wirklich"}) {
        CAPTURE(limit);
        CHECK(text.find(limit) != std::string::npos);
    }
}

TEST_CASE("three projects of Rostock are retold as they were reported, and lie in Rostock")
{
    std::vector<TableLine> told;
    for (const auto& line : InventedNetwork::shared().projects) {
        if (line.at("text").find("erfunden") == std::string::npos && line.at("text").find("Erfunden") == std::string::npos) told.push_back(line);
    }
    REQUIRE(told.size() == 3);
    for (const auto& line : told) {
        CHECK(line.at("buendnis") == "rostock");
        CHECK(line.at("ort") == "13003000");
        CHECK(line.at("beginn").empty()); // no report says when
        CHECK(line.at("partner").empty());
        CHECK(line.at("website").empty());
    }
    CHECK(told.back().at("ende") == "2024-12-31");
    CHECK(told.back().at("stand") == "abgeschlossen");
}

TEST_CASE("every role is held by one of an alliance that is there, from a day that has been, and three steer together")
{
    const auto& network = InventedNetwork::shared();
    REQUIRE(network.roles.size() > 500);
    std::map<std::string, std::map<std::string, std::vector<TableLine>>> by_alliance;
    std::set<std::string> consents;
    for (const auto& line : network.roles) {
        CAPTURE(line.at("buendnis"));
        CHECK(network.by_key.contains(line.at("buendnis")));
        CHECK(base::parse_date(line.at("seit")).has_value());
        CHECK(line.at("seit") < "2025-01-01");
        CHECK((line.at("bis").empty() || line.at("bis") > line.at("seit")));
        CHECK(line.at("person").ends_with(" (erfunden)"));
        consents.insert(line.at("person_oeffentlich"));
        by_alliance[line.at("buendnis")][line.at("rolle")].push_back(line);
    }
    CHECK(consents == std::set<std::string>{"ja", "nein"});
    CHECK(by_alliance.contains("rostock"));
    CHECK(by_alliance.size() > network.alliances.size() / 3);
    CHECK(by_alliance.size() < network.alliances.size());
    for (const auto& [alliance, roles] : by_alliance) {
        CAPTURE(alliance);
        CHECK(roles.at("Sprecherin").size() == 1);
        CHECK(roles.at("Lenkungsgruppe").size() == 3);
        std::set<std::string> hands;
        for (const auto& line : roles.at("Lenkungsgruppe")) hands.insert(line.at("funktion"));
        CHECK(hands.size() == 3);
        const auto& patrons = roles.at("Schirmherrschaft");
        REQUIRE(patrons.size() <= 2);
        CHECK(patrons.front().at("bis").empty());
        if (patrons.size() == 2) CHECK(patrons.back().at("bis") < patrons.front().at("seit")); // one after the other
    }
}

TEST_CASE("an alliance that rests or has ended says why and since when, the others say nothing")
{
    const auto& network = InventedNetwork::shared();
    const auto records = table_lines(const_cast<InventedNetwork&>(network).read([](storage::Read& read) { return demo::status_records_table(read); }));
    std::set<std::string> told, quiet;
    for (const auto& line : records) {
        const auto& alliance = *network.by_key.at(line.at("buendnis"));
        CHECK(line.at("status") == (alliance.status == "dormant" ? "ruhend" : "aufgelöst"));
        CHECK(line.at("seit") == alliance.status_since);
        CHECK(line.at("grund").ends_with("(erfunden)."));
        told.insert(alliance.key);
    }
    for (const auto& one : network.alliances) {
        if (one.status == "dormant" || one.status == "dissolved") quiet.insert(one.key);
    }
    REQUIRE(quiet.size() > 5);
    CHECK(told == quiet);
}
