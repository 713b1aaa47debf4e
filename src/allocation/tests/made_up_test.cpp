#include "made_up.hpp"

#include "allocation/tests/programme.hpp"
#include "allocation/write.hpp"
#include "baselines.hpp"

#include <bit>

using allocation::Instance;
using bench::Baseline;
using bench::Programme;

// What is measured with has to be right too: made-up programmes with the traits of the study, and mechanisms of others.

namespace {

Programme district()
{
    Programme programme;
    programme.children = 1000;
    return programme;
}

const Instance& one_district()
{
    static const auto instance = test::instance_of(bench::made_up(district()));
    return instance;
}

double share(std::uint64_t part, std::uint64_t whole) { return 100.0 * static_cast<double>(part) / static_cast<double>(whole); }

}

TEST_CASE("the same seed makes up the same programme, another seed another one")
{
    auto programme = district();
    programme.children = 50;
    const auto text = written(test::instance_of(bench::made_up(programme)));
    CHECK(written(test::instance_of(bench::made_up(programme))) == text);
    programme.seed = 2;
    CHECK(written(test::instance_of(bench::made_up(programme))) != text);
}

TEST_CASE("a made-up district has the traits of the study")
{
    const auto& instance = one_district();
    CHECK(instance.applicants.size() == 1000);
    std::uint64_t seats = 0;
    std::vector<std::uint32_t> wished(instance.offers.size());
    for (const auto& wish : instance.wishes) ++wished[wish.offer];
    std::size_t crowded = 0;
    for (std::size_t offer = 0; offer < instance.offers.size(); ++offer) {
        const auto& one = instance.offers[offer];
        seats += one.max;
        crowded += wished[offer] > one.max;
        CHECK(one.max >= 8);
        CHECK(one.max <= 30);
        CHECK(one.ages->to - one.ages->from >= 4);
        CHECK(one.ages->to - one.ages->from <= 7);
        CHECK_FALSE(one.slots.empty());
    }
    CHECK(seats >= 2000);
    CHECK(seats < 2150);
    CHECK(share(crowded, instance.offers.size()) > 75);
    CHECK(share(crowded, instance.offers.size()) < 96);
    const auto wishes = static_cast<double>(instance.wishes.size()) / 1000;
    CHECK(wishes > 6.5);
    CHECK(wishes < 8);
    for (const auto& wish : instance.wishes) CHECK(wish.rank <= 12);
}

TEST_CASE("the more children agree about what comes first, the fewer first wishes anybody can fulfil")
{
    std::uint64_t before = 1000;
    for (const auto agreement : {0.0, 0.58, 1.5}) {
        auto programme = district();
        programme.agreement = agreement;
        const auto first_wishes = allocate(test::instance_of(bench::made_up(programme))).metrics.first_wishes;
        CHECK(first_wishes < before);
        before = first_wishes;
    }
}

TEST_CASE("what others do is possible too: nobody in two places, nothing overfull, nobody beyond the limit")
{
    using enum Baseline;
    const auto& instance = one_district();
    for (const auto baseline : {snake, boston, serial_dictatorship, many_to_many_one_lottery, many_to_many_lotteries, stars_and_ids, ranks_and_ids}) {
        const auto allocation = bench::allocate_by(baseline, instance);
        std::vector<std::uint32_t> taken(instance.offers.size());
        for (const auto& place : allocation.result.places) ++taken[place.offer];
        for (std::size_t offer = 0; offer < taken.size(); ++offer) CHECK(taken[offer] <= instance.offers[offer].max);
        const allocation::Facts facts(instance);
        std::vector<std::uint64_t> held(instance.applicants.size());
        for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
            if (allocation.protocol.round_of[wish] == allocation::not_held) continue;
            CHECK(facts.obstacle[wish] == allocation::Obstacle::nothing);
            CHECK((held[facts.applicant(wish)] & facts.conflicts[wish]) == 0);
            held[facts.applicant(wish)] |= facts.bit(wish);
        }
        for (const auto bits : held) CHECK(std::popcount(bits) <= 5);
        CAPTURE(name_of(baseline));
        CHECK(allocation.metrics.places > 1700);
    }
}

TEST_CASE("the mechanisms of others differ as the study found: who draws first takes all, ids decide ties, first wishes first leaves many empty")
{
    using enum Baseline;
    const auto& instance = one_district();
    const auto without = [&](Baseline baseline) { return bench::allocate_by(baseline, instance).metrics.without_place; };
    const auto ours = allocate(instance).metrics.without_place;
    CHECK(ours <= without(snake));
    CHECK(without(snake) < without(boston));
    CHECK(without(boston) < without(serial_dictatorship));
    CHECK(without(many_to_many_lotteries) < without(many_to_many_one_lottery));
    const auto by_id = [&](const allocation::Allocation& allocation) {
        std::pair<std::uint64_t, std::uint64_t> quarters;
        for (const auto& place : allocation.result.places) {
            quarters.first += place.applicant < 250;
            quarters.second += place.applicant >= 750;
        }
        return quarters;
    };
    const auto [lowest, highest] = by_id(bench::allocate_by(stars_and_ids, instance));
    CHECK(3 * lowest < 2 * highest);
    const auto [our_lowest, our_highest] = by_id(allocate(instance));
    CHECK(10 * our_lowest > 9 * our_highest);
    CHECK(9 * our_lowest < 10 * our_highest);
}

TEST_CASE("a made-up programme of single places is one for deferred acceptance")
{
    auto programme = district();
    programme.children = 60;
    const auto instance = test::instance_of(bench::made_up_single(programme));
    CHECK(instance.settings.mechanism == allocation::Mechanism::deferred_acceptance);
    for (const auto& place : allocate(instance).metrics.by_places) CHECK(place <= 60);
    CHECK(allocate(instance).metrics.by_places.size() == 2);
}
