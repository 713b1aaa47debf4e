#include "allocation/exchange.hpp"
#include "allocation/guarantee.hpp"
#include "allocation/minimum.hpp"
#include "allocation/tests/situation.hpp"
#include "allocation/waiting.hpp"

using allocation::Coverage;
using allocation::Exchange;
using allocation::none;
using test::children;
using test::offer;
using test::Situation;
using test::wishes;

// What happens after a round, each phase by itself: exchanges, the guarantee, closing, waiting.

TEST_CASE("an exchange moves as few as possible, each to the best wish from which it goes on, and back from the free seat")
{
    auto draft = children({"anna", "ben", "cem"});
    draft.offers = {offer("a", 1), offer("b", 1), offer("c", 1)};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"a", "b"});
    wishes(draft, "cem", {"b", "c"});
    Situation chain(draft);
    chain.give("ben", 1);
    chain.give("cem", 1);
    Exchange exchange(chain.allotment);
    CHECK(exchange.help(0, Exchange::First::best_wish, 1, chain.protocol));
    CHECK(chain.holds("anna", 1));
    CHECK(chain.holds("ben", 2));
    CHECK(chain.holds("cem", 2));
    CHECK(chain.protocol.exchanges ==
          std::vector<allocation::Exchanged>{{1, {{none, chain.wish("anna", 1)}, {chain.wish("ben", 1), chain.wish("ben", 2)}, {chain.wish("cem", 1), chain.wish("cem", 2)}}}});
}

TEST_CASE("no exchange takes somebody's only place, moves anybody to what overlaps, or reaches a free seat that is not there")
{
    auto draft = children({"anna", "ben"});
    draft.offers = {offer("a", 1, {{0, 10}}), offer("b", 1, {{20, 30}}), offer("c", 1, {{25, 35}})};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"a", "b", "c"});
    Situation both(draft);
    both.give("ben", 1);
    both.give("ben", 2);
    Exchange exchange(both.allotment);
    CHECK_FALSE(exchange.help(0, Exchange::First::best_wish, 1, both.protocol)); // c overlaps with b, which Ben keeps
    CHECK(both.holds("ben", 1));
    CHECK(both.protocol.exchanges.empty());
    CHECK_FALSE(exchange.help(0, Exchange::First::lowest_wish, 1, both.protocol)); // known as a dead end now
}

TEST_CASE("an exchange gives the lowest or the best of the wishes that it reaches, as it is told")
{
    for (const auto first : {Exchange::First::lowest_wish, Exchange::First::best_wish}) {
        auto draft = children({"anna", "ben", "cem"});
        draft.offers = {offer("a", 1), offer("b", 1), offer("x", 1), offer("y", 1)};
        wishes(draft, "anna", {"a", "b"});
        wishes(draft, "ben", {"a", "x"});
        wishes(draft, "cem", {"b", "y"});
        Situation three(draft);
        three.give("ben", 1);
        three.give("cem", 1);
        CHECK(Exchange(three.allotment).help(0, first, 1, three.protocol));
        CHECK(three.holds("anna", first == Exchange::First::best_wish ? 1 : 2));
        CHECK(three.protocol.exchanges.front().moves.size() == 2);
    }
}

TEST_CASE("the guarantee covers who wished enough different offers, or all there are for the age; unknown ages count what is open to all")
{
    auto draft = children({"few", "many", "same", "young", "unknown"});
    for (const auto* id : {"a", "b", "c"}) draft.offers.push_back(offer(id, 1));
    for (auto& one : draft.offers) one.ages = allocation::Ages{6, 12};
    draft.offers.push_back(offer("for-young", 1));
    draft.offers.back().ages = allocation::Ages{2, 3};
    draft.settings.wishes_for_guarantee = 3;
    draft.applicants[3].age = 2;
    draft.applicants[4].age.reset();
    wishes(draft, "few", {"a", "b"});
    wishes(draft, "many", {"a", "b", "c"});
    wishes(draft, "same", {"a", "a", "a"});
    wishes(draft, "young", {"for-young"});
    wishes(draft, "unknown", {"a"});
    const auto instance = test::instance_of(draft);
    const Coverage coverage(instance);
    const auto covers = [&](const std::string& id) { return coverage.covers(instance, applicant_called(instance, id)); };
    CHECK_FALSE(covers("few"));
    CHECK(covers("many"));
    CHECK_FALSE(covers("same"));
    CHECK(covers("young"));
    CHECK_FALSE(covers("unknown")); // nothing is open to who has no age
}

TEST_CASE("only who is covered and has nothing is helped after the first round")
{
    auto draft = children({"anna", "ben", "cem"});
    draft.settings.wishes_for_guarantee = 2;
    draft.offers = {offer("a", 1), offer("b", 1), offer("c", 2), offer("d", 0)};
    wishes(draft, "anna", {"a", "d"});
    wishes(draft, "ben", {"a", "c"});
    wishes(draft, "cem", {"a"});
    Situation three(draft);
    three.give("ben", 1);
    guarantee_one_place(three.allotment, three.lottery, Coverage(three.instance), three.protocol);
    CHECK(three.holds("anna", 1));
    CHECK(three.holds("ben", 2));
    CHECK_FALSE(three.holds("cem", 1));
    CHECK(three.protocol.exchanges.size() == 1);
}

