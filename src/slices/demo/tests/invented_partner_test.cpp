#include "slices/demo/invented_partner.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>

using demo::Chance;
using demo::InventedAlliance;

namespace {

InventedAlliance alliance(const char* status, const char* founded_on, const char* status_since)
{
    InventedAlliance one;
    one.key = "kiel";
    one.status = status;
    one.founded_on = founded_on;
    one.status_since = status_since;
    one.seat = "01002000";
    return one;
}

demo::InventedPartners invented(const InventedAlliance& one, std::size_t count, std::uint64_t seed = 1)
{
    Chance chance(seed);
    return demo::invent_partners(chance, one, "Kiel", count);
}

const auto active = alliance("active", "2008-03-01", "2008-03-01");

}

TEST_CASE("an invented alliance has as many organisations as it shall have, each with a key and a name of its own")
{
    for (const std::size_t count : {0, 1, 15, 50, 150}) {
        const auto partners = invented(active, count);
        CAPTURE(count);
        REQUIRE(partners.organisations.size() == count);
        std::set<std::string> keys;
        std::set<std::string> names;
        for (const auto& one : partners.organisations) {
            keys.insert(one.key);
            names.insert(one.name);
            CHECK(one.key.starts_with("kiel-"));
            CHECK(one.name.find("Kiel") != std::string::npos);
            CHECK(one.name.find('{') == std::string::npos);
            CHECK(one.seat == "01002000");
        }
        CHECK(keys.size() == count);
        CHECK(names.size() == count);
    }
}

TEST_CASE("no more can be made up than there are words for")
{
    CHECK(demo::most_invented_partners() == 150);
    CHECK(invented(active, 151).organisations.size() == 150);
    CHECK(invented(active, 10'000).organisations.size() == 150);
}

TEST_CASE("the kinds of an invented network are those of a real one: many companies, one town hall in fifteen")
{
    std::map<std::string, int> kinds;
    for (const auto& one : invented(active, 150).organisations) ++kinds[one.sector];
    CHECK(kinds["unternehmen"] == 40);
    CHECK(kinds["kommune"] == 10);
    CHECK(kinds["kita"] == 10);
    CHECK(kinds.size() == 11);
    CHECK_FALSE(kinds.contains("familie"));
}

TEST_CASE("founders take part from the first day, others from some later one, and nobody from the future")
{
    const auto partners = invented(active, 100);
    int later = 0;
    for (std::size_t at = 0; at < 100; ++at) {
        const auto& one = partners.partnerships[at];
        CHECK(one.organisation == partners.organisations[at].key);
        CHECK(one.alliance == "kiel");
        if (at < 4) CHECK(one.since == "2008-03-01");
        CHECK(one.since >= "2008-03-01");
        CHECK(one.since < "2026-01-01");
        CHECK((one.until.empty() || one.until >= one.since));
        later += one.since > "2008-03-01";
    }
    CHECK(later == 96);
}

TEST_CASE("some have left an alliance that goes on, and of one that ended all have left with it")
{
    const auto going_on = invented(active, 100);
    const auto left = std::count_if(going_on.partnerships.begin(), going_on.partnerships.end(),
                                    [](const auto& one) { return !one.until.empty(); });
    CHECK(left > 3);
    CHECK(left < 30);
    for (const auto& one : invented(alliance("dissolved", "2010-05-01", "2023-01-01"), 60).partnerships) {
        CHECK(one.until == "2023-01-01");
        CHECK(one.since < "2023-01-01");
    }
}

TEST_CASE("an alliance that is only being founded has partners from the day of that")
{
    const auto partners = invented(alliance("in_founding", "", "2026-05-01"), 10);
    for (const auto& one : partners.partnerships) {
        CHECK(one.since == "2026-05-01");
        CHECK((one.until.empty() || one.until > one.since));
    }
}

TEST_CASE("an alliance of last year has no partner from before it")
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        for (const auto& one : invented(alliance("active", "2025-11-30", "2025-11-30"), 20, seed).partnerships) {
            CHECK(one.since == "2025-11-30");
        }
    }
}

TEST_CASE("persons are few, plainly invented, and only the first has agreed to be named")
{
    std::map<std::string, std::set<bool>> consent;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto partners = invented(active, 5, seed);
        CHECK(partners.partnerships.size() <= 8);
        for (std::size_t at = 5; at < partners.partnerships.size(); ++at) {
            const auto& one = partners.partnerships[at];
            CHECK(one.organisation.empty());
            consent[one.person].insert(one.person_public);
        }
    }
    CHECK(consent == std::map<std::string, std::set<bool>>{{"Kim Muster (erfunden)", {true}},
                                                           {"Familie Beispiel (erfunden)", {false}},
                                                           {"Toni Beispiel (erfunden)", {false}}});
}
