#include "allocation/round.hpp"
#include "allocation/tests/situation.hpp"
#include "allocation/turns.hpp"

using allocation::Facts;
using allocation::Obstacle;
using allocation::Standing;
using test::children;
using test::offer;
using test::Situation;
using test::wishes;

// Each phase by itself, put into the situation that it is for.

namespace {

std::vector<std::uint32_t> subjects(const std::vector<Standing>& standings)
{
    std::vector<std::uint32_t> all;
    for (const auto& standing : standings) all.push_back(standing.subject);
    return all;
}

}

TEST_CASE("turns: fewer places first, then lower satisfaction, then the smaller ticket, then the id")
{
    const Situation any(children({"a", "b", "c", "d", "e"}));
    std::vector<Standing> standings{{1, 0, 0, 0, 0}, {0, 9, 0, 1, 1}, {0, 5, 7, 2, 2}, {0, 5, 6, 3, 3}, {0, 5, 7, 4, 2}};
    sort_by_turn(standings, any.lottery, 1);
    CHECK(subjects(standings) == std::vector{3U, 2U, 4U, 1U, 0U});
}

TEST_CASE("turns: where the beginnings of two tickets are the same, the whole tickets decide")
{
    const Situation any(children({"a", "b"}));
    std::vector<Standing> standings{{0, 0, 5, 0, 0}, {0, 0, 5, 1, 1}};
    const bool first_is_smaller = any.lottery.whole(1, 0) < any.lottery.whole(1, 1);
    sort_by_turn(standings, any.lottery, 1);
    CHECK(subjects(standings) == (first_is_smaller ? std::vector{0U, 1U} : std::vector{1U, 0U}));
    const bool in_the_next = any.lottery.whole(2, 0) < any.lottery.whole(2, 1);
    sort_by_turn(standings, any.lottery, 2);
    CHECK(subjects(standings) == (in_the_next ? std::vector{0U, 1U} : std::vector{1U, 0U}));
}

