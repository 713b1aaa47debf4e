#include "search/sieve.hpp"

#include <algorithm>

using search::Found;
using search::Group;
using search::Having;
using search::Kind;
using search::Members;
using search::Sieve;

namespace {

constexpr auto first_project = std::int64_t{6} << 32;

std::int64_t block_of(std::int64_t number) { return number / search::in_a_block; }

Members members_of(std::initializer_list<std::size_t> places)
{
    Members members;
    for (const auto place : places) members.add(place);
    return members;
}

std::vector<std::int64_t> numbers_behind(const std::vector<search::Ranked>& ranked, std::int64_t first)
{
    std::vector<std::int64_t> numbers;
    for (const auto& one : ranked) numbers.push_back(one.number - first);
    return numbers;
}

Group group(Group::Role role) { return {role, nullptr, {}, false}; }

/// What a block says of as many groups, by chance: some words are rare and some stand everywhere.
std::vector<Having> any_block(std::size_t groups)
{
    std::vector<Having> having(groups);
    for (auto& one : having) {
        const auto share = *rc::gen::element(2, 10, 100);
        for (std::size_t place = 0; place < 300; ++place) {
            if (*rc::gen::inRange(0, 100) >= share) continue;
            one.any.add(place);
            if (*rc::gen::arbitrary<bool>()) one.exact.add(place);
            if (*rc::gen::arbitrary<bool>()) one.title.add(place);
        }
    }
    return having;
}

/// The points of one document, each trait looked up by itself; nothing where it lacks what it must have.
std::optional<int> weighed(const std::vector<Group>& groups, const std::vector<Having>& having, std::int64_t number, bool is_named)
{
    const auto place = static_cast<std::size_t>(number % search::in_a_block);
    search::Traits traits{search::kind_of_number(number), search::is_over(number), is_named};
    traits.asked = 0;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const bool is_there = having[at].any.has(place);
        if (search::is_must(groups[at]) && !is_there) return std::nullopt;
        if (groups[at].role == Group::Role::place) traits.is_at_place = is_there;
        if (groups[at].role == Group::Role::near) traits.is_near = is_there;
        if (groups[at].role != Group::Role::word) continue;
        ++traits.asked;
        traits.in_title += having[at].title.has(place) ? 1 : 0;
        traits.exact += having[at].exact.has(place) ? 1 : 0;
    }
    return search::points(traits);
}

}

TEST_CASE("who has more of what was asked comes first, and of equals the earlier one")
{
    const std::vector<Group> groups = {group(Group::Role::word)};
    std::vector<Having> having(1);
    having[0].any = members_of({1, 2, 3, 4, 5});
    having[0].title = members_of({4, 5});
    having[0].exact = members_of({2, 5});
    Found found;
    Sieve sieve(groups, std::nullopt, {}, 20);
    sieve.look_at(block_of(first_project), having, found);
    CHECK(numbers_behind(sieve.best(), first_project) == std::vector<std::int64_t>{5, 4, 2, 1, 3});
    CHECK(found.count == 5);
    CHECK(found.by_kind[static_cast<std::size_t>(Kind::project)] == 5);
}

TEST_CASE("of two words each says as much as the other, so the earlier document comes first whichever it has in its title")
{
    const std::vector<Group> groups = {group(Group::Role::word), group(Group::Role::word)};
    std::vector<Having> having(2);
    for (auto& one : having) one.any = members_of({10, 20, 30, 40});
    having[0].title = members_of({20, 40});
    having[1].title = members_of({10, 30});
    Found found;
    Sieve sieve(groups, std::nullopt, {}, 20);
    sieve.look_at(block_of(first_project), having, found);
    CHECK(numbers_behind(sieve.best(), first_project) == std::vector<std::int64_t>{10, 20, 30, 40});
}

TEST_CASE("the best of all blocks are those that weighing each document finds, however many are wanted")
{
    CHECK(rc::check("parting finds what weighing finds", [] {
        std::vector<Group> groups = {group(Group::Role::word)};
        for (const auto role : {Group::Role::word, Group::Role::filter, Group::Role::place, Group::Role::near}) {
            if (*rc::gen::arbitrary<bool>()) groups.push_back(group(role));
        }
        const auto most = *rc::gen::element<std::size_t>(1, 20, 100, 1000);
        const auto kind = *rc::gen::element(std::optional<Kind>(), std::optional(Kind::project));
        const auto named = std::vector{first_project + 7, first_project + search::in_a_block + 8};
        Found found;
        Sieve sieve(groups, kind, named, most);
        std::vector<search::Ranked> all;
        std::int64_t count = 0;
        for (const auto first : {search::first_number(Kind::alliance, false), first_project, first_project + search::in_a_block,
                                 search::first_number(Kind::project, true)}) {
            const auto having = any_block(groups.size());
            sieve.look_at(block_of(first), having, found);
            if (kind && search::kind_of_number(first) != *kind) continue;
            for (auto number = first; number < first + 300; ++number) {
                const bool is_named = std::find(named.begin(), named.end(), number) != named.end();
                const auto points = weighed(groups, having, number, is_named);
                if (!points) continue;
                ++count;
                all.push_back({*points, number});
            }
        }
        std::sort(all.begin(), all.end());
        all.resize(std::min(all.size(), most));
        RC_ASSERT(found.count == count);
        RC_ASSERT(numbers_behind(sieve.best(), 0) == numbers_behind(all, 0));
    }));
}

TEST_CASE("what is of another kind than was asked for is counted by its kind and not shown")
{
    const std::vector<Group> groups = {group(Group::Role::word)};
    std::vector<Having> having(1);
    having[0].any = members_of({3});
    Found found;
    Sieve sieve(groups, Kind::topic, {}, 20);
    sieve.look_at(block_of(first_project), having, found);
    sieve.look_at(block_of(search::first_number(Kind::topic, false)), having, found);
    CHECK(found.count == 1);
    CHECK(found.by_kind == std::array<std::int64_t, search::kinds.size()>{0, 1, 0, 1, 0});
    CHECK(numbers_behind(sieve.best(), search::first_number(Kind::topic, false)) == std::vector<std::int64_t>{3});
}