TEST_CASE("hopeless is an offer that stays below its minimum even if all who could come came; a double wish counts once")
{
    auto draft = children({"anna", "ben", "old"});
    for (const auto* id : {"two", "three", "anyway", "settled"}) {
        draft.offers.push_back(offer(id, 9));
        draft.offers.back().min = 3;
    }
    draft.offers[0].min = 2;
    draft.offers[0].ages = allocation::Ages{6, 10};
    draft.offers[2].takes_place_anyway = true;
    draft.offers[3].locked = {"old"};
    draft.applicants[2].age = 20;
    wishes(draft, "anna", {"two", "three", "three", "anyway", "settled"});
    wishes(draft, "ben", {"two", "three", "settled"});
    wishes(draft, "old", {"two"});
    const Situation all(draft);
    std::vector<std::string> hopeless;
    for (const auto& closed : hopeless_offers(all.facts)) hopeless.push_back(all.instance.offers[closed.offer].id);
    CHECK(hopeless == std::vector<std::string>{"three"});
}

TEST_CASE("the weakest offer lacks the largest part of its minimum; the ticket of no round decides between equals")
{
    auto draft = children({"anna", "ben", "cem"});
    for (const auto& [id, min] : {std::pair("half", 4U), {"third", 3U}, {"also half", 2U}}) {
        draft.offers.push_back(offer(id, 9));
        draft.offers.back().min = min;
    }
    wishes(draft, "anna", {"half", "third", "also half"});
    wishes(draft, "ben", {"half", "third", "also half"});
    Situation both(draft);
    both.give("anna", 1);
    both.give("ben", 1);
    both.give("anna", 2);
    both.give("ben", 2);
    both.give("anna", 3);
    const auto drawn = [&](const std::string& id) { return ticket(both.instance.settings, allocation::outside_of_rounds, id); };
    const std::string expected = drawn("half") < drawn("also half") ? "half" : "also half";
    CHECK(both.instance.offers[weakest_offer(both.allotment)].id == expected);
    both.closed[offer_called(both.instance, "half")] = true;
    both.closed[offer_called(both.instance, "also half")] = true;
    CHECK(both.instance.offers[weakest_offer(both.allotment)].id == "third");
    both.closed[offer_called(both.instance, "third")] = true;
    CHECK(weakest_offer(both.allotment) == none);
}

TEST_CASE("waiting: for what is possible, better than what one has at that time, and within the limit")
{
    auto draft = children({"anna"});
    draft.settings.limit = 2;
    draft.offers = {offer("a", 1, {{0, 10}}), offer("b", 1, {{5, 15}}), offer("c", 1, {{20, 30}}), offer("d", 1, {{40, 50}}), offer("old", 1)};
    draft.offers[4].ages = allocation::Ages{20, 30};
    wishes(draft, "anna", {"a", "b", "c", "d", "old"});
    Situation one(draft);
    const auto waits = [&](std::uint32_t rank) { return is_waiting_for(one.allotment, one.wish("anna", rank)); };
    one.give("anna", 2);
    CHECK(waits(1));       // would rather have it than b
    CHECK_FALSE(waits(2)); // has it
    CHECK(waits(3));
    CHECK_FALSE(waits(5)); // too young
    one.give("anna", 3);
    CHECK_FALSE(waits(4)); // has two that are better
    CHECK(waits(1));
}

TEST_CASE("waiting lists: class, then fewest places, then the ticket that belongs to no round; satisfaction does not count")
{
    std::set<bool> seen; // whether who is less satisfied drew the smaller ticket
    for (const auto* seed : {"01", "02", "03", "04", "05", "06", "07", "08"}) {
        auto draft = children({"classy", "empty", "low", "high"});
        draft.settings.seed = seed;
        draft.offers = {offer("zoo", 0), offer("a", 9), offer("b", 9)};
        draft.offers[0].classes = {"first"};
        draft.applicants[0].flags = {"first"};
        wishes(draft, "classy", {"zoo", "a", "b"});
        wishes(draft, "empty", {"zoo"});
        wishes(draft, "low", {"zoo", "a", "b"});
        wishes(draft, "high", {"zoo", "b", "a"});
        Situation four(draft);
        for (const auto& [id, rank] : {std::pair("classy", 2U), {"classy", 3U}, {"low", 3U}, {"high", 2U}}) four.give(id, rank);
        const auto drawn = [&](const std::string& id) { return ticket(four.instance.settings, allocation::outside_of_rounds, id); };
        const bool low_is_first = drawn("low") < drawn("high");
        seen.insert(low_is_first);
        std::vector<std::string> waiting;
        for (const auto& list : waiting_lists(four.allotment, four.lottery)) {
            if (four.instance.offers[list.offer].id != "zoo") continue;
            for (const auto number : list.applicants) waiting.push_back(four.instance.applicants[number].id);
        }
        CHECK(waiting == std::vector<std::string>{"classy", "empty", low_is_first ? "low" : "high", low_is_first ? "high" : "low"});
    }
    CHECK(seen.size() == 2);
}

TEST_CASE("who came in alone does not wait for the same offer with the group")
{
    auto draft = children({"anna", "ben"});
    draft.offers = {offer("zoo", 1)};
    draft.groups = {{"friends", false}};
    draft.wish("anna", "zoo", 1, "friends");
    draft.wish("anna", "zoo", 2);
    draft.wish("ben", "zoo", 1, "friends");
    Situation both(draft);
    REQUIRE(is_waiting_for(both.allotment, both.wish("anna", 1)));
    both.give("anna", 2);
    CHECK_FALSE(is_waiting_for(both.allotment, both.wish("anna", 1)));
    CHECK(is_waiting_for(both.allotment, both.wish("ben", 1)));
}
