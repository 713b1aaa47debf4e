#include "search/members.hpp"

using search::Members;

namespace {

Members members_of(std::initializer_list<std::size_t> places)
{
    Members members;
    for (const auto place : places) members.add(place);
    return members;
}

Members read_again(const Members& members)
{
    Members again;
    again.add_from(members.text());
    return again;
}

}

TEST_CASE("few members are written as a list, many as a picture")
{
    CHECK(Members{}.text().empty());
    CHECK(members_of({0, 1, 63, 64, 4095}).text() == "00010_10__");
    Members many;
    for (std::size_t place = 0; place < 400; ++place) many.add(place);
    CHECK(many.text().front() == '=');
    CHECK(many.text().size() == 684);
}

TEST_CASE("what was written is read again, whoever the members are")
{
    CHECK(rc::check("members survive being written", [] {
        const auto places = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, search::documents_in_a_block));
        const auto repeated = *rc::gen::inRange<std::size_t>(1, 40);
        Members members;
        for (const auto place : places) {
            for (std::size_t further = 0; further < repeated; ++further) members.add((place + further * 3) % search::documents_in_a_block);
        }
        RC_ASSERT(read_again(members) == members);
    }));
    Members all;
    for (std::size_t place = 0; place < search::documents_in_a_block; ++place) all.add(place);
    CHECK(read_again(all) == all);
    CHECK(all.count() == 4096);
}

TEST_CASE("members can leave, be counted, and be had in common")
{
    auto members = members_of({7, 100, 4095});
    members.remove(100);
    CHECK(members == members_of({7, 4095}));
    CHECK(members.count() == 2);
    CHECK(members.has(7));
    CHECK_FALSE(members.has(100));
    members &= members_of({7, 8, 100});
    CHECK(members == members_of({7}));
}

TEST_CASE("members are shown in their order")
{
    std::vector<std::size_t> seen;
    members_of({4095, 0, 64, 63}).each([&](std::size_t place) { seen.push_back(place); });
    CHECK(seen == std::vector<std::size_t>{0, 63, 64, 4095});
}

TEST_CASE("a text that is none harms nobody")
{
    for (const auto* text : {"0", "=", "äöü", "==", "~~~~"}) {
        CAPTURE(text);
        Members members;
        members.add_from(text);
        CHECK(members.count() <= 16);
    }
    Members members;
    members.add_from("=" + std::string(5000, '_'));
    CHECK(members.count() == 4096);
}

TEST_CASE("two sets can be put together, and one be taken out of the other")
{
    auto members = members_of({1, 64, 4095});
    members |= members_of({0, 64});
    CHECK(members == members_of({0, 1, 64, 4095}));
    members -= members_of({1, 2, 4095});
    CHECK(members == members_of({0, 64}));
    CHECK_FALSE(members.empty());
    members -= members;
    CHECK(members.empty());
    CHECK(members == Members{});
}

TEST_CASE("members are counted as showing them one by one would")
{
    CHECK(rc::check("counting is showing", [] {
        Members members;
        for (const auto place : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, search::documents_in_a_block))) {
            for (std::size_t further = 0; further < 70; ++further) members.add((place + further) % search::documents_in_a_block);
        }
        std::int64_t seen = 0;
        members.each([&](std::size_t) { ++seen; });
        RC_ASSERT(members.count() == seen);
        RC_ASSERT(members.empty() == (seen == 0));
    }));
}