TEST_CASE("turns: a group stands where its least needy member stands, and draws one ticket by its own name")
{
    auto draft = children({"anna", "ben"});
    draft.offers = {offer("zoo", 5), offer("boat", 5)};
    draft.groups = {{"friends", false}};
    for (const auto* id : {"anna", "ben"}) draft.wish(id, "boat", 1, "friends");
    draft.wish("anna", "zoo", 2);
    Situation friends(draft);
    friends.give("anna", 2);
    const auto standing = standing_of_party(friends.allotment, friends.lottery, 2, 0);
    CHECK(standing.places == 1);
    CHECK(standing.satisfaction == 27'720 / 2);
    CHECK(standing.subject == 2); // behind the two children
    CHECK(standing.ticket == friends.lottery.beginning(2, 2));
    CHECK(friends.lottery.whole(2, 2) == ticket(friends.instance.settings, 2, "friends"));
}

TEST_CASE("an allotment knows what anybody could still take, and takes back what was given")
{
    auto draft = children({"anna"});
    draft.settings.limit = 2;
    draft.offers = {offer("zoo", 1, {{0, 10}}), offer("boat", 3, {{5, 15}}), offer("park", 2, {{20, 30}})};
    draft.offers[0].reserves = {{"flag", 1}};
    draft.applicants[0].flags = {"flag"};
    wishes(draft, "anna", {"zoo", "boat", "park"});
    Situation one(draft);
    const auto [zoo, boat, park] = std::tuple(one.wish("anna", 1), one.wish("anna", 2), one.wish("anna", 3));
    CHECK(one.allotment.could_take(boat));
    one.allotment.give(zoo, 1);
    CHECK(one.allotment.holds(zoo));
    CHECK(one.allotment.round_of(zoo) == 1);
    CHECK(one.allotment.places(0) == 1);
    CHECK(one.allotment.satisfaction(0) == 27'720);
    CHECK(one.allotment.room(offer_called(one.instance, "zoo")) == 0);
    CHECK(one.allotment.taken(offer_called(one.instance, "zoo")) == 1);
    CHECK(one.allotment.taken_with(offer_called(one.instance, "zoo"), 0) == 1);
    CHECK_FALSE(one.allotment.could_take(boat)); // at the same time
    CHECK_FALSE(one.allotment.could_take(zoo));  // has it
    CHECK(one.allotment.could_swap(boat, zoo));
    CHECK(one.allotment.could_take(park));
    CHECK(one.allotment.wants_more(0));
    one.allotment.give(park, 2);
    CHECK_FALSE(one.allotment.wants_more(0));
    CHECK(one.allotment.satisfaction(0) == 27'720 + 27'720 / 3);
    one.allotment.take_back(zoo);
    CHECK(one.allotment.taken_with(offer_called(one.instance, "zoo"), 0) == 0);
    one.allotment.take_back(park);
    CHECK(one.allotment.places(0) == 0);
    CHECK(one.allotment.satisfaction(0) == 0);
    CHECK(one.allotment.held(0) == 0);
}

TEST_CASE("facts: the age, a place elsewhere and a settled place are obstacles, the rest is open")
{
    auto draft = children({"anna", "ben"});
    draft.offers = {offer("old", 1), offer("busy", 1, {{0, 10}}), offer("open", 1, {{10, 20}}), offer("settled", 1, {{30, 40}}), offer("meets", 1, {{35, 45}})};
    draft.offers[0].ages = allocation::Ages{20, 30};
    draft.offers[3].locked = {"anna"};
    draft.applicants[0].held = {{{{5, 10}}, true}};
    wishes(draft, "anna", {"old", "busy", "open", "meets"});
    wishes(draft, "ben", {"busy", "meets"});
    const Situation both(draft);
    CHECK(both.facts.obstacle == std::vector{Obstacle::age, Obstacle::elsewhere, Obstacle::nothing, Obstacle::elsewhere, Obstacle::nothing, Obstacle::nothing});
    CHECK(both.facts.elsewhere == std::vector{2U, 0U});
    CHECK(Facts(both.instance, {false, true, false, false, true}).elsewhere == std::vector{1U, 0U}); // the settled one is closed
}

TEST_CASE("facts: wishes exclude each other by time, by activity and by being the same")
{
    auto draft = children({"anna"});
    draft.offers = {offer("a", 1, {{0, 10}}), offer("b", 1, {{5, 20}}), offer("c", 1, {{20, 30}}), offer("d", 1, {{90, 91}}), offer("e", 1)};
    draft.offers[2].activity = "x";
    draft.offers[3].activity = "x";
    wishes(draft, "anna", {"a", "b", "c", "d", "e", "a"});
    const Situation one(draft);
    CHECK(one.facts.conflicts == std::vector<std::uint64_t>{0b100011, 0b100011, 0b001100, 0b001100, 0b010000, 0b100011});
}

TEST_CASE("the limit: one's own goes before that of all, and one place is one place")
{
    auto draft = children({"anna", "ben"});
    draft.settings.limit = 4;
    draft.applicants[1].limit = 2;
    CHECK(Situation(draft).facts.limit == std::vector{4U, 2U});
    draft.settings.mechanism = allocation::Mechanism::deferred_acceptance;
    CHECK(Situation(draft).facts.limit == std::vector{1U, 1U});
    draft.applicants[1].limit = 0;
    CHECK(Situation(draft).facts.limit == std::vector{1U, 0U});
    draft.settings.mechanism = allocation::Mechanism::rounds;
    draft.settings.limit.reset();
    draft.applicants[0].held = {{{{0, 1}}, true}};
    CHECK(Situation(draft).facts.limit == std::vector{65U, 0U}); // as many as anybody can wish, and the one elsewhere
}

TEST_CASE("a round gives everybody at most one, the best for which the turn suffices, and writes down where the line was")
{
    auto draft = children({"anna", "ben", "cem"});
    draft.offers = {offer("zoo", 1), offer("boat", 5)};
    for (const auto* id : {"anna", "ben", "cem"}) wishes(draft, id, {"zoo", "boat"});
    Situation three(draft);
    CHECK(play_round(three.allotment, three.lottery, 1, three.protocol));
    std::vector<std::pair<allocation::Hash, std::string>> tickets;
    for (const auto* id : {"anna", "ben", "cem"}) tickets.emplace_back(ticket(three.instance.settings, 1, id), id);
    std::sort(tickets.begin(), tickets.end());
    CHECK(three.holds(tickets[0].second, 1));
    CHECK(three.holds(tickets[1].second, 2));
    CHECK(three.holds(tickets[2].second, 2));
    const allocation::Line zoo{1, 1, allocation::Key{0, 0, 0, tickets[0].first}, {}};
    CHECK(three.protocol.lines == std::vector{zoo});
    CHECK(three.protocol.rounds == 1);
    CHECK(play_round(three.allotment, three.lottery, 2, three.protocol)); // the winner gets the boat too
    CHECK(three.holds(tickets[0].second, 2));
    CHECK(three.allotment.round_of(three.wish(tickets[0].second, 2)) == 2);
    CHECK_FALSE(play_round(three.allotment, three.lottery, 3, three.protocol));
    CHECK(three.protocol.rounds == 2);
}

TEST_CASE("who has places elsewhere waits until the others have as many, and the rounds wait for them")
{
    auto draft = children({"anna", "ben"});
    draft.offers = {offer("zoo", 5)};
    draft.applicants[0].held = {{{{0, 1}}, true}, {{{5, 6}}, true}};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo"});
    Situation both(draft);
    CHECK(play_round(both.allotment, both.lottery, 1, both.protocol));
    CHECK(both.holds("ben", 1));
    CHECK_FALSE(both.holds("anna", 1));
    CHECK(play_round(both.allotment, both.lottery, 2, both.protocol));
    CHECK_FALSE(both.holds("anna", 1));
    CHECK(play_round(both.allotment, both.lottery, 3, both.protocol));
    CHECK(both.holds("anna", 1));
}

