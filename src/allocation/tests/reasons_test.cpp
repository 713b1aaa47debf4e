#include "allocation/tests/programme.hpp"

#include "allocation/hash.hpp"
#include "allocation/lottery.hpp"
#include "web/texts.hpp"

using allocation::Decider;
using allocation::Explanation;
using allocation::Key;
using allocation::Mechanism;
using allocation::none;
using allocation::Reason;
using test::applicant;
using test::offer;
using test::Outcome;
using test::wishes;
using enum web::Language;

// Each reason once, in a programme made for it: the explanation, and what a family reads.

namespace {

std::string read(web::Language language, const Outcome& outcome, const std::string& child, std::uint32_t rank)
{
    const auto names = [&](std::uint32_t number) { return outcome.instance.offers[number].id; };
    return web::Texts::of(language)(sentence(outcome.explanation(child, rank), outcome.instance, outcome.wish(child, rank), names));
}

/// The first draw in which the condition holds.
template <class Holds>
Outcome drawn_until(test::Draft draft, Holds holds)
{
    for (int seed = 0; seed < 200; ++seed) {
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        Outcome outcome(draft);
        if (holds(outcome)) return outcome;
    }
    FAIL("no draw was like that");
    return Outcome(draft);
}

test::Draft all_wish_the_zoo(std::uint32_t places, const std::vector<std::string>& children)
{
    test::Draft draft;
    draft.offers = {offer("Zoo", places)};
    for (const auto& id : children) {
        draft.applicants.push_back(applicant(id));
        wishes(draft, id, {"Zoo"});
    }
    return draft;
}

}

TEST_CASE("got it: in which round, or settled beforehand")
{
    auto draft = all_wish_the_zoo(2, {"anna", "ben"});
    draft.offers[0].locked = {"ben"};
    const Outcome outcome(draft);
    CHECK(outcome.explanation("anna", 1) == Explanation{Reason::got_it, {}, 1});
    CHECK(outcome.explanation("ben", 1) == Explanation{Reason::got_it});
    CHECK(read(english, outcome, "anna", 1) == "You have this place, since round 1.");
    CHECK(read(english, outcome, "ben", 1) == "You have this place. It was settled beforehand.");
    CHECK(read(german, outcome, "ben", 1) == "Diesen Platz habt ihr. Er stand vorher fest.");
}

TEST_CASE("overlaps: with a better wish, which is named, or with a place elsewhere, which is not ours to name")
{
    test::Draft draft;
    draft.offers = {offer("Boot", 1, {{5, 15}}), offer("Chor", 1, {{20, 30}}), offer("Zoo", 1, {{0, 10}})};
    draft.applicants = {applicant("anna")};
    draft.applicants[0].held = {{{{25, 26}}, false}};
    wishes(draft, "anna", {"Zoo", "Boot", "Chor"});
    const Outcome outcome(draft);
    CHECK(outcome.explanation("anna", 2) == Explanation{Reason::overlaps, {}, 0, outcome.wish("anna", 1)});
    CHECK(outcome.explanation("anna", 3) == Explanation{Reason::overlaps});
    CHECK(read(english, outcome, "anna", 2) == "It cannot go together with “Zoo”, which you got.");
    CHECK(read(english, outcome, "anna", 3) == "At the same time you have a place elsewhere.");
}

