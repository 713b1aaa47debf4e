#include "slices/cooperations/forms.hpp"
#include "slices/cooperations/matching.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <set>

using namespace cooperations;

namespace {

/// A listed one made of numbers: few alliances, goods and places, so that many match.
Listed made_of(std::uint64_t number)
{
    constexpr std::array topics = {"", "ferien", "vaeter"};
    constexpr std::array states = {"", "09", "13"};
    const auto digit = [&](std::uint64_t base) {
        const auto rest = number % base;
        number /= base;
        return rest;
    };
    Listed listed;
    auto& one = listed.cooperation;
    one.direction = digit(2) == 0 ? Direction::seeks : Direction::offers;
    one.good = std::string(goods.at(digit(2)).word);
    one.alliance.uuid[15] = static_cast<std::uint8_t>(digit(4));
    one.topic = topics.at(digit(3));
    one.reach = static_cast<Reach>(digit(3));
    listed.state_key = states.at(digit(3));
    if (digit(5) != 0) listed.position = places::Position{50 + static_cast<double>(digit(20)) / 10, 10};
    one.created_at = base::Instant(std::chrono::milliseconds(digit(9)));
    return listed;
}

std::vector<Listed> made_of(const std::vector<std::uint32_t>& numbers)
{
    std::vector<Listed> all;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        all.push_back(made_of(numbers[at] * 7919ULL));
        all.back().cooperation.id.uuid[15] = static_cast<std::uint8_t>(at);
    }
    return all;
}

Listed hall(Direction direction, std::uint8_t alliance)
{
    Listed listed;
    listed.cooperation.direction = direction;
    listed.cooperation.good = "raeume";
    listed.cooperation.topic = "ferien";
    listed.cooperation.reach = Reach::near;
    listed.cooperation.alliance.uuid[15] = alliance;
    listed.cooperation.id.uuid[15] = alliance;
    listed.position = places::Position{54.0, 12.0};
    listed.state_key = "13";
    return listed;
}

}

TEST_CASE("whoever fits us, we fit them, for the same reasons")
{
    CHECK(rc::check([](const std::vector<std::uint32_t>& numbers) {
        const auto all = made_of(numbers);
        for (const auto& mine : all) {
            for (const auto& theirs : all) {
                auto here = match_of(mine, theirs);
                const auto there = match_of(theirs, mine);
                RC_ASSERT(here.has_value() == there.has_value());
                if (!here) continue;
                here->counterpart = there->counterpart;
                RC_ASSERT(here->same_topic == there->same_topic && here->same_state == there->same_state);
                RC_ASSERT(std::abs(here->distance.value_or(0) - there->distance.value_or(0)) < 1e-6);
            }
        }
    }));
}

TEST_CASE("nobody fits themselves, their own alliance, another kind of thing or somebody who seeks the same")
{
    CHECK(rc::check([](const std::vector<std::uint32_t>& numbers) {
        const auto all = made_of(numbers);
        for (const auto& mine : all) {
            for (const auto& match : matches_of(mine, all)) {
                const auto& theirs = all[match.counterpart.uuid[15]].cooperation;
                RC_ASSERT(theirs.alliance != mine.cooperation.alliance);
                RC_ASSERT(theirs.good == mine.cooperation.good);
                RC_ASSERT(theirs.direction != mine.cooperation.direction);
            }
        }
    }));
}

TEST_CASE("the order follows from what the sentence says, whatever the order in the store")
{
    CHECK(rc::check([](const std::vector<std::uint32_t>& numbers) {
        auto all = made_of(numbers);
        if (all.empty()) return;
        const auto mine = all.front();
        const auto matches = matches_of(mine, all);
        for (std::size_t at = 1; at < matches.size(); ++at) {
            RC_ASSERT(matches[at - 1].same_topic >= matches[at].same_topic);
            if (matches[at - 1].same_topic != matches[at].same_topic) continue;
            RC_ASSERT(matches[at - 1].distance.value_or(1e9) <= matches[at].distance.value_or(1e9));
        }
        std::reverse(all.begin(), all.end());
        RC_ASSERT(matches_of(mine, all) == matches);
    }));
}

