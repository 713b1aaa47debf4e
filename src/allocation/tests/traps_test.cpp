#include "allocation/lottery.hpp"
#include "allocation/tests/programme.hpp"

using allocation::Closing;
using allocation::Decider;
using allocation::Mechanism;
using allocation::Reason;
using test::applicant;
using test::offer;
using test::Outcome;
using test::Places;
using test::wishes;

// The twelve traps, and some more. Source: allocation-study (section 4)

TEST_CASE("three offers that overlap in a ring: whoever has one may not have its neighbours")
{
    test::Draft draft;
    draft.offers = {offer("a", 5, {{0, 20}}), offer("b", 5, {{10, 30}}), offer("c", 5, {{0, 5}, {25, 40}})};
    draft.applicants = {applicant("anna")};
    wishes(draft, "anna", {"a", "b", "c"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"a"}}});
    CHECK(outcome.explanation("anna", 2) == allocation::Explanation{Reason::overlaps, {}, 0, outcome.wish("anna", 1)});
    CHECK(outcome.reason("anna", 3) == Reason::overlaps);
}

TEST_CASE("who wishes the week's camp more gets no single days of that week, who wishes the days more no camp")
{
    test::Draft draft;
    draft.offers = {offer("camp", 2, {{0, 100}}), offer("monday", 2, {{0, 20}}), offer("friday", 2, {{80, 100}})};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"camp", "monday", "friday"});
    wishes(draft, "ben", {"monday", "camp", "friday"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"camp"}}, {"ben", {"monday", "friday"}}});
    CHECK(outcome.reason("anna", 3) == Reason::overlaps);
    CHECK(outcome.reason("ben", 2) == Reason::overlaps);
}

TEST_CASE("a couple in a ring with a single child, where no stable result exists, ends all the same and parts nobody")
{
    test::Draft draft;
    draft.settings.mechanism = Mechanism::deferred_acceptance;
    draft.settings.seed = "07";
    auto garden = offer("garden", 2);
    auto river = offer("river", 1);
    garden.classes = {"first"};
    draft.offers = {garden, river};
    draft.groups = {{"couple", false}};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem", 8, {"first"})};
    draft.wish("anna", "garden", 1, "couple");
    draft.wish("anna", "river", 2);
    draft.wish("ben", "garden", 1, "couple");
    wishes(draft, "cem", {"river", "garden"});
    const Outcome outcome(draft);
    const auto places = outcome.places();
    const bool anna_in = places.count("anna") > 0 && places.at("anna").count("garden") > 0;
    const bool ben_in = places.count("ben") > 0 && places.at("ben").count("garden") > 0;
    CHECK(anna_in == ben_in);
    CHECK(places.at("cem") == std::set<std::string>{"river"});
    CHECK(anna_in);
}

TEST_CASE("one activity that everybody wants goes to as many as fit, by lot, and the others hear their lot")
{
    test::Draft draft;
    draft.settings.seed = "ab";
    draft.offers = {offer("zoo", 3)};
    for (const auto* id : {"anna", "ben", "cem", "dana", "emil"}) {
        draft.applicants.push_back(applicant(id));
        wishes(draft, id, {"zoo"});
    }
    const Outcome outcome(draft);
    CHECK(outcome.number_of_places() == 3);
    const auto lucky = outcome.places();
    std::vector<std::pair<allocation::Hash, std::string>> drawn;
    for (const auto* id : {"anna", "ben", "cem", "dana", "emil"}) drawn.emplace_back(allocation::ticket(outcome.instance.settings, 1, id), id);
    std::sort(drawn.begin(), drawn.end());
    for (std::size_t turn = 0; turn < drawn.size(); ++turn) {
        const auto& id = drawn[turn].second;
        CAPTURE(id);
        CHECK((lucky.count(id) == 1) == (turn < 3));
        if (turn < 3) continue;
        const auto why = outcome.explanation(id, 1);
        CHECK(why.reason == Reason::full);
        CHECK(why.decider == Decider::ticket);
        CHECK(why.own->ticket == drawn[turn].first);
        CHECK(why.last->ticket == drawn[2].first);
    }
    CHECK(outcome.waiting_for("zoo").size() == 2);
}

