#include "storage/versions.hpp"

#include <doctest/doctest.h>
#include <thread>

using storage::Versions;

TEST_CASE("a touched part gets a later number, the others keep theirs")
{
    Versions versions;
    const auto& registry = versions.slot("registry");
    const auto& places = versions.slot("places");
    const auto before = versions.now();
    CHECK(registry.load() <= before);

    versions.touch({"registry"});
    CHECK(registry.load() > before);
    CHECK(places.load() <= before);
    CHECK(versions.now() >= registry.load());
    CHECK(&versions.slot("registry") == &registry);
}

TEST_CASE("touching everything reaches parts that nobody has named yet")
{
    Versions versions;
    const auto since = versions.now();
    const auto& known = versions.slot("registry");
    versions.touch_all();
    CHECK(known.load() > since);
    CHECK(versions.slot("never seen before").load() > since);
    CHECK(versions.slot("never seen before").load() <= versions.now());
}

TEST_CASE("touching nothing changes nothing")
{
    Versions versions;
    const auto before = versions.now();
    versions.touch({});
    CHECK(versions.now() == before);
}

TEST_CASE("whoever sees the new moment sees the new numbers, however many write")
{
    Versions versions;
    const auto& slot = versions.slot("part");
    std::jthread writer([&] {
        for (int round = 0; round < 20000; ++round) versions.touch({"part"});
    });
    std::uint64_t seen = 0;
    for (int round = 0; round < 20000; ++round) {
        const auto now = versions.now();
        const auto number = slot.load(std::memory_order_acquire);
        if (now > 1 && number + 1 < now) FAIL("the moment ran ahead of the part");
        if (number < seen) FAIL("a number fell");
        seen = number;
    }
}
