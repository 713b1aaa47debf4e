#include "allocation/hash.hpp"
#include "allocation/tests/programme.hpp"

using allocation::Reason;
using test::applicant;
using test::offer;
using test::Outcome;
using test::Places;
using test::wishes;

TEST_CASE("a group comes in together by one lot, or stays out together")
{
    test::Draft draft;
    draft.offers = {offer("boat", 4)};
    draft.groups = {{"friends", false}};
    for (const auto* id : {"a", "b", "c"}) {
        draft.applicants.push_back(applicant(id));
        draft.wish(id, "boat", 1, "friends");
    }
    for (const auto* id : {"d", "e"}) {
        draft.applicants.push_back(applicant(id));
        wishes(draft, id, {"boat"});
    }
    std::size_t together = 0;
    for (int seed = 0; seed < 60; ++seed) {
        draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(seed)));
        const auto places = test::places_of(draft);
        CHECK(places.count("a") == places.count("b"));
        CHECK(places.count("a") == places.count("c"));
        CHECK(places.size() == (places.count("a") > 0 ? 4U : 2U)); // no seat stays empty that a single child could have
        together += places.count("a");
    }
    // Two singles and one group, a lot each: the group is out only where both singles come before it, in a third.
    CHECK(together > 28);
    CHECK(together < 52);
}

TEST_CASE("a group waits for a member who may still come to the joint wish, and goes on when that one has something better")
{
    test::Draft draft;
    draft.settings.limit = 1;
    draft.offers = {offer("boat", 2), offer("zoo", 1), offer("park", 1)};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna"), applicant("ben")};
    draft.wish("anna", "boat", 1, "friends");
    draft.wish("anna", "park", 2);
    draft.wish("ben", "zoo", 1);
    draft.wish("ben", "boat", 2, "friends");
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"park"}}, {"ben", {"zoo"}}});
    CHECK(outcome.reason("anna", 1) == Reason::group);
    draft.offers[1].max = 0;
    CHECK(test::places_of(draft) == Places{{"anna", {"boat"}}, {"ben", {"boat"}}});
}

TEST_CASE("two who must not meet are never in one offer, and the one who is left out hears no name")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 2), offer("boat", 2)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo", "boat"});
    draft.exclude("anna", "ben");
    const Outcome outcome(draft);
    CHECK(outcome.number_of_places() == 2);
    CHECK(outcome.places().at("anna") != outcome.places().at("ben"));
    const auto left_out = outcome.reason("anna", 1) == Reason::got_it ? "ben" : "anna";
    CHECK(outcome.reason(left_out, 1) == Reason::organiser);
}

TEST_CASE("a group belongs to the lowest class among its members")
{
    test::Draft draft;
    draft.offers = {offer("boat", 2)};
    draft.offers[0].classes = {"near"};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna", 8, {"near"}), applicant("ben"), applicant("xaver", 8, {"near"}), applicant("yara", 8, {"near"})};
    for (const auto* id : {"anna", "ben"}) draft.wish(id, "boat", 1, "friends");
    for (const auto* id : {"xaver", "yara"}) wishes(draft, id, {"boat"});
    for (const auto* seed : {"01", "02", "03", "04", "05", "06", "07", "08", "09", "0a"}) { // whatever the lots
        draft.settings.seed = seed;
        const Outcome outcome(draft);
        CHECK(outcome.places() == Places{{"xaver", {"boat"}}, {"yara", {"boat"}}});
        CHECK(outcome.decider("anna", 1) == allocation::Decider::priority);
        CHECK(outcome.decider("ben", 1) == allocation::Decider::priority);
    }
}

TEST_CASE("a group waits for the round of its member who has the most")
{
    test::Draft draft;
    draft.offers = {offer("boat", 2)};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("xaver")};
    for (const auto* id : {"anna", "ben"}) draft.wish(id, "boat", 1, "friends");
    draft.applicants[0].held = {{{{900, 901}}, true}};
    CHECK(test::places_of(draft) == Places{{"anna", {"boat"}}, {"ben", {"boat"}}}); // in round two
    wishes(draft, "xaver", {"boat"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"xaver", {"boat"}}});
    CHECK(outcome.reason("ben", 1) == Reason::group);
}

