#include "allocation/tests/drawn.hpp"
#include "allocation/tests/small_programme.hpp"

using allocation::Checked;
using allocation::Mechanism;
using allocation::Run;
using base::says;
using test::applicant;
using test::checked;
using test::drawn;
using test::drawn_until;
using test::forged;
using test::has_place;
using test::offer;
using test::outcomes;
using test::receipt_of;
using test::wishes;
using Outcome = Checked::Outcome;

// What a family can check of a joint wish, of which it knows its own part and the lot.

namespace {

/// Three friends and three single children want the same two seats.
test::Draft friends_and_others(bool alone_if_not_together)
{
    test::Draft draft;
    draft.offers = {offer("boat", 2)};
    draft.groups = {{"friends", alone_if_not_together}};
    for (const auto* id : {"a", "b"}) {
        draft.applicants.push_back(applicant(id));
        draft.wish(id, "boat", 1, "friends");
    }
    for (const auto* id : {"x", "y"}) {
        draft.applicants.push_back(applicant(id));
        wishes(draft, id, {"boat"});
    }
    return draft;
}

/// Two friends of whom ben has a place elsewhere already, like two single children: all take part from round two on.
test::Draft friends_with_a_place_elsewhere()
{
    auto draft = friends_and_others(false);
    for (const auto at : {1U, 2U, 3U}) draft.applicants[at].held = {{{{900, 901}}, true}};
    return draft;
}

/// Each child who wishes something together wishes the same alone, as the last of all.
void wish_it_alone_too(test::Draft& draft, const test::SmallProgramme& programme)
{
    for (std::uint32_t child = 0; child < programme.applicants.size() && !programme.offers.empty(); ++child) {
        const auto& [age, limit, has_flag, group, listed] = programme.applicants[child];
        std::vector<std::uint32_t> wished;
        for (const auto number : listed) {
            const auto at = number % static_cast<std::uint32_t>(programme.offers.size());
            if (std::find(wished.begin(), wished.end(), at) == wished.end()) wished.push_back(at);
        }
        if (group == 0 || wished.size() < group) continue;
        draft.wish(test::applicant_id(child), test::offer_id(wished[group - 1]), static_cast<std::uint32_t>(wished.size()) + 1);
    }
}

}

TEST_CASE("a group that came after the last one in can check it alone: better than each of its members it does not stand")
{
    const auto draft = friends_and_others(false);
    const auto run = drawn_until(draft, [](const Run& one) { return has_place(one, "x") && has_place(one, "y"); });
    std::size_t by_lot = 0;
    for (const auto* id : {"a", "b"}) {
        const auto decisions = checked(run, id);
        REQUIRE(decisions.size() == 1);
        by_lot += decisions[0].outcome == Outcome::right;
        CHECK(decisions[0].not_shown.empty() == (decisions[0].outcome == Outcome::right));
    }
    CHECK((by_lot == 0 || by_lot == 2)); // both know the same lot
}

TEST_CASE("a group that did not fit is told that the others' part of it is the auditor's")
{
    auto draft = friends_and_others(false);
    draft.offers[0].max = 1;
    const auto run = drawn_until(draft, [](const Run& one) { return receipt_of(one, "a").find(R"("reason":"group")") != std::string::npos; });
    const auto decisions = checked(run, "a");
    CHECK(outcomes(decisions) == std::vector{Outcome::open});
    CHECK(decisions[0].sentence == says("There were not enough places for all of you together."));
    CHECK(decisions[0].not_shown == says("How the others of your group stood cannot be shown here, since it is theirs. The auditor recomputes it."));
    CHECK(forged(run, "a", R"("reason":"group")", R"("reason":"got_it")") == std::vector{Outcome::wrong});
    CHECK(forged(run, "a", R"("reason":"group")", R"("reason":"closed")") == std::vector{Outcome::wrong});
    CHECK(forged(run, "a", R"("reason":"group","decider":"","round":0)", R"("reason":"group","decider":"","round":1)") == std::vector{Outcome::wrong});
}

TEST_CASE("friends who would also go alone check their own lots")
{
    auto draft = friends_and_others(true);
    draft.offers[0].max = 1;
    const auto run = drawn_until(draft, [](const Run& one) { return has_place(one, "x"); });
    for (const auto* id : {"a", "b"}) CHECK(outcomes(checked(run, id)) == std::vector{Outcome::right});
}

TEST_CASE("who wished an offer together and, lower, alone finds each line told apart")
{
    test::Draft draft;
    draft.offers = {offer("boat", 1)};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna"), applicant("ben")};
    draft.wish("anna", "boat", 1, "friends");
    draft.wish("anna", "boat", 2);
    draft.wish("ben", "boat", 1, "friends");
    const auto run = drawn(draft);
    REQUIRE(has_place(run, "anna"));
    CHECK(outcomes(checked(run, "anna")) == std::vector{Outcome::open, Outcome::right});
    CHECK(receipt_of(run, "anna").find(R"(\"round\":1,\"rank\":2)") != std::string::npos);
}

