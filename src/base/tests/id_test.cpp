#include "base/id.hpp"

#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <set>
#include <thread>
#include <vector>

namespace {

struct Tree;
struct House;

}

TEST_CASE("keys made later sort later, also those of the same millisecond")
{
    auto earlier = base::new_uuid();
    for (int round = 0; round < 20'000; ++round) {
        const auto later = base::new_uuid();
        REQUIRE(earlier < later);
        REQUIRE(base::to_hex(earlier) < base::to_hex(later));
        earlier = later;
    }
}

TEST_CASE("keys that several threads make at once are in order for each of them, and no two are the same")
{
    std::vector<std::vector<base::Uuid>> made(4);
    std::vector<std::thread> threads;
    for (auto& keys : made) {
        threads.emplace_back([&keys] {
            for (int count = 0; count < 5000; ++count) keys.push_back(base::new_uuid());
        });
    }
    for (auto& thread : threads) thread.join();
    std::set<base::Uuid> all;
    for (const auto& keys : made) {
        CHECK(std::is_sorted(keys.begin(), keys.end()));
        all.insert(keys.begin(), keys.end());
    }
    CHECK(all.size() == 20'000);
}

TEST_CASE("a key is a UUID of version 7 that carries the moment of its making")
{
    const auto before = std::chrono::system_clock::now();
    const auto uuid = base::new_uuid();
    const auto after = std::chrono::system_clock::now();

    std::int64_t milliseconds = 0;
    for (std::size_t byte = 0; byte < 6; ++byte) milliseconds = milliseconds << 8 | uuid.at(byte);
    const auto count = [](auto moment) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count();
    };
    CHECK(milliseconds >= count(before));
    CHECK(milliseconds <= count(after));
    CHECK((uuid[6] >> 4) == 7);
    CHECK((uuid[8] >> 6) == 2);
}

TEST_CASE("ten thousand keys of the same moment are all different")
{
    std::set<base::Uuid> keys;
    for (int count = 0; count < 10000; ++count) keys.insert(base::new_uuid());
    CHECK(keys.size() == 10000);
}

TEST_CASE("a key survives being written and read, with hyphens or in capitals too")
{
    const auto uuid = base::new_uuid();
    const auto hex = base::to_hex(uuid);
    CHECK(hex.size() == 32);
    CHECK(base::parse_uuid(hex) == uuid);

    const auto known = base::parse_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    REQUIRE(known);
    CHECK(base::to_hex(*known) == "017f22e279b07cc398c4dc0c0c07398f");
    CHECK(base::parse_uuid("017F22E279B07CC398C4DC0C0C07398F") == known);
}

TEST_CASE("what is not a key is not read as one")
{
    const auto* text = "";
    SUBCASE("nothing") { text = ""; }
    SUBCASE("a digit too few") { text = "017f22e279b07cc398c4dc0c0c07398"; }
    SUBCASE("a digit too many") { text = "017f22e279b07cc398c4dc0c0c07398f0"; }
    SUBCASE("a letter that is no digit") { text = "017f22e279b07cc398c4dc0c0c07398g"; }
    SUBCASE("a space at the end") { text = "017f22e279b07cc398c4dc0c0c07398f "; }
    SUBCASE("quotation marks") { text = "'017f22e279b07cc398c4dc0c0c07398'"; }
    CHECK_FALSE(base::parse_uuid(text));
}

TEST_CASE("keys of different things are different types")
{
    static_assert(!std::is_convertible_v<base::Id<Tree>, base::Id<House>>);
    static_assert(!std::is_constructible_v<base::Id<Tree>, base::Id<House>>);
    const auto tree = base::Id<Tree>::fresh();
    CHECK(base::Id<Tree>::parse(tree.hex()) == tree);
    CHECK(std::hash<base::Id<Tree>>{}(tree) == std::hash<base::Id<Tree>>{}(base::Id<Tree>{tree.uuid}));
}
