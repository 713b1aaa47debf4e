#include "allocation/tests/small_programme.hpp"

using allocation::Decider;
using allocation::Explanation;
using allocation::Mechanism;
using allocation::Reason;
using test::applicant;
using test::offer;
using test::Outcome;
using test::Places;
using test::wishes;

namespace {

/// Six offers with a seat each, four of them settled; Ben wishes the first one and the sixth.
test::Draft four_are_settled()
{
    test::Draft draft;
    draft.settings.limit = 1;
    for (int at = 1; at <= 6; ++at) draft.offers.push_back(offer("o" + std::to_string(at), 1));
    for (const auto& [id, at] : {std::pair("c", 1U), {"d", 2U}, {"e", 3U}, {"f", 4U}}) {
        draft.applicants.push_back(applicant(id));
        draft.offers[at].locked = {id};
    }
    draft.applicants.push_back(applicant("ben"));
    wishes(draft, "ben", {"o1", "o6"});
    return draft;
}

}

TEST_CASE("everybody gets one place before anybody gets two")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 2), offer("boat", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"zoo", "boat"});
    wishes(draft, "ben", {"boat", "zoo"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"zoo"}}, {"ben", {"boat", "zoo"}}});
    CHECK(outcome.explanation("anna", 2) == allocation::Explanation{Reason::full, Decider::own_turn, 1, outcome.wish("anna", 1)});
}

TEST_CASE("who got a lower wish before goes before who got the first one")
{
    test::Draft draft;
    draft.settings.seed = "02";
    draft.offers = {offer("a", 1), offer("b", 1), offer("c", 1), offer("free", 5)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"a", "c"});
    wishes(draft, "ben", {"a", "b", "c"});
    for (int seed = 0; seed < 20; ++seed) {
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        const Outcome outcome(draft);
        if (outcome.reason("anna", 1) != Reason::got_it) continue;
        CHECK(outcome.reason("ben", 3) == Reason::got_it); // had only the second wish until then
        CHECK(outcome.decider("anna", 2) == Decider::satisfaction);
    }
}

TEST_CASE("who handed in five wishes gets a place by exchange, and whoever moves keeps one and hears why")
{
    std::size_t exchanged = 0;
    for (int seed = 0; seed < 12; ++seed) {
        auto draft = four_are_settled();
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        draft.applicants.push_back(applicant("anna"));
        wishes(draft, "anna", {"o1", "o2", "o3", "o4", "o5"});
        const Outcome outcome(draft);
        CHECK(outcome.places().at("anna") == std::set<std::string>{"o1"});
        CHECK(outcome.places().at("ben") == std::set<std::string>{"o6"});
        if (outcome.allocation.protocol.exchanges.empty()) continue;
        ++exchanged;
        CHECK(outcome.explanation("ben", 1) == Explanation{Reason::full, Decider::exchange, 1, outcome.wish("ben", 2)});
    }
    CHECK(exchanged > 0);
    CHECK(exchanged < 12);
}

TEST_CASE("an exchange gives the lowest of the wishes that it can reach, so that a right to it is nothing to aim for")
{
    std::size_t exchanged = 0;
    for (int seed = 0; seed < 20; ++seed) {
        auto draft = four_are_settled();
        draft.offers.push_back(offer("o7", 1));
        draft.offers.push_back(offer("o8", 1));
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        draft.applicants.push_back(applicant("cem"));
        draft.applicants.push_back(applicant("anna"));
        wishes(draft, "cem", {"o7", "o8"});
        wishes(draft, "anna", {"o1", "o7", "o2", "o3", "o4"});
        const Outcome outcome(draft);
        if (outcome.allocation.protocol.exchanges.empty()) continue;
        ++exchanged;
        CHECK(outcome.places().at("anna") == std::set<std::string>{"o7"});
        CHECK(outcome.places().at("ben") == std::set<std::string>{"o1"});
        CHECK(outcome.places().at("cem") == std::set<std::string>{"o8"});
    }
    CHECK(exchanged > 0);
}