TEST_CASE("a hall in the neighbourhood fits, one behind the mountains does not")
{
    const auto seeking = hall(Direction::seeks, 1);
    auto offering = hall(Direction::offers, 2);
    const auto match = match_of(seeking, offering);
    REQUIRE(match.has_value());
    CHECK(match->same_topic);
    CHECK(match->same_state);
    CHECK(match->distance.value_or(-1) < 0.001);

    offering.position = places::Position{53.0, 12.0};
    CHECK_FALSE(match_of(seeking, offering).has_value());
    offering.position.reset();
    CHECK_FALSE(match_of(seeking, offering).has_value());
}

TEST_CASE("who gives anywhere does not reach who wants somebody from the own state")
{
    auto seeking = hall(Direction::seeks, 1);
    auto offering = hall(Direction::offers, 2);
    seeking.cooperation.reach = Reach::state;
    offering.cooperation.reach = Reach::everywhere;
    CHECK(match_of(seeking, offering).has_value());
    offering.state_key = "09";
    CHECK_FALSE(match_of(seeking, offering).has_value());
    seeking.state_key.clear();
    offering.state_key.clear();
    CHECK_FALSE(match_of(seeking, offering).has_value());
}

TEST_CASE("the same topic counts more than a shorter way, and no topic is not the same topic")
{
    const auto mine = [] {
        auto one = hall(Direction::seeks, 1);
        one.cooperation.reach = Reach::everywhere;
        return one;
    }();
    auto near = hall(Direction::offers, 2);
    near.cooperation.topic.clear();
    auto far = hall(Direction::offers, 3);
    far.cooperation.reach = Reach::everywhere;
    far.position = places::Position{48.0, 11.0};
    const std::vector others = {near, far};
    const auto matches = matches_of(mine, others);
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].counterpart == far.cooperation.id);
    CHECK_FALSE(matches[1].same_topic);
}

TEST_CASE("a day is read as people write it and as programs do")
{
    using namespace std::chrono;
    const base::Date day = 2026y / 12 / 31;
    CHECK(day_as_typed("31.12.2026") == day);
    CHECK(day_as_typed(" 2026-12-31 ") == day);
    CHECK(day_as_typed("1.2.2026") == base::Date{2026y / 2 / 1});
    for (const auto* wrong : {"", "31.2.2026", "31.12.", "31.12.26", "morgen", "31/12/2026", "31.12.2026x", "-1.1.2026"}) {
        CAPTURE(wrong);
        CHECK_FALSE(day_as_typed(wrong).has_value());
    }
}

TEST_CASE("what is offered until a day can still be had on that day, and for 14 days it can be opened again")
{
    using namespace std::chrono;
    Cooperation one;
    CHECK(is_open(one, 2026y / 3 / 14));
    one.until = 2026y / 3 / 14;
    CHECK(is_open(one, 2026y / 3 / 14));
    CHECK_FALSE(is_open(one, 2026y / 3 / 15));
    one.until.reset();
    one.ended_at = base::Instant(hours(1));
    CHECK_FALSE(is_open(one, 2026y / 3 / 14));
    CHECK(can_be_taken_back(one, base::Instant(hours(14 * 24))));
    CHECK_FALSE(can_be_taken_back(one, base::Instant(hours(14 * 24 + 1))));
}

TEST_CASE("every word in the store is read as what it was written for")
{
    for (const auto direction : {Direction::seeks, Direction::offers}) CHECK(find_direction(word_of(direction)) == direction);
    for (const auto reach : {Reach::near, Reach::state, Reach::everywhere}) CHECK(find_reach(word_of(reach)) == reach);
    for (const auto outcome : {Outcome::open, Outcome::came_about, Outcome::did_not, Outcome::talking}) CHECK(find_outcome(word_of(outcome)) == outcome);
    CHECK_FALSE(find_direction("gives").has_value());
    CHECK(name_of_good("geld") == std::string_view("Money"));
    CHECK(name_of_good("gold") == nullptr);
}
