#include "allocation/choice.hpp"

#include "allocation/json_text.hpp"
#include "allocation/overlap.hpp"
#include "allocation/tests/programme.hpp"

using allocation::Candidate;
using allocation::no_seat;
using allocation::open_seat;
using allocation::Slot;

namespace {

/// Five applicants, the last two with a flag, who all want one offer.
allocation::Instance zoo(std::uint32_t reserved)
{
    test::Draft draft;
    draft.offers = {test::offer("zoo", 3)};
    if (reserved > 0) draft.offers[0].reserves = {{"flag", reserved}};
    for (const auto* id : {"a", "b", "c", "d", "e"}) {
        draft.applicants.push_back(test::applicant(id, 8, id >= std::string("d") ? std::vector<std::string>{"flag"} : std::vector<std::string>{}));
        draft.wish(id, "zoo", 1);
    }
    return test::instance_of(draft);
}

std::vector<Candidate> all_in_order()
{
    std::vector<Candidate> candidates;
    for (std::uint32_t at = 0; at < 5; ++at) candidates.push_back({at, at, at, 1});
    return candidates;
}

}

TEST_CASE("without reserves those whose turn comes first get in")
{
    const auto instance = zoo(0);
    const allocation::Facts facts(instance);
    CHECK(choose(facts, 0, all_in_order(), {3, {}}) == std::vector{open_seat, open_seat, open_seat, no_seat, no_seat});
    CHECK(choose(facts, 0, all_in_order(), {0, {}}) == std::vector(5, no_seat));
}

TEST_CASE("reserved seats are filled by turn with those who have the flag, the rest by turn with everybody")
{
    const auto instance = zoo(1);
    const allocation::Facts facts(instance);
    CHECK(choose(facts, 0, all_in_order(), {3, {1}}) == std::vector{open_seat, open_seat, no_seat, 0U, no_seat});
    CHECK(choose(facts, 0, all_in_order(), {3, {9}}) == std::vector{open_seat, no_seat, no_seat, 0U, 0U});
    CHECK(choose(facts, 0, all_in_order(), {3, {0}}) == std::vector{open_seat, open_seat, open_seat, no_seat, no_seat});
}

TEST_CASE("a group that does not fit is passed over, and the next ones fill up")
{
    const auto instance = zoo(0);
    const allocation::Facts facts(instance);
    std::vector<Candidate> candidates = all_in_order();
    candidates[1].seats = 3;
    CHECK(choose(facts, 0, candidates, {3, {}}) == std::vector{open_seat, no_seat, open_seat, open_seat, no_seat});
}

TEST_CASE("of two who must not meet the one whose turn comes first gets in, and whoever comes after them fills up")
{
    test::Draft draft;
    draft.offers = {test::offer("zoo", 3)};
    for (const auto* id : {"a", "b", "c", "d", "e"}) {
        draft.applicants.push_back(test::applicant(id));
        draft.wish(id, "zoo", 1);
    }
    draft.exclude("a", "c");
    draft.exclude("b", "e");
    const auto instance = test::instance_of(draft);
    const allocation::Facts facts(instance);
    CHECK(choose(facts, 0, all_in_order(), {3, {}}) == std::vector{open_seat, open_seat, no_seat, open_seat, no_seat});
    auto without_the_first = all_in_order();
    without_the_first.erase(without_the_first.begin());
    CHECK(choose(facts, 0, without_the_first, {2, {}}) == std::vector{open_seat, open_seat, no_seat, no_seat});
    auto backwards = all_in_order();
    std::reverse(backwards.begin(), backwards.end());
    CHECK(choose(facts, 0, backwards, {3, {}}) == std::vector{open_seat, open_seat, open_seat, no_seat, no_seat});
}

TEST_CASE("times overlap where they share a minute, or lie too close for the way")
{
    struct Case {
        std::vector<Slot> one;
        std::vector<Slot> other;
        std::int64_t travel;
        bool overlap;
    };
    const Case cases[] = {
        {{{0, 60}}, {{60, 90}}, 0, false},
        {{{0, 60}}, {{59, 90}}, 0, true},
        {{{0, 60}}, {{60, 90}}, 1, true},
        {{{0, 60}}, {{75, 90}}, 15, false},
        {{{0, 60}}, {{74, 90}}, 15, true},
        {{{0, 100}, {10, 20}}, {{50, 60}}, 0, true},           // slots of one offer may overlap each other
        {{{0, 10}, {40, 50}}, {{10, 40}, {50, 60}}, 0, false}, // interleaved
        {{}, {{0, 10}}, 0, false},
        {{{5, 6}}, {{0, 100}}, 0, true},
    };
    for (const auto& [one, other, travel, expected] : cases) {
        CHECK(allocation::overlap(one, other, travel) == expected);
        CHECK(allocation::overlap(other, one, travel) == expected);
    }
}

TEST_CASE("both ends of an age limit belong to it")
{
    auto sailing = test::offer("sailing", 1);
    sailing.ages = allocation::Ages{6, 9};
    for (const auto& [age, fits] : {std::pair(5U, false), {6U, true}, {9U, true}, {10U, false}}) {
        CHECK(fits_age(sailing, test::applicant("anna", age)) == fits);
    }
    CHECK(fits_age(test::offer("zoo", 1), {}));
}

TEST_CASE("JSON is written without blanks, with everything escaped that has to be")
{
    allocation::JsonText json;
    json.begin_object().text("a\"b", "\\\n\x01ä").number("n", 0).key("l").begin_list().end_list();
    json.key("t").truth(true).key("d").thousandths(1005).key("o").begin_object().end_object().end_object();
    CHECK(json.take() == "{\"a\\\"b\":\"\\\\\\u000a\\u0001ä\",\"n\":0,\"l\":[],\"t\":true,\"d\":1.005,\"o\":{}}");
}

TEST_CASE("quality is counted in whole numbers")
{
    test::Draft draft;
    draft.offers = {test::offer("zoo", 1), test::offer("boat", 2)};
    draft.applicants = {test::applicant("anna"), test::applicant("ben"), test::applicant("cem")};
    test::wishes(draft, "anna", {"zoo", "boat"});
    test::wishes(draft, "ben", {"boat"});
    const test::Outcome outcome(draft);
    const auto& metrics = outcome.allocation.metrics;
    CHECK(metrics.applicants == 2); // who wishes nothing lacks nothing
    CHECK(metrics.places == 3);
    CHECK(metrics.first_wishes == 2);
    CHECK(metrics.mean_rank() == 1333);
    CHECK(metrics.by_places == std::vector<std::uint64_t>{0, 1, 1});
    CHECK(metrics.gini() == 167);
    CHECK(allocation::Metrics{}.gini() == 0);
    CHECK(allocation::Metrics{}.mean_rank() == 0);
}