TEST_CASE("a group in which two must not meet never comes in together, and says so to nobody by name")
{
    for (const bool alone : {false, true}) {
        CAPTURE(alone);
        test::Draft draft;
        draft.offers = {offer("boat", 4)};
        draft.groups = {{"friends", alone}};
        draft.applicants = {applicant("anna"), applicant("ben")};
        for (const auto* id : {"anna", "ben"}) draft.wish(id, "boat", 1, "friends");
        draft.exclude("anna", "ben");
        const Outcome outcome(draft);
        CHECK(outcome.number_of_places() == (alone ? 1U : 0U));
        if (!alone) CHECK(outcome.reason("anna", 1) == Reason::group);
    }
}

TEST_CASE("who has as many as allowed keeps the others out of the joint wish, not out of their own")
{
    test::Draft draft;
    draft.offers = {offer("boat", 4), offer("park", 4), offer("zoo", 4)};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna"), applicant("ben")};
    draft.applicants[0].limit = 1;
    draft.wish("anna", "zoo", 1);
    draft.wish("anna", "boat", 2, "friends");
    draft.wish("ben", "boat", 1, "friends");
    draft.wish("ben", "park", 2);
    const Outcome outcome(draft);
    CHECK(outcome.places() == Places{{"anna", {"zoo"}}, {"ben", {"park"}}});
    CHECK(outcome.reason("anna", 2) == Reason::limit);
    CHECK(outcome.reason("ben", 1) == Reason::group);
}

TEST_CASE("a seat that a group gives back late goes to whoever was refused while the group was in")
{
    std::size_t gave_back = 0;
    for (int attempt = 0; attempt < 60; ++attempt) {
        test::Draft draft;
        draft.settings.seed = fmt::format("{:02x}", attempt);
        draft.offers = {offer("boat", 1), offer("zoo", 2)};
        draft.offers[0].classes = {"first"};
        draft.groups = {{"friends", false}};
        draft.applicants = {applicant("a"), applicant("b"), applicant("last", 8, {"first"}), applicant("single"), applicant("to and fro")};
        for (const auto* id : {"a", "b"}) draft.wish(id, "zoo", 1, "friends");
        wishes(draft, "last", {"boat"}); // sends away whoever has the boat, however late
        wishes(draft, "single", {"zoo"});
        wishes(draft, "to and fro", {"boat", "zoo"});
        const auto places = test::places_of(draft);
        const bool are_friends_in = places.count("a") > 0;
        gave_back += !are_friends_in;
        const auto expected = are_friends_in ? Places{{"a", {"zoo"}}, {"b", {"zoo"}}, {"last", {"boat"}}}
                                             : Places{{"last", {"boat"}}, {"single", {"zoo"}}, {"to and fro", {"zoo"}}};
        CHECK(places == expected);
    }
    CHECK(gave_back > 5);
}

TEST_CASE("where somebody makes two give way whom they must not meet, the seat that is left goes to whoever was refused before")
{
    std::size_t made_way = 0;
    for (int attempt = 0; attempt < 60; ++attempt) {
        test::Draft draft;
        draft.settings.seed = fmt::format("{:02x}", attempt);
        draft.offers = {offer("boat", 1), offer("zoo", 2)};
        draft.offers[0].classes = {"first"};
        draft.applicants = {applicant("a"), applicant("b"), applicant("last", 8, {"first"}), applicant("single"), applicant("to and fro")};
        for (const auto* id : {"a", "b", "single"}) wishes(draft, id, {"zoo"});
        wishes(draft, "last", {"boat"});
        wishes(draft, "to and fro", {"boat", "zoo"});
        for (const auto* id : {"a", "b"}) draft.exclude(id, "to and fro");
        auto places = test::places_of(draft);
        made_way += places.count("to and fro");
        CHECK(places.size() == 3); // two in the zoo
        if (places.count("to and fro") > 0) CHECK(places.count("single") == 1);
    }
    CHECK(made_way > 5);
}
