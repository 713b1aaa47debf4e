#include "allocation/tests/drawn.hpp"
#include "allocation/tests/small_programme.hpp"

using allocation::Checked;
using allocation::Mechanism;
using allocation::Run;
using base::says;
using test::applicant;
using test::checked;
using test::drawn;
using test::forged;
using test::has_place;
using test::offer;
using test::outcomes;
using test::receipt_of;
using test::wishes;
using test::with;
using Outcome = Checked::Outcome;

// What a family can check for itself where others took part, and what it is told where it cannot.

namespace {

/// What else Anna wishes is settled, so only an exchange can help her.
Run with_an_exchange()
{
    auto draft = test::moving_on();
    wishes(draft, "anna", {"o1", "o2", "o3", "o4", "o5"});
    return test::drawn_until(draft, test::has_exchanged);
}

}

TEST_CASE("who was moved by an exchange finds the move in a proven row of their own, and reads what only the auditor can tell")
{
    const auto run = with_an_exchange();
    CHECK(receipt_of(run, "ben").find(R"(\"moves\":[{\"round\":1,\"left\":1,\"taken\":2}])") != std::string::npos);
    CHECK(receipt_of(run, "anna").find(R"(\"moves\":[{\"round\":1,\"taken\":1}])") != std::string::npos);
    const auto decisions = checked(run, "ben");
    CHECK(outcomes(decisions) == std::vector{Outcome::open, Outcome::right});
    CHECK(decisions[0].sentence == says("You had this place and got “{0}” instead, so that somebody without a place could get one.", "o6"));
    CHECK(decisions[0].not_shown ==
          says("That this exchange was needed cannot be shown without showing another child's wishes. The auditor recomputes it."));
    CHECK(decisions[1].not_shown.empty());
}

TEST_CASE("an exchange that no row of the family shows cannot be claimed")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo"});
    const auto run = drawn(draft);
    const std::string loser = has_place(run, "anna") ? "ben" : "anna";
    REQUIRE(outcomes(checked(run, loser)) == std::vector{Outcome::right});
    for (const auto* claimed : {"exchange", "reserve", "class", "places", "satisfaction", "settled", "own_turn", "", "nonsense"}) {
        CAPTURE(claimed);
        CHECK(forged(run, loser, R"("decider":"ticket")", R"("decider":")" + std::string(claimed) + '"') == std::vector{Outcome::wrong});
    }
}

TEST_CASE("a group, the organiser, the age or a closing cannot be claimed where the lot decided")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo"});
    const auto run = drawn(draft);
    const std::string loser = has_place(run, "anna") ? "ben" : "anna";
    for (const auto* claimed : {"group", "organiser", "age", "closed", "limit", "overlaps", "got_it", "nonsense"}) {
        CAPTURE(claimed);
        CHECK(forged(run, loser, R"("reason":"full","decider":"ticket")", R"("reason":")" + std::string(claimed) + R"(","decider":"")") ==
              std::vector{Outcome::wrong});
    }
    CHECK(forged(run, loser, R"("rank":1,)", R"("rank":2,)") == std::vector{Outcome::wrong});
}

TEST_CASE("who is told that all was settled beforehand can check it")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 1)};
    draft.offers[0].locked = {"ben"};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"zoo"});
    const auto run = drawn(draft);
    const auto decisions = checked(run, "anna");
    CHECK(outcomes(decisions) == std::vector{Outcome::right});
    CHECK(decisions[0].sentence == says("There was no place to give out: all were settled beforehand."));
    CHECK(forged(run, "anna", R"("decider":"settled")", R"("decider":"exchange")") == std::vector{Outcome::wrong});
}

TEST_CASE("who had to be kept apart reads neither a name nor how many, and cannot be told it where the lot decided")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 2)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    for (const auto* id : {"anna", "ben"}) wishes(draft, id, {"zoo"});
    draft.exclude("anna", "ben");
    const auto run = drawn(draft);
    const std::string left_out = has_place(run, "anna") ? "ben" : "anna";
    const std::string other = left_out == "anna" ? "ben" : "anna";
    REQUIRE(receipt_of(run, left_out).find(left_out) != std::string::npos);
    CHECK(receipt_of(run, left_out).find(other) == std::string::npos);
    CHECK(receipt_of(run, left_out).find("exclusion") == std::string::npos);
    const auto decisions = checked(run, left_out);
    CHECK(outcomes(decisions) == std::vector{Outcome::open});
    CHECK(decisions[0].not_shown ==
          says("What the organiser had to heed cannot be shown without pointing at another child. The auditor recomputes it."));
    CHECK(forged(run, left_out, R"("reason":"organiser")", R"("reason":"age")") == std::vector{Outcome::wrong});
}

TEST_CASE("a row that was changed in any of its letters is no longer under the root")
{
    const auto run = with_an_exchange();
    const auto receipt = receipt_of(run, "ben");
    for (const auto& [part, other] : {std::pair(R"(\"left\":1)", R"(\"left\":2)"), {R"(\"taken\":2)", R"(\"taken\":1)"},
                                      {R"(\"free\":0)", R"(\"free\":1)"}, {R"(\"rank\":2)", R"(\"rank\":1)"}}) {
        CAPTURE(part);
        CHECK_FALSE(allocation::verify_receipt(with(receipt, part, other)).wrong.empty());
    }
}

TEST_CASE("nearly every decision of a family is checked to the end, in every mechanism")
{
    std::map<Outcome, std::size_t> all;
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        CHECK(rc::check([&](const test::SmallProgramme& programme) {
            auto draft = test::draft_of(programme, {true, true, true, false, false});
            draft.settings.mechanism = mechanism;
            const auto run = drawn(draft);
            const allocation::Receipts receipts(run);
            for (std::uint32_t child = 0; child < run.instance.applicants.size(); child += 4) {
                for (const auto& decision : allocation::verify_receipt(receipts.of(child)).decisions) ++all[decision.outcome];
            }
        }));
    }
    CHECK(all[Outcome::wrong] == 0);
    CHECK(all[Outcome::right] > 10 * all[Outcome::open]);
}

TEST_CASE("what is no receipt in one way or another is refused with a sentence, never with a crash")
{
    const auto run = with_an_exchange();
    const auto receipt = receipt_of(run, "ben");
    for (std::size_t length = 0; length < receipt.size(); length += 97) {
        CHECK_FALSE(allocation::verify_receipt(receipt.substr(0, length)).is_right());
    }
    for (const auto& [part, other] : {std::pair(R"("index":)", R"("index":9)"), {R"("leaves":)", R"("leafs":)"}, {R"("beside":[)", R"("beside":[7,)"},
                                      {R"("decisions":[{)", R"("decisions":[7,{)"}, {R"("list":[)", R"("list":[7,)"}, {R"("seed":")", R"("seed":"x)"}}) {
        CAPTURE(part);
        CHECK_FALSE(allocation::verify_receipt(with(receipt, part, other)).is_right());
    }
}
