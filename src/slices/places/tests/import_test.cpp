#include "slices/places/import_places.hpp"
#include "slices/places/store_import.hpp"
#include "slices/places/tests/places_store.hpp"
#include "support/strings.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

using places::Comparison;
using places::ImportPlan;
using test::PlacesStore;

namespace {

constexpr base::Instant noon{std::chrono::milliseconds(1773482400000)};

ImportPlan applied(PlacesStore& store, const std::string& table)
{
    return *store.write([&](storage::Write& write) -> base::Result<ImportPlan> {
        return places::import_places(write, table, noon, [](std::size_t, std::size_t) {});
    });
}

ImportPlan planned(PlacesStore& store, const std::string& table)
{
    return store.read([&](storage::Read& read) { return places::plan_import(read, table); });
}

std::optional<places::Place> municipality(PlacesStore& store, std::string_view slug_or_key)
{
    return store.read([&](storage::Read& read) { return places::find_municipality(read, slug_or_key); });
}

/// What is wrong with a table, by line and code.
std::vector<std::pair<std::size_t, std::string>> problems(const std::string& table)
{
    std::vector<std::pair<std::size_t, std::string>> all;
    for (const auto& problem : places::read_official_table(table).problems) {
        all.emplace_back(problem.line, problem.code);
    }
    return all;
}

using Problems = std::vector<std::pair<std::size_t, std::string>>;

const std::string small_table = "13003000\tRostock, Hansestadt\t210795\t54.0924\t12.1286\t18055 18057 18999\n"
                                "01053064\tKöthel\t290\t53.612\t10.48\t22929\n"
                                "13072999\tNeu Erfunden, Stadt\t77\t54.1\t12.2\t18055\n";

}

TEST_CASE("the official table fills in what was missing, keeps ids and slugs, and adds what is new")
{
    test::for_each_engine<PlacesStore>([](PlacesStore& store) {
        const auto before = municipality(store, "rostock");
        const auto plan = applied(store, small_table);
        CHECK(plan.is_applied);
        CHECK(plan.count(Comparison::added) == 1);
        CHECK(plan.count(Comparison::changed) == 2);

        auto expected = *before;
        expected.inhabitants = 210795;
        expected.position = places::Position{54.0924, 12.1286};
        CHECK(*municipality(store, "rostock") == expected);
        CHECK(municipality(store, "01053064")->slug == "koethel");

        const auto added = municipality(store, "13072999");
        REQUIRE(added);
        CHECK(added->name == "Neu Erfunden");
        CHECK(added->slug == "neu-erfunden");
        const auto line = store.read([&](storage::Read& read) { return places::lineage(read, added->id); });
        REQUIRE(line.size() == 3);
        CHECK(line[1].name == "Landkreis Rostock");
        CHECK(line[2].name == "Mecklenburg-Vorpommern");
        const auto found = store.read([](storage::Read& read) { return places::find_places(read, "18999"); });
        CHECK(found.is_certain);
    });
}

TEST_CASE("importing the same table again changes nothing")
{
    PlacesStore store(storage::Engine::sqlite);
    applied(store, small_table);
    const auto again = applied(store, small_table);
    CHECK(again.count(Comparison::added) == 0);
    CHECK(again.count(Comparison::changed) == 0);
    CHECK(again.count(Comparison::unchanged) == 3);
}

TEST_CASE("a plan writes nothing")
{
    PlacesStore store(storage::Engine::sqlite);
    const auto plan = planned(store, small_table);
    CHECK(plan.count(Comparison::added) == 1);
    CHECK_FALSE(plan.is_applied);
    CHECK_FALSE(municipality(store, "13072999"));
    CHECK_FALSE(store.read([](storage::Read& read) { return places::newest_import(read); }));
}

TEST_CASE("a municipality that got another name keeps its address and is found by the old name too")
{
    PlacesStore store(storage::Engine::sqlite);
    const auto before = municipality(store, "rostock");
    applied(store, "13003000\tWarnowstadt, Stadt\t210795\t54.09\t12.13\t18055\n");
    const auto after = municipality(store, "rostock");
    CHECK(after->name == "Warnowstadt");
    CHECK(after->id == before->id);
    for (const auto* name : {"Rostock", "Warnowstadt"}) {
        const auto found = store.read([&](storage::Read& read) { return places::find_places(read, name); });
        CHECK(found.places.front().id == before->id);
    }
}

