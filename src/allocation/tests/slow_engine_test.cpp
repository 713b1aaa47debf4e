#include "allocation/tests/slow_engine.hpp"

#include "allocation/tests/small_programme.hpp"
#include "made_up.hpp"

using allocation::Mechanism;
using test::Outcome;
using test::SlowEngine;
using test::SmallProgramme;

// The engine beside the same rules written down a second time, as plainly as possible.

namespace {

using Named = std::set<std::tuple<std::string, std::string, std::uint32_t>>;

Named named(const Outcome& outcome)
{
    Named all;
    for (const auto& [applicant, offer, round] : outcome.allocation.result.places) {
        all.insert({outcome.instance.applicants[applicant].id, outcome.instance.offers[offer].id, round});
    }
    return all;
}

std::set<std::uint32_t> closed(const Outcome& outcome)
{
    std::set<std::uint32_t> offers;
    for (const auto& one : outcome.allocation.result.closed) offers.insert(one.offer);
    return offers;
}

/// Nobody is covered by the guarantee, so nothing is exchanged.
test::Draft without_exchange(const SmallProgramme& programme, const test::Traits& traits)
{
    auto draft = test::draft_of(programme, traits);
    draft.settings.wishes_for_guarantee = 1000;
    for (auto& offer : draft.offers) offer.ages.reset(); // else few offers of an age cover whoever wishes them all
    draft.offers.push_back(test::offer("for nobody", 0));
    return draft;
}

void compare(const test::Draft& draft)
{
    const Outcome outcome(draft);
    SlowEngine slow(outcome.instance);
    RC_ASSERT(named(outcome) == slow.places());
    RC_ASSERT(closed(outcome) == slow.closed());
}

}

TEST_CASE("the plain rules come to the same places: rounds with reserves, classes and minimums")
{
    for (const auto mechanism : {Mechanism::rounds, Mechanism::deferred_acceptance}) {
        CHECK(rc::check([&](const SmallProgramme& programme) {
            auto draft = without_exchange(programme, {true, true, true, false, false});
            draft.settings.mechanism = mechanism;
            compare(draft);
        }));
    }
}

TEST_CASE("the plain rules come to the same places: settled places, places elsewhere and the way between them")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        auto draft = without_exchange(programme, {false, true, false, false, false});
        draft.settings.travel_minutes = programme.seed % 15;
        for (std::size_t child = 0; child < draft.applicants.size(); child += 3) {
            const auto day = static_cast<std::int64_t>(child % 6) * 10;
            draft.applicants[child].held = {{{{day, day + 10}}, child % 2 == 0}};
            draft.applicants[child].limit = 4;
        }
        if (draft.applicants.size() > 1 && draft.offers.size() > 1) {
            draft.offers[0].locked = {draft.applicants[1].id};
            draft.applicants[1].limit = 3;
        }
        compare(draft);
    }));
}

TEST_CASE("the plain rules come to the same places: occasions of one activity")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        auto draft = without_exchange(programme, {true, false, false, false, false});
        for (std::size_t offer = 0; offer < draft.offers.size(); ++offer) draft.offers[offer].activity = "activity" + std::to_string(offer % 3);
        compare(draft);
    }));
}

TEST_CASE("the plain rules come to the same places in a made-up programme")
{
    bench::Programme programme;
    programme.children = 60;
    programme.reserved_percent = 20;
    programme.minimum_percent = 40;
    auto draft = bench::made_up(programme);
    draft.settings.wishes_for_guarantee = 1000;
    const Outcome outcome(draft);
    SlowEngine slow(outcome.instance);
    CHECK(named(outcome) == slow.places());
    CHECK(closed(outcome) == slow.closed());
    CHECK(outcome.number_of_places() > 40);
}

TEST_CASE("an exchange takes nothing from anybody: compared with the plain rules nobody has fewer places after round one")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        auto draft = test::draft_of(programme, {});
        for (auto& applicant : draft.applicants) applicant.limit = std::min(1U, *applicant.limit);
        draft.settings.wishes_for_guarantee = 1000;
        for (auto& offer : draft.offers) offer.ages.reset();
        draft.offers.push_back(test::offer("for nobody", 0));
        const auto before = test::places_of(draft);
        draft.settings.wishes_for_guarantee = 1;
        const auto after = test::places_of(draft);
        for (const auto& [child, offers] : before) RC_ASSERT(after.count(child) == 1U);
        RC_ASSERT(after.size() >= before.size());
    }));
}