TEST_CASE("where the lot decided about a group, whoever stands as it does checks it, and whoever stands better hears it is open")
{
    const auto run = drawn_until(friends_with_a_place_elsewhere(), [](const Run& one) { return has_place(one, "x") && has_place(one, "y"); });
    REQUIRE(receipt_of(run, "a").find(R"("reason":"full","decider":"ticket","round":2)") != std::string::npos);
    CHECK(outcomes(checked(run, "a")) == std::vector{Outcome::open});
    CHECK(outcomes(checked(run, "b")) == std::vector{Outcome::right});
    for (const auto* claimed : {"class", "reserve", "own_turn", "exchange", "settled", "nonsense"}) {
        CAPTURE(claimed);
        for (const auto* id : {"a", "b"}) {
            CHECK(forged(run, id, R"("decider":"ticket")", R"("decider":")" + std::string(claimed) + '"') == std::vector{Outcome::wrong});
        }
    }
    CHECK(forged(run, "b", R"("reason":"full","decider":"ticket","round":2)", R"("reason":"group","decider":"","round":0)") ==
          std::vector{Outcome::wrong}); // even at its best the group is behind
    CHECK(forged(run, "b", R"("decider":"ticket","round":2)", R"("decider":"ticket","round":1)") == std::vector{Outcome::wrong});
}

TEST_CASE("a group in which somebody has more places hears of these, and cannot be told of anything that counts later")
{
    auto draft = friends_with_a_place_elsewhere();
    draft.applicants[1].held.push_back({{{905, 906}}, true});
    const auto run = drawn(draft);
    REQUIRE(receipt_of(run, "b").find(R"("reason":"full","decider":"places","round":2)") != std::string::npos);
    CHECK(outcomes(checked(run, "a")) == std::vector{Outcome::open}); // who has more is a friend
    CHECK(outcomes(checked(run, "b")) == std::vector{Outcome::right});
    for (const auto* claimed : {"satisfaction", "ticket", "class", "own_turn"}) {
        CAPTURE(claimed);
        CHECK(forged(run, "b", R"("decider":"places")", R"("decider":")" + std::string(claimed) + '"') == std::vector{Outcome::wrong});
    }
}

TEST_CASE("a lot that was the better one cannot be named as what decided against a group")
{
    const auto draft = friends_with_a_place_elsewhere();
    const auto run = drawn_until(draft, [](const Run& one) { return has_place(one, "a") && has_place(one, "b"); });
    for (const auto* id : {"x", "y"}) CHECK(outcomes(checked(run, id)) == std::vector{Outcome::right});
    CHECK(forged(run, "a", R"("reason":"got_it","decider":"","round":2)", R"("reason":"full","decider":"ticket","round":2)") ==
          std::vector{Outcome::wrong});
}

TEST_CASE("who came in by the line alone, below the joint one, can be told so and nothing else, bound to the group or not")
{
    for (const bool alone_if_not_together : {false, true}) {
        CAPTURE(alone_if_not_together);
        auto draft = test::moving_on();
        draft.groups = {{"pair", alone_if_not_together}};
        draft.applicants.push_back(applicant("zoe"));
        draft.wish("zoe", "o1", 1, "pair");
        draft.wish("anna", "o1", 1, "pair");
        for (const auto& [rank, id] : {std::pair(2U, "o1"), {3U, "o2"}, {4U, "o3"}, {5U, "o4"}, {6U, "o5"}}) draft.wish("anna", id, rank);
        const auto run = drawn_until(draft, [](const Run& one) { return test::has_exchanged(one) && has_place(one, "anna"); });
        const auto decisions = checked(run, "anna");
        CHECK(decisions[0].sentence == says("There were not enough places for all of you together."));
        CHECK(std::pair(decisions[0].outcome, decisions[1].outcome) == std::pair(Outcome::open, Outcome::right));
        for (const auto* claimed : {"full", "closed", "age", "limit", "organiser"}) {
            CAPTURE(claimed);
            CHECK(forged(run, "anna", R"("reason":"group")", R"("reason":")" + std::string(claimed) + '"').front() == Outcome::wrong);
        }
    }
}

TEST_CASE("who came in alone by a better line than the joint one checks both to the end, and cannot be told of the group")
{
    test::Draft draft;
    draft.offers = {offer("boat", 1)};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna"), applicant("ben")};
    draft.wish("anna", "boat", 1);
    draft.wish("anna", "boat", 2, "friends");
    draft.wish("ben", "boat", 1, "friends");
    const auto run = drawn(draft);
    REQUIRE(has_place(run, "anna"));
    CHECK(outcomes(checked(run, "anna")) == std::vector{Outcome::right, Outcome::right});
    CHECK(forged(run, "anna", R"("reason":"overlaps")", R"("reason":"group")") == std::vector{Outcome::right, Outcome::wrong});
}

TEST_CASE("a receipt is right where joint wishes stand lower, and once more alone at the end")
{
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal}) {
        CHECK(rc::check([&](const test::SmallProgramme& programme) {
            auto draft = test::draft_of(programme, {true, true, true, true, true});
            draft.settings.mechanism = mechanism;
            wish_it_alone_too(draft, programme);
            const auto run = drawn(draft);
            const allocation::Receipts receipts(run);
            for (std::uint32_t child = 0; child < run.instance.applicants.size(); ++child) {
                if (programme.applicants[child].group == 0) continue; // others are looked at elsewhere
                RC_ASSERT(allocation::verify_receipt(receipts.of(child)).is_right());
            }
        }));
    }
}