TEST_CASE("a broken table is refused line by line")
{
    CHECK(problems("") == Problems{{0, "empty"}});
    CHECK(problems("\n\r\n") == Problems{{0, "empty"}});
    CHECK(problems("\xff\xfe") == Problems{{0, "encoding"}});
    CHECK(problems("13003000\tRostock\t1\n") == Problems{{1, "columns"}});
    CHECK(problems("13003000\tRostock\tviele\t54\t12\t18055\n") == Problems{{1, "inhabitants"}});
    CHECK(problems("13003000\tRostock\t-5\t54\t12\t18055\n") == Problems{{1, "inhabitants"}});
    CHECK(problems("1003000\tKiel\t1\t54\t10\t24103\n") == Problems{{1, "key"}});
    CHECK(problems("13003000\t\t1\t54\t12\t18055\n") == Problems{{1, "name"}});
    CHECK(problems("13003000\tRostock\t1\t54\t120\t18055\n") == Problems{{1, "position"}});
    CHECK(problems("13003000\tRostock\t1\tnan\t12\t18055\n") == Problems{{1, "position"}});
    CHECK(problems("13003000\tRostock\t1\t54\t12\t1855\n") == Problems{{1, "postal_code"}});
    CHECK(problems("13003000\tA\t1\t54\t12\t\n\n13003000\tB\t1\t54\t12\t\n") == Problems{{3, "twice"}});
}

TEST_CASE("nothing is taken over where one line is broken")
{
    PlacesStore store(storage::Engine::sqlite);
    const auto plan = applied(store, small_table + "broken\n");
    CHECK_FALSE(plan.is_applied);
    CHECK(plan.problems.size() == 1);
    CHECK_FALSE(municipality(store, "13072999"));
}

TEST_CASE("a table with Windows line ends and a byte order mark is read as well")
{
    const auto table = places::read_official_table("\xEF\xBB\xBF" "13003000\tRostock, Stadt\t5\t\t\t18055 18057\r\n");
    REQUIRE(table.problems.empty());
    REQUIRE(table.municipalities.size() == 1);
    CHECK(table.municipalities[0].key == "13003000");
    CHECK_FALSE(table.municipalities[0].position);
    CHECK(table.municipalities[0].postal_codes == std::vector<std::string>{"18055", "18057"});
}

TEST_CASE("an official name is taken apart")
{
    using Names = std::vector<std::string>;
    CHECK(places::names_in("Kiel, Landeshauptstadt") == Names{"Kiel", "Kiel, Landeshauptstadt"});
    CHECK(places::names_in("Neustadt/ Westerwald") == Names{"Neustadt/Westerwald", "Neustadt/ Westerwald"});
    CHECK(places::names_in("Cottbus/Chóśebuz, Stadt") == Names{"Cottbus", "Chóśebuz", "Cottbus/Chóśebuz, Stadt"});
    CHECK(places::names_in("Lübbenau/Spreewald / Lubnjow/Błota, Stadt") ==
          Names{"Lübbenau/Spreewald", "Lubnjow/Błota", "Lübbenau/Spreewald / Lubnjow/Błota, Stadt"});
    CHECK(places::names_in("Petershagen/Eggersdorf") == Names{"Petershagen/Eggersdorf"});
}

TEST_CASE("the real official table is taken over" *
          doctest::skip(!std::filesystem::exists(test::source_folder() / "../shared/data/places/gemeinden_bundle.tsv")))
{
    std::ifstream file(test::source_folder() / "../shared/data/places/gemeinden_bundle.tsv");
    std::ostringstream table;
    table << file.rdbuf();
    PlacesStore store(storage::Engine::sqlite);
    const auto plan = applied(store, table.str());
    CHECK(plan.problems.empty());
    CHECK(plan.matching.planned.size() + plan.matching.unclear.size() == 10775);
    CHECK(plan.count(Comparison::added) < 60);
    CHECK(plan.matching.unclear.size() < 10);
    CHECK(plan.matching.not_in_table.size() < 120);
    const auto again = applied(store, table.str());
    CHECK(again.count(Comparison::added) + again.count(Comparison::changed) == 0);
}