TEST_CASE("who wishes one crowded offer only has no right to an exchange")
{
    test::Draft draft;
    draft.settings.limit = 1;
    draft.offers = {offer("zoo", 1), offer("boat", 1), offer("park", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"zoo"});
    wishes(draft, "ben", {"zoo", "boat"});
    std::size_t alone = 0;
    for (int seed = 0; seed < 20; ++seed) {
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        alone += Outcome(draft).number_of_places() == 1;
        draft.settings.wishes_for_guarantee = 1;
        CHECK(Outcome(draft).number_of_places() == 2);
        draft.settings.wishes_for_guarantee = 5;
    }
    CHECK(alone > 0);
}

TEST_CASE("whoever wishes everything that suits their age has the right with fewer wishes")
{
    test::Draft draft;
    draft.settings.limit = 1;
    auto for_older = offer("park", 1);
    for_older.ages = allocation::Ages{14, 16};
    draft.offers = {offer("zoo", 1), offer("boat", 1), for_older};
    draft.applicants = {applicant("anna", 8), applicant("ben", 8)};
    wishes(draft, "anna", {"zoo", "boat"});
    wishes(draft, "ben", {"boat", "zoo"});
    CHECK(Outcome(draft).allocation.metrics.covered == 2);
    draft.applicants[0].age = 15;
    CHECK(Outcome(draft).allocation.metrics.covered == 1);
}

TEST_CASE("a place elsewhere keeps its time, and counts only where it is said so")
{
    test::Draft draft;
    draft.settings.limit = 1;
    draft.settings.travel_minutes = 30;
    draft.offers = {offer("zoo", 5, {{100, 200}}), offer("boat", 5, {{230, 300}})};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem")};
    draft.applicants[0].held = {{{{200, 210}}, false}};
    draft.applicants[1].held = {{{{0, 10}}, true}};
    for (const auto* id : {"anna", "ben", "cem"}) wishes(draft, id, {"zoo", "boat"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"cem", {"zoo"}}});
    CHECK(outcome.explanation("anna", 1) == Explanation{Reason::overlaps});
    CHECK(outcome.reason("anna", 2) == Reason::overlaps); // 20 minutes are too short for the way
    CHECK(outcome.reason("ben", 1) == Reason::limit);
    draft.settings.travel_minutes = 20;
    CHECK(Outcome(draft).places() == Places{{"anna", {"boat"}}, {"cem", {"zoo"}}});
}

TEST_CASE("offers that touch without overlapping go together, unless the way takes time")
{
    test::Draft draft;
    draft.offers = {offer("morning", 1, {{0, 60}}), offer("noon", 1, {{60, 90}})};
    draft.applicants = {applicant("anna")};
    wishes(draft, "anna", {"morning", "noon"});
    CHECK(test::places_of(draft) == Places{{"anna", {"morning", "noon"}}});
    draft.settings.travel_minutes = 1;
    CHECK(test::places_of(draft) == Places{{"anna", {"morning"}}});
}

TEST_CASE("nobody gets the same activity twice")
{
    test::Draft draft;
    draft.offers = {offer("zoo monday", 1, {{0, 10}}), offer("zoo friday", 1, {{50, 60}})};
    for (auto& zoo : draft.offers) zoo.activity = "zoo";
    draft.applicants = {applicant("anna")};
    wishes(draft, "anna", {"zoo friday", "zoo monday"});
    CHECK(test::places_of(draft) == Places{{"anna", {"zoo friday"}}});
}

