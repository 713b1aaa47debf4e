#include "allocation/tests/optimum.hpp"

#include "allocation/tests/small_programme.hpp"
#include "made_up.hpp"

using allocation::Mechanism;
using test::Outcome;
using test::SmallProgramme;

namespace {

bench::Programme children(std::uint32_t count, std::uint64_t seed)
{
    bench::Programme programme;
    programme.children = count;
    programme.seed = seed;
    return programme;
}

/// Those for whom no place was found though enough was wished, and for whom a flow would find one without taking
/// anybody else's only place.
std::vector<std::string> forgotten(const Outcome& outcome)
{
    const auto& instance = outcome.instance;
    std::set<std::uint32_t> with_place;
    for (const auto& place : outcome.allocation.result.places) with_place.insert(place.applicant);
    std::vector<std::string> forgotten;
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        const bool is_covered = instance.wishes_of(applicant).size() >= instance.settings.wishes_for_guarantee;
        const auto& limit = instance.applicants[applicant].limit;
        if (!is_covered || with_place.count(applicant) > 0 || limit == 0U) continue;
        auto together = with_place;
        together.insert(applicant);
        if (test::most_with_a_place(instance, together) == together.size()) forgotten.push_back(instance.applicants[applicant].id);
    }
    return forgotten;
}

}

TEST_CASE("nobody whom the guarantee covers is left without a place where a maximum flow can give one")
{
    for (const std::uint32_t wishes : {0U, 1U, 2U, 5U}) {
        CHECK(rc::check([&](const SmallProgramme& programme) {
            auto draft = test::draft_of(programme, {});
            draft.settings.wishes_for_guarantee = wishes;
            RC_ASSERT(forgotten(Outcome(draft)).empty());
        }));
    }
    for (const std::uint64_t seed : {1, 2}) {
        auto draft = bench::made_up(children(400, seed));
        draft.settings.wishes_for_guarantee = 0;
        const Outcome outcome(draft);
        CHECK(outcome.allocation.metrics.exchanges > 0); // there was something to exchange
        CHECK(forgotten(outcome).empty());
    }
}

TEST_CASE("without the exchange somebody would be left out: the oracle sees it")
{
    std::size_t left_out = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        auto draft = bench::made_up(children(400, seed));
        draft.settings.wishes_for_guarantee = 64; // covers nobody
        Outcome outcome(draft);
        outcome.instance.settings.wishes_for_guarantee = 0;
        left_out += forgotten(outcome).size();
    }
    CHECK(left_out > 0);
}

TEST_CASE("no allocation gives more places than there can be, and equal counts come close to the most")
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        auto draft = bench::made_up(children(120, seed));
        const auto most = test::most_places(test::instance_of(draft));
        for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal}) {
            draft.settings.mechanism = mechanism;
            const auto places = Outcome(draft).number_of_places();
            CAPTURE(seed);
            CHECK(places <= most);
            CHECK(places * 1000 >= most * (mechanism == Mechanism::rounds ? 900 : 985));
        }
    }
}

TEST_CASE("equal counts first leaves fewer with little than rounds do")
{
    auto draft = bench::made_up(children(400, 1));
    const auto rounds = Outcome(draft).allocation.metrics;
    draft.settings.mechanism = Mechanism::rounds_equal;
    const auto equal = Outcome(draft).allocation.metrics;
    CHECK(equal.gini() < rounds.gini());
    CHECK(equal.without_place <= rounds.without_place);
    CHECK(equal.first_wishes < rounds.first_wishes); // the price
}

TEST_CASE("the id says nothing about how many places somebody gets")
{
    std::uint64_t lower = 0;
    std::uint64_t upper = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const Outcome outcome(bench::made_up(children(400, seed)));
        for (const auto& place : outcome.allocation.result.places) {
            const auto quarter = place.applicant / 100;
            if (quarter == 0) ++lower;
            if (quarter == 3) ++upper;
        }
    }
    const auto difference = lower > upper ? lower - upper : upper - lower;
    CHECK(difference * 20 < lower + upper); // within 10 % of each other; the best-known software differs by 40 %
}
