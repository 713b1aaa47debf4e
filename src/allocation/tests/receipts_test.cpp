#include "allocation/receipt.hpp"

#include "allocation/run.hpp"
#include "allocation/tests/small_programme.hpp"

using allocation::Checked;
using allocation::Decider;
using allocation::Mechanism;
using allocation::Reason;
using allocation::Run;
using base::says;
using test::applicant;
using test::offer;
using test::wishes;
using Outcome = Checked::Outcome;

// What a family can check for itself where others took part, and what it is told where it cannot.

namespace {

Run drawn(const test::Draft& draft, const std::string& secret = "5ec7e7")
{
    return allocation::draw(test::instance_of(draft), secret, "3 8 15 22 30 41", "test");
}

std::string receipt_of(const Run& run, const std::string& id) { return receipt_for(run, applicant_called(run.instance, id)); }

std::vector<Checked> checked(const Run& run, const std::string& id)
{
    const auto verdict = allocation::verify_receipt(receipt_of(run, id), public_record(run));
    CHECK(verdict.wrong == std::vector<base::Message>{});
    CHECK(verdict.is_right());
    return verdict.decisions;
}

std::vector<Outcome> outcomes(const std::vector<Checked>& decisions)
{
    std::vector<Outcome> all;
    for (const auto& decision : decisions) all.push_back(decision.outcome);
    return all;
}

std::string with(std::string text, const std::string& part, const std::string& other)
{
    const auto at = text.find(part);
    REQUIRE_MESSAGE(at != std::string::npos, part);
    return text.replace(at, part.size(), other);
}

/// How a receipt in which one word was changed is judged, wish by wish.
std::vector<Outcome> forged(const Run& run, const std::string& id, const std::string& part, const std::string& other)
{
    return outcomes(allocation::verify_receipt(with(receipt_of(run, id), part, other)).decisions);
}

/// Ben had o1 and moved on to o6, so that Anna, who wishes only what else is settled, could have it.
Run with_an_exchange()
{
    test::Draft draft;
    draft.settings.limit = 1;
    for (int at = 1; at <= 6; ++at) draft.offers.push_back(offer("o" + std::to_string(at), 1));
    for (const auto& [id, at] : {std::pair("c", 1U), {"d", 2U}, {"e", 3U}, {"f", 4U}}) {
        draft.applicants.push_back(applicant(id));
        draft.offers[at].locked = {id};
    }
    draft.applicants.push_back(applicant("anna"));
    draft.applicants.push_back(applicant("ben"));
    wishes(draft, "ben", {"o1", "o6"});
    wishes(draft, "anna", {"o1", "o2", "o3", "o4", "o5"});
    for (int attempt = 0; attempt < 50; ++attempt) {
        auto run = drawn(draft, std::to_string(10 + attempt));
        if (!run.allocation.protocol.exchanges.empty()) return run;
    }
    FAIL("no draw let Ben come first");
    return drawn(draft);
}

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

/// The first draw in which the condition holds.
template <class Holds>
Run drawn_until(const test::Draft& draft, Holds holds)
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        auto run = drawn(draft, std::to_string(100 + attempt));
        if (holds(run)) return run;
    }
    FAIL("no draw was like that");
    return drawn(draft);
}

bool has_place(const Run& run, const std::string& id)
{
    const auto number = applicant_called(run.instance, id);
    return std::any_of(run.allocation.result.places.begin(), run.allocation.result.places.end(),
                       [&](const auto& place) { return place.applicant == number; });
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
            for (std::uint32_t child = 0; child < run.instance.applicants.size(); child += 4) {
                for (const auto& decision : allocation::verify_receipt(receipt_for(run, child)).decisions) ++all[decision.outcome];
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