TEST_CASE("a settled place is kept, wished or not, and counts like any other")
{
    test::Draft draft;
    draft.settings.limit = 1;
    draft.offers = {offer("zoo", 1), offer("boat", 1)};
    draft.offers[0].locked = {"ben"};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"zoo", "boat"});
    wishes(draft, "ben", {"boat"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"boat"}}, {"ben", {"zoo"}}});
    CHECK(outcome.allocation.result.places == std::vector<allocation::Place>{{0, 0, 1}, {1, 1, 0}});
    CHECK(outcome.reason("ben", 1) == Reason::limit);
    draft.offers[0].max = 5;
    draft.offers[0].min = 4;
    const Outcome closed(draft);
    CHECK(closed.closed() == std::vector<std::string>{"zoo"});
    CHECK(closed.number_of_places() == 1); // both wish the boat now, and Ben is free again
}

TEST_CASE("classes go before everything, the lot decides within a class")
{
    test::Draft draft;
    auto kita = offer("kita", 2);
    kita.classes = {"sibling", "near"};
    draft.offers = {kita};
    draft.applicants = {applicant("a", 3), applicant("b", 3, {"near"}), applicant("c", 3, {"sibling"}), applicant("d", 3, {"near", "sibling"})};
    for (const auto* id : {"a", "b", "c", "d"}) wishes(draft, id, {"kita"});
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        draft.settings.mechanism = mechanism;
        const Outcome outcome(draft);
        CHECK(outcome.places() == Places{{"c", {"kita"}}, {"d", {"kita"}}});
        CHECK(outcome.decider("b", 1) == Decider::priority);
        CHECK(outcome.waiting_for("kita") == std::vector<std::string>{"b", "a"});
    }
}

TEST_CASE("reserved seats go first to those for whom they are, and the others hear it")
{
    test::Draft draft;
    auto zoo = offer("zoo", 2);
    zoo.reserves = {{"low-income", 2}};
    draft.offers = {zoo};
    draft.applicants = {applicant("anna"), applicant("ben", 8, {"low-income"}), applicant("cem", 8, {"low-income"})};
    for (const auto* id : {"anna", "ben", "cem"}) wishes(draft, id, {"zoo"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"ben", {"zoo"}}, {"cem", {"zoo"}}});
    CHECK(outcome.decider("anna", 1) == Decider::reserve);
}

TEST_CASE("closing is monotone: with fewer and fewer offers everybody is done after as many runs as there are offers")
{
    CHECK(rc::check([](const test::SmallProgramme& programme) {
        const Outcome outcome(test::draft_of(programme, {true, false, false, false, false}));
        RC_ASSERT(outcome.allocation.result.closed.size() <= outcome.instance.offers.size());
    }));
}

TEST_CASE("an offer that takes place anyway is never closed, however few come")
{
    test::Draft draft;
    auto choir = offer("choir", 9);
    choir.min = 5;
    choir.takes_place_anyway = true;
    draft.offers = {choir};
    draft.applicants = {applicant("anna")};
    wishes(draft, "anna", {"choir"});
    CHECK(test::places_of(draft) == Places{{"anna", {"choir"}}});
}

TEST_CASE("a waiting list has whoever would rather have the place, not those who got something better at that time")
{
    test::Draft draft;
    auto zoo = offer("zoo", 1, {{0, 60}});
    zoo.locked = {"dana"};
    auto boat = offer("boat", 3, {{30, 90}});
    draft.offers = {zoo, boat};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem", 20), applicant("dana")};
    draft.offers[0].ages = allocation::Ages{6, 12};
    wishes(draft, "anna", {"boat", "zoo"}); // got the better one, at the same time
    wishes(draft, "ben", {"zoo", "boat"});  // has the boat, and would rather go to the zoo
    wishes(draft, "cem", {"zoo"});          // too old
    const Outcome outcome(draft);
    REQUIRE(outcome.places() == Places{{"anna", {"boat"}}, {"ben", {"boat"}}, {"dana", {"zoo"}}});
    CHECK(outcome.waiting_for("zoo") == std::vector<std::string>{"ben"});
    CHECK(outcome.waiting_for("boat").empty());
}
