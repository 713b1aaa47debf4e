#include "counties_store.hpp"

#include <map>
#include <random>

using test::CountiesStore;
using test::DrawnMap;

namespace {

/// Some of the known counties, in any order.
std::vector<std::string> some_keys(const std::vector<counties::County>& known, std::mt19937& chance)
{
    std::vector<std::string> keys;
    for (const auto& county : known) keys.push_back(county.key);
    std::shuffle(keys.begin(), keys.end(), chance);
    keys.resize(1 + chance() % 8);
    return keys;
}

std::string drawn(const std::vector<std::string>& keys)
{
    DrawnMap map;
    for (const auto& key : keys) map.add(key);
    return map.text();
}

}

TEST_CASE("however many maps come one after the other, the last one is what is there, and importing it again changes nothing")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        std::mt19937 chance(61);
        const auto known = store.read([](storage::Read& read) { return counties::counties_of(read); });
        for (int time = 0; time < 8; ++time) {
            const auto map = drawn(some_keys(known, chance));
            REQUIRE(store.import_map(map).is_applied);
            auto wanted = counties::outlines_of(counties::read_topology(map).value());
            std::sort(wanted.begin(), wanted.end(), [](const auto& one, const auto& other) { return one.county_key < other.county_key; });
            CHECK(store.outlines() == wanted);
            CHECK(store.plan_map(map).count(table::Outcome::unchanged) == wanted.size());
        }
    });
}

TEST_CASE("the order of the areas in a file says nothing")
{
    CountiesStore store(storage::Engine::sqlite);
    auto file = DrawnMap().add("13003").add("13072").add("13004").file();
    REQUIRE(store.import_map(boost::json::serialize(file)).is_applied);
    const auto before = store.outlines();
    auto& geometries = file["objects"].at("kreise").at("geometries").as_array();
    std::reverse(geometries.begin(), geometries.end());
    CHECK(store.import_map(boost::json::serialize(file)).count(table::Outcome::unchanged) == 3);
    CHECK(store.outlines() == before);
}

TEST_CASE("a map that is cut off anywhere is refused, and what is there stays")
{
    CountiesStore store(storage::Engine::sqlite);
    const auto map = DrawnMap().add("13003", "Rostock").add("13072").text();
    REQUIRE(store.import_map(map).is_applied);
    const auto before = store.outlines();
    for (std::size_t length = 0; length < map.size(); length += 7) {
        const auto plan = store.plan_map(std::string_view(map).substr(0, length));
        CHECK(plan.problems.size() == 1);
        CHECK(plan.planned.empty());
    }
    CHECK(store.outlines() == before);
}

TEST_CASE("every county that a map may name is one that the list of places has, whatever the rest of the file says")
{
    CountiesStore store(storage::Engine::sqlite);
    std::mt19937 chance(71);
    const auto known = store.read([](storage::Read& read) { return counties::counties_of(read); });
    std::map<std::string, bool> is_known;
    for (const auto& county : known) is_known[county.key] = true;
    for (int time = 0; time < 60; ++time) {
        const auto key = fmt::format("{:05}", chance() % 17000);
        CAPTURE(key);
        CHECK(store.plan_map(DrawnMap().add(key).text()).problems.empty() == is_known[key]);
    }
}
