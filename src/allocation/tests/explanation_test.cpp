#include "allocation/tests/small_programme.hpp"

#include "allocation/lottery.hpp"
#include "allocation/overlap.hpp"
#include "web/texts.hpp"

using allocation::Decider;
using allocation::Explanation;
using allocation::Mechanism;
using allocation::none;
using allocation::Reason;
using test::Outcome;
using test::SmallProgramme;

namespace {

bool has_moved(const Outcome& outcome, std::uint32_t applicant)
{
    for (const auto& exchange : outcome.allocation.protocol.exchanges) {
        for (const auto& move : exchange.moves) {
            if (outcome.instance.wishes[move.taken].applicant == applicant) return true;
        }
    }
    return false;
}

/// Comes to a decision again from nothing but an explanation and the facts that it names: whether the wish was fulfilled.
/// Fails where the explanation does not hold.
bool replayed(const Outcome& outcome, std::uint32_t wish, const Explanation& why)
{
    const auto& instance = outcome.instance;
    const auto& [applicant, offer, rank, group] = instance.wishes[wish];
    const auto& rounds = outcome.allocation.protocol.round_of;
    switch (why.reason) {
    case Reason::got_it: return true;
    case Reason::age: RC_ASSERT(!fits_age(instance.offers[offer], instance.applicants[applicant])); return false;
    case Reason::closed: {
        const auto& closed = outcome.allocation.result.closed;
        RC_ASSERT(std::any_of(closed.begin(), closed.end(), [&](const auto& one) { return one.offer == offer; }));
        return false;
    }
    case Reason::overlaps:
        RC_ASSERT(why.other != none);
        RC_ASSERT(rounds[why.other] >= 0);
        RC_ASSERT(conflict(instance.offers[instance.wishes[why.other].offer], instance.offers[offer], 0));
        return false;
    case Reason::limit: {
        std::uint32_t better = 0;
        for (auto other = instance.first_wish[applicant]; other < wish; ++other) better += rounds[other] >= 0;
        const bool is_one_place = instance.settings.mechanism == Mechanism::deferred_acceptance;
        RC_ASSERT(better >= std::min(*instance.applicants[applicant].limit, is_one_place ? 1U : 64U));
        return false;
    }
    case Reason::full: {
        std::uint32_t taken = 0;
        for (const auto& place : outcome.allocation.result.places) taken += place.offer == offer;
        if (why.decider != Decider::exchange) RC_ASSERT(taken == instance.offers[offer].max);
        const bool has_other = why.decider == Decider::own_turn && !has_moved(outcome, applicant);
        if (has_other) RC_ASSERT(rounds[why.other] == static_cast<std::int32_t>(why.round));
        const bool has_line = why.decider == Decider::ticket || why.decider == Decider::satisfaction || why.decider == Decider::priority;
        if (has_line) RC_ASSERT(*why.last < *why.own);
        return false;
    }
    case Reason::group: RC_ASSERT(!instance.groups.empty()); return false;
    case Reason::organiser: RC_ASSERT(!instance.exclusions.empty()); return false;
    }
    return false;
}

std::string in(web::Language language, const Outcome& outcome, const std::string& applicant, std::uint32_t rank)
{
    const auto wish = outcome.wish(applicant, rank);
    const auto names = [&](std::uint32_t offer) { return outcome.instance.offers[offer].id; };
    return web::Texts::of(language)(sentence(outcome.explanation(applicant, rank), outcome.instance, wish, names));
}

}

TEST_CASE("every explanation, replayed, comes to the decision that it explains")
{
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        CHECK(rc::check([&](const SmallProgramme& programme) {
            auto draft = test::draft_of(programme, {true, true, true, true, true});
            draft.settings.mechanism = mechanism;
            const Outcome outcome(draft);
            const allocation::Explainer explainer(outcome.instance, outcome.allocation.result, outcome.allocation.protocol);
            for (std::uint32_t wish = 0; wish < outcome.instance.wishes.size(); ++wish) {
                RC_ASSERT(replayed(outcome, wish, explainer.explain(wish)) == (outcome.allocation.protocol.round_of[wish] >= 0));
            }
        }));
    }
}

TEST_CASE("without groups and exclusions every refused wish has one of six plain reasons")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        const Outcome outcome(test::draft_of(programme, {true, true, true, false, false}));
        const allocation::Explainer explainer(outcome.instance, outcome.allocation.result, outcome.allocation.protocol);
        for (std::uint32_t wish = 0; wish < outcome.instance.wishes.size(); ++wish) {
            const auto reason = explainer.explain(wish).reason;
            RC_ASSERT((reason != Reason::group && reason != Reason::organiser));
        }
    }));
}

TEST_CASE("families read why, in German and in English")
{
    test::Draft draft;
    draft.settings.limit = 2;
    auto sailing = test::offer("Segeln", 3);
    sailing.ages = allocation::Ages{10, 12};
    auto choir = test::offer("Chor", 9);
    choir.min = 4;
    draft.offers = {test::offer("Zoo", 1, {{0, 60}}), test::offer("Boot", 5, {{30, 90}}), test::offer("Kino", 5), sailing, choir, test::offer("Park", 5)};
    draft.applicants = {test::applicant("anna"), test::applicant("ben")};
    test::wishes(draft, "anna", {"Zoo", "Boot", "Segeln", "Chor", "Kino", "Park"});
    const Outcome outcome(draft);
    using enum web::Language;
    CHECK(in(english, outcome, "anna", 1) == "You have this place, since round 1.");
    CHECK(in(german, outcome, "anna", 1) == "Diesen Platz habt ihr, seit Runde 1.");
    CHECK(in(german, outcome, "anna", 2) == "Das geht nicht zusammen mit „Zoo“, das ihr bekommen habt.");
    CHECK(in(german, outcome, "anna", 3) == "Das ist für 10 bis 12 Jahre.");
    CHECK(in(german, outcome, "anna", 4) == "Das findet nicht statt: Es wären weniger als 4 gekommen.");
    CHECK(in(german, outcome, "anna", 6) == "Ihr habt schon so viele Plätze, wie man haben kann.");
    CHECK(in(english, outcome, "anna", 6) == "You have as many places as one applicant may have.");
}

TEST_CASE("whoever lost by lot reads both lots, whoever was served first reads what they got instead")
{
    test::Draft draft;
    draft.settings.seed = "05";
    draft.offers = {test::offer("Zoo", 1), test::offer("Boot", 1)};
    draft.applicants = {test::applicant("anna"), test::applicant("ben")};
    test::wishes(draft, "anna", {"Zoo", "Boot"});
    test::wishes(draft, "ben", {"Zoo", "Boot"});
    const Outcome outcome(draft);
    const auto lucky = outcome.reason("anna", 1) == Reason::got_it ? "anna" : "ben";
    const auto other = lucky == std::string("anna") ? "ben" : "anna";
    const auto lot = in(web::Language::german, outcome, other, 1);
    CHECK(lot.starts_with("Voll seit Runde 1. Nur das Los entschied: "));
    CHECK(lot.find(allocation::hex(allocation::ticket(outcome.instance.settings, 1, other)).substr(0, 8)) != std::string::npos);
    CHECK(in(web::Language::german, outcome, lucky, 2) == "Voll seit Runde 1. In dieser Runde habt ihr „Zoo“ bekommen, was ihr euch mehr gewünscht habt.");
}