TEST_CASE("where everybody is too young or too old nobody gets in, and each hears the ages")
{
    test::Draft draft;
    auto sailing = offer("sailing", 5);
    sailing.ages = allocation::Ages{10, 12};
    draft.offers = {sailing};
    draft.applicants = {applicant("anna", 9), applicant("ben", 13), applicant("cem", 8)};
    draft.applicants[2].age.reset();
    for (const auto* id : {"anna", "ben", "cem"}) wishes(draft, id, {"sailing"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{});
    for (const auto* id : {"anna", "ben", "cem"}) CHECK(outcome.reason(id, 1) == Reason::age);
    CHECK(outcome.waiting_for("sailing").empty());
}

TEST_CASE("an offer that cannot reach its minimum is closed before anything is drawn, and its applicants get the next wish")
{
    test::Draft draft;
    auto choir = offer("choir", 20);
    choir.min = 3;
    draft.offers = {choir, offer("zoo", 5)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    draft.settings.limit = 1;
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"choir", "zoo"});
    const Outcome outcome(draft);
    CHECK(outcome.allocation.result.closed == std::vector<allocation::Closed>{{0, Closing::cannot_reach_minimum}});
    CHECK(outcome.places() == Places{{"anna", {"zoo"}}, {"ben", {"zoo"}}});
    CHECK(outcome.reason("anna", 1) == Reason::closed);
}

TEST_CASE("a group that is larger than the offer goes alone only if it wants to")
{
    for (const bool alone : {false, true}) {
        CAPTURE(alone);
        test::Draft draft;
        draft.offers = {offer("boat", 2)};
        draft.groups = {{"friends", alone}};
        for (const auto* id : {"anna", "ben", "cem"}) {
            draft.applicants.push_back(applicant(id));
            draft.wish(id, "boat", 1, "friends");
        }
        const Outcome outcome(draft);
        CHECK(outcome.number_of_places() == (alone ? 2U : 0U));
        for (const auto* id : {"anna", "ben", "cem"}) {
            const auto reason = outcome.reason(id, 1);
            if (!alone) CHECK(reason == Reason::group);
            else CHECK((reason == Reason::got_it || reason == Reason::full));
        }
    }
}

TEST_CASE("without wishes there is nothing to give, and nothing breaks")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 3)};
    draft.applicants = {applicant("anna")};
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        draft.settings.mechanism = mechanism;
        const Outcome outcome(draft);
        CHECK(outcome.places() == Places{});
        CHECK(outcome.allocation.result.waiting.empty());
    }
    CHECK(Outcome({}).places() == Places{});
}

TEST_CASE("where everybody wishes the same the lot decides differently for another seed")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 1)};
    for (int child = 0; child < 12; ++child) {
        draft.applicants.push_back(applicant("child" + std::to_string(child)));
        wishes(draft, draft.applicants.back().id, {"zoo"});
    }
    std::set<std::string> lucky;
    for (int seed = 0; seed < 40; ++seed) {
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        lucky.insert(test::places_of(draft).begin()->first);
    }
    CHECK(lucky.size() > 8); // with 40 draws each of 12 is missed with a probability of 3 in 100
}

TEST_CASE("reserved seats that nobody with a right to them wants are open to all")
{
    test::Draft draft;
    auto zoo = offer("zoo", 4);
    zoo.reserves = {{"low-income", 3}};
    draft.offers = {zoo};
    for (const auto* id : {"anna", "ben", "cem", "dana"}) draft.applicants.push_back(applicant(id));
    draft.applicants.push_back(applicant("emil", 8, {"low-income"}));
    for (const auto& child : draft.applicants) wishes(draft, child.id, {"zoo"});
    for (const auto* seed : {"01", "02", "03", "04", "05"}) {
        draft.settings.seed = seed;
        const Outcome outcome(draft);
        CHECK(outcome.number_of_places() == 4);
        CHECK(outcome.reason("emil", 1) == Reason::got_it);
    }
}

TEST_CASE("with a limit of one everybody gets the best that is left, and hears that one is all")
{
    test::Draft draft;
    draft.settings.limit = 1;
    draft.offers = {offer("zoo", 2), offer("boat", 2)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo", "boat"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"zoo"}}, {"ben", {"zoo"}}});
    CHECK(outcome.reason("anna", 2) == Reason::limit);
    CHECK(outcome.waiting_for("boat").empty());
}

TEST_CASE("who wishes the same offer twice gets it once, and stands once on its waiting list")
{
    test::Draft draft;
    draft.settings.seed = "01";
    draft.offers = {offer("zoo", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo", "zoo"});
    const Outcome outcome(draft);
    REQUIRE(outcome.number_of_places() == 1);
    const auto lucky = outcome.places().begin()->first;
    const auto other = lucky == "anna" ? "ben" : "anna";
    CHECK(outcome.reason(lucky, 1) == Reason::got_it);
    CHECK(outcome.reason(lucky, 2) == Reason::overlaps);
    CHECK(outcome.waiting_for("zoo") == std::vector<std::string>{other});
}