TEST_CASE("limit: enough places with better wishes, or elsewhere")
{
    test::Draft draft;
    draft.offers = {offer("Boot", 1), offer("Zoo", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    draft.applicants[0].limit = 1;
    draft.applicants[1].limit = 1;
    draft.applicants[1].held = {{{{0, 1}}, true}};
    wishes(draft, "anna", {"Zoo", "Boot"});
    wishes(draft, "ben", {"Boot"});
    const Outcome outcome(draft);
    CHECK(outcome.explanation("anna", 2) == Explanation{Reason::limit});
    CHECK(outcome.explanation("ben", 1) == Explanation{Reason::limit});
    CHECK(read(english, outcome, "anna", 2) == "You have as many places as one applicant may have.");
}

TEST_CASE("closed: below the minimum, which is said")
{
    auto draft = all_wish_the_zoo(9, {"anna", "ben"});
    draft.offers[0].min = 3;
    const Outcome outcome(draft);
    CHECK(outcome.explanation("anna", 1) == Explanation{Reason::closed});
    CHECK(read(english, outcome, "anna", 1) == "It does not take place: fewer than 3 would have come.");
}

TEST_CASE("full by one's own turn: something better came in the same round")
{
    test::Draft draft;
    draft.offers = {offer("Boot", 1), offer("Zoo", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"Zoo", "Boot"});
    wishes(draft, "ben", {"Boot"});
    const Outcome outcome(draft);
    CHECK(outcome.explanation("anna", 2) == Explanation{Reason::full, Decider::own_turn, 1, outcome.wish("anna", 1)});
    CHECK(read(english, outcome, "anna", 2) == "Full since round 1. In that round you got “Zoo”, which you wished more.");
}

TEST_CASE("full by class: others go first here")
{
    auto draft = all_wish_the_zoo(1, {"anna", "ben"});
    draft.offers[0].classes = {"near"};
    draft.applicants[1].flags = {"near"};
    const Outcome outcome(draft);
    const auto key = [&](std::uint32_t of_class, const std::string& id) { return Key{of_class, 0, 0, ticket(outcome.instance.settings, 1, id)}; };
    CHECK(outcome.explanation("anna", 1) == Explanation{Reason::full, Decider::priority, 1, none, key(1, "anna"), key(0, "ben")});
    CHECK(read(english, outcome, "anna", 1) == "Full since round 1. All places went to applicants of a group that goes first here.");
}

TEST_CASE("full by the number of places: who had fewer went first")
{
    auto draft = all_wish_the_zoo(1, {"anna", "ben"});
    draft.applicants[0].held = {{{{100, 101}}, true}};
    const Outcome outcome(draft);
    const auto why = outcome.explanation("anna", 1);
    CHECK(why.reason == Reason::full);
    CHECK(why.decider == Decider::places);
    CHECK(why.own->places == 1);
    CHECK(why.last->places == 0);
    CHECK(read(english, outcome, "anna", 1) == "Full since round 1. The last place went to somebody who had 0 places until then; you had 1.");
}

TEST_CASE("full by satisfaction: whose wishes were met less well went first")
{
    test::Draft draft;
    draft.offers = {offer("a", 1, {{0, 1}}), offer("b", 1, {{2, 3}}), offer("c", 1, {{4, 5}}), offer("d", 2, {{6, 7}})};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"a", "c"});
    wishes(draft, "ben", {"a", "b", "c"});
    const auto outcome = drawn_until(draft, [](const Outcome& one) { return one.reason("anna", 1) == Reason::got_it; });
    const auto why = outcome.explanation("anna", 2);
    CHECK(why.decider == Decider::satisfaction);
    CHECK(why.round == 2);
    CHECK(why.own->satisfaction == 27'720);
    CHECK(why.last->satisfaction == 13'860);
    CHECK(read(english, outcome, "anna", 2) ==
          "Full since round 2. The last place went to somebody whose wishes had been met less well until then than yours.");
}

TEST_CASE("full by the lot: both lots can be read and are those of the round")
{
    const Outcome outcome(all_wish_the_zoo(1, {"anna", "ben"}));
    const std::string loser = outcome.reason("anna", 1) == Reason::got_it ? "ben" : "anna";
    const auto why = outcome.explanation(loser, 1);
    CHECK(why.decider == Decider::ticket);
    CHECK(why.own->ticket == ticket(outcome.instance.settings, 1, loser));
    CHECK(why.last->ticket == ticket(outcome.instance.settings, 1, loser == "anna" ? "ben" : "anna"));
    CHECK(why.last->ticket < why.own->ticket);
    CHECK(read(english, outcome, loser, 1) == "Full since round 1. Only the lot decided: the last place went to the lot " + allocation::hex(why.last->ticket).substr(0, 8) +
                                                  ", yours was " + allocation::hex(why.own->ticket).substr(0, 8) + ", and the smaller one goes first.");
}

TEST_CASE("full by a reserve: the last places were kept for others")
{
    auto draft = all_wish_the_zoo(1, {"anna", "ben"});
    draft.offers[0].reserves = {{"low-income", 1}};
    draft.applicants[1].flags = {"low-income"};
    const Outcome outcome(draft);
    CHECK(outcome.decider("anna", 1) == Decider::reserve);
    CHECK(read(english, outcome, "anna", 1) == "Full since round 1. The last places were kept for applicants who have a right to them.");
}

TEST_CASE("full before anything was drawn: all places were settled, or there were none")
{
    for (const std::uint32_t places : {0U, 1U}) {
        auto draft = all_wish_the_zoo(places, {"anna", "ben"});
        if (places == 1) draft.offers[0].locked = {"ben"};
        const Outcome outcome(draft);
        CHECK(outcome.explanation("anna", 1) == Explanation{Reason::full, Decider::settled});
        CHECK(read(english, outcome, "anna", 1) == "There was no place to give out: all were settled beforehand.");
        CHECK(read(german, outcome, "anna", 1) == "Es gab keinen Platz zu vergeben: Alle waren schon vorher vergeben.");
        CHECK(outcome.waiting_for("Zoo") == (places == 1 ? std::vector<std::string>{"anna"} : outcome.waiting_for("Zoo")));
    }
}

TEST_CASE("age: from when to when it is")
{
    auto draft = all_wish_the_zoo(1, {"anna"});
    draft.offers[0].ages = allocation::Ages{10, 12};
    const Outcome outcome(draft);
    CHECK(outcome.explanation("anna", 1) == Explanation{Reason::age});
    CHECK(read(english, outcome, "anna", 1) == "It is for ages 10 to 12.");
}

TEST_CASE("the age goes before a closing, and a closing before what overlaps: the first reason that holds is told")
{
    test::Draft draft;
    draft.offers = {offer("Boot", 9, {{0, 10}}), offer("Zoo", 1, {{5, 15}})};
    draft.offers[0].min = 5;
    draft.offers[0].ages = allocation::Ages{10, 12};
    draft.applicants = {applicant("anna", 8), applicant("ben", 11)};
    wishes(draft, "anna", {"Zoo", "Boot"});
    wishes(draft, "ben", {"Zoo", "Boot"});
    const Outcome outcome(draft);
    CHECK(outcome.reason("anna", 2) == Reason::age);
    CHECK(outcome.reason("ben", 2) == Reason::closed);
}

TEST_CASE("what counted is told as it was in that round, even for somebody whom an exchange moved later")
{
    // Ben has c in round one, and in round two an exchange moves him from a to b; his key of round two must not know it.
    test::Draft draft;
    draft.settings.mechanism = Mechanism::rounds_equal;
    draft.settings.limit = 2;
    draft.offers = {offer("a", 1), offer("b", 1), offer("c", 1), offer("d", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"d", "a"});
    wishes(draft, "ben", {"c", "a", "b"});
    const auto outcome = drawn_until(draft, [](const Outcome& one) { return !one.allocation.protocol.exchanges.empty(); });
    CHECK(outcome.places() == test::Places{{"anna", {"a", "d"}}, {"ben", {"b", "c"}}});
    CHECK(outcome.explanation("ben", 2) == Explanation{Reason::full, Decider::exchange, 2, outcome.wish("ben", 3)});
    const allocation::Explainer explainer(outcome.instance, outcome.allocation.result, outcome.allocation.protocol);
    const auto key = explainer.key_of(outcome.wish("ben", 2), 3);
    CHECK(key.places == 2);
    CHECK(key.satisfaction == 27'720 + 27'720 / 3);
    CHECK(explainer.key_of(outcome.wish("ben", 2), 2).satisfaction == 27'720);
    CHECK(explainer.key_of(outcome.wish("anna", 2), 2).places == 1);
}

TEST_CASE("who was moved on hears of a wish between the two places that they had something better in that round")
{
    test::Draft draft;
    draft.settings.limit = 1;
    draft.settings.wishes_for_guarantee = 1;
    draft.offers = {offer("a", 1), offer("m", 1), offer("x", 1)};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem")};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"a", "m", "x"});
    wishes(draft, "cem", {"m"});
    const auto outcome = drawn_until(draft, [](const Outcome& one) {
        const auto& exchanges = one.allocation.protocol.exchanges;
        return !exchanges.empty() && exchanges.front().moves.back() == allocation::Move{one.wish("ben", 1), one.wish("ben", 3)};
    });
    CHECK(outcome.explanation("ben", 2) == Explanation{Reason::full, Decider::own_turn, 1, outcome.wish("ben", 1)});
}

TEST_CASE("whom an exchange helped after the round hears that the lot decided in it, not a place that came later")
{
    test::Draft draft;
    draft.settings.limit = 2;
    draft.settings.wishes_for_guarantee = 2;
    draft.offers = {offer("a", 1), offer("x", 1), offer("z", 1)};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem")};
    wishes(draft, "anna", {"a", "z"});
    wishes(draft, "ben", {"a", "x"});
    wishes(draft, "cem", {"z"});
    const auto outcome = drawn_until(draft, [](const Outcome& one) { return !one.allocation.protocol.exchanges.empty(); });
    REQUIRE(outcome.places() == test::Places{{"anna", {"a"}}, {"ben", {"x"}}, {"cem", {"z"}}});
    CHECK(outcome.decider("anna", 2) == Decider::ticket);
    CHECK(outcome.explanation("anna", 2).round == 1);
}

TEST_CASE("who had as many as the round gives hears of places, even of a better class than the last one in")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 1)};
    draft.offers[0].classes = {"first"};
    draft.applicants = {applicant("anna", 8, {"first"}), applicant("ben")};
    draft.applicants[0].held = {{{{900, 901}}, true}};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo"});
    const Outcome outcome(draft);
    REQUIRE(outcome.places() == test::Places{{"ben", {"zoo"}}});
    CHECK(outcome.decider("anna", 1) == Decider::places);
}

TEST_CASE("the first difference of two keys is the one that decides")
{
    const Key base{1, 1, 1, {}};
    auto other = base;
    other.ticket[0] = 1;
    CHECK(first_difference(base, other) == Decider::ticket);
    other.satisfaction = 2;
    CHECK(first_difference(base, other) == Decider::satisfaction);
    other.places = 2;
    CHECK(first_difference(base, other) == Decider::places);
    other.priority = 2;
    CHECK(first_difference(base, other) == Decider::priority);
}
