#include "allocation/overlap.hpp"
#include "allocation/hash.hpp"
#include "allocation/tests/small_programme.hpp"
#include "allocation/waiting.hpp"
#include "allocation/write.hpp"

using allocation::Mechanism;
using allocation::none;
using test::Outcome;
using test::SmallProgramme;
using test::Traits;

// The invariants of the specification over generated instances. Source: allocation-study (section 3.2)

namespace {

constexpr Traits everything{true, true, true, true, true};
constexpr Mechanism mechanisms[] = {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance};

Outcome outcome_of(const SmallProgramme& programme, const Traits& traits, Mechanism mechanism)
{
    auto draft = test::draft_of(programme, traits);
    draft.settings.mechanism = mechanism;
    return Outcome(draft);
}

/// Offers that an applicant has.
std::vector<std::uint32_t> offers_of(const Outcome& outcome, std::uint32_t applicant)
{
    std::vector<std::uint32_t> offers;
    for (const auto& place : outcome.allocation.result.places) {
        if (place.applicant == applicant) offers.push_back(place.offer);
    }
    return offers;
}

std::vector<std::uint32_t> taken(const Outcome& outcome)
{
    std::vector<std::uint32_t> seats(outcome.instance.offers.size());
    for (const auto& place : outcome.allocation.result.places) ++seats[place.offer];
    return seats;
}

bool is_wished(const Outcome& outcome, std::uint32_t applicant, std::uint32_t offer)
{
    const auto wishes = outcome.instance.wishes_of(applicant);
    return std::any_of(wishes.begin(), wishes.end(), [&](const auto& wish) { return wish.offer == offer; });
}

/// Whether somebody could take an offer beside what they have, except what `without` says.
bool could_add(const Outcome& outcome, std::uint32_t applicant, std::uint32_t offer, std::uint32_t without = none)
{
    const auto& instance = outcome.instance;
    if (!fits_age(instance.offers[offer], instance.applicants[applicant])) return false;
    std::uint32_t places = 0;
    for (const auto held : offers_of(outcome, applicant)) {
        if (held == without) continue;
        ++places;
        if (conflict(instance.offers[held], instance.offers[offer], 0)) return false;
    }
    const bool is_one_place = instance.settings.mechanism == Mechanism::deferred_acceptance;
    return places < std::min(*instance.applicants[applicant].limit, is_one_place ? 1U : 100U);
}

bool is_closed(const Outcome& outcome, std::uint32_t offer)
{
    const auto& closed = outcome.allocation.result.closed;
    return std::any_of(closed.begin(), closed.end(), [&](const auto& one) { return one.offer == offer; });
}

void check_feasible(const Outcome& outcome)
{
    const auto& instance = outcome.instance;
    const auto seats = taken(outcome);
    for (std::uint32_t offer = 0; offer < seats.size(); ++offer) {
        RC_ASSERT(seats[offer] <= instance.offers[offer].max);
        if (is_closed(outcome, offer)) RC_ASSERT(seats[offer] == 0U);
        else RC_ASSERT(seats[offer] >= instance.offers[offer].min);
    }
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        for (const auto offer : offers_of(outcome, applicant)) {
            RC_ASSERT(is_wished(outcome, applicant, offer));
            RC_ASSERT(could_add(outcome, applicant, offer, offer));
        }
    }
    for (const auto& [first, second] : instance.exclusions) {
        for (const auto offer : offers_of(outcome, first)) {
            const auto others = offers_of(outcome, second);
            RC_ASSERT(std::find(others.begin(), others.end(), offer) == others.end());
        }
    }
}

bool has(const Outcome& outcome, std::uint32_t applicant, std::uint32_t offer)
{
    const auto offers = offers_of(outcome, applicant);
    return std::find(offers.begin(), offers.end(), offer) != offers.end();
}

}

TEST_CASE("nobody gets what they did not wish, cannot take, or what is full or closed, and nobody meets whom they must not")
{
    for (const auto mechanism : mechanisms) {
        CHECK(rc::check([&](const SmallProgramme& programme) { check_feasible(outcome_of(programme, everything, mechanism)); }));
    }
}

TEST_CASE("no seat stays free that somebody could add, or would rather have")
{
    for (const auto mechanism : {Mechanism::rounds, Mechanism::deferred_acceptance}) {
        CHECK(rc::check([&](const SmallProgramme& programme) {
            const auto outcome = outcome_of(programme, {true, true, true, false, false}, mechanism);
            const auto seats = taken(outcome);
            for (const auto& wish : outcome.instance.wishes) {
                const bool is_free = seats[wish.offer] < outcome.instance.offers[wish.offer].max && !is_closed(outcome, wish.offer);
                if (!is_free || has(outcome, wish.applicant, wish.offer)) continue;
                RC_ASSERT(!could_add(outcome, wish.applicant, wish.offer));
                for (const auto& held : outcome.instance.wishes_of(wish.applicant)) {
                    if (held.rank <= wish.rank || !has(outcome, wish.applicant, held.offer)) continue;
                    RC_ASSERT(!could_add(outcome, wish.applicant, wish.offer, held.offer));
                }
            }
        }));
    }
}

TEST_CASE("with equal counts first no seat stays free that somebody could add")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        const auto outcome = outcome_of(programme, {}, Mechanism::rounds_equal);
        const auto seats = taken(outcome);
        for (const auto& wish : outcome.instance.wishes) {
            if (seats[wish.offer] == outcome.instance.offers[wish.offer].max || has(outcome, wish.applicant, wish.offer)) continue;
            RC_ASSERT(!could_add(outcome, wish.applicant, wish.offer));
        }
    }));
}

TEST_CASE("who has no place never sees a seat given in a later round that they wished and could take")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        const auto outcome = outcome_of(programme, {}, Mechanism::rounds);
        for (const auto& wish : outcome.instance.wishes) {
            if (!offers_of(outcome, wish.applicant).empty() || !could_add(outcome, wish.applicant, wish.offer)) continue;
            for (const auto& place : outcome.allocation.result.places) RC_ASSERT((place.offer != wish.offer || place.round == 1));
        }
    }));
}

TEST_CASE("in every round somebody gets at most one place, and nobody gets a second before the first round is over")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        const auto outcome = outcome_of(programme, everything, Mechanism::rounds);
        std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
        for (const auto& place : outcome.allocation.result.places) RC_ASSERT(seen.insert({place.applicant, place.round}).second);
    }));
}

TEST_CASE("a group is never split")
{
    for (const auto mechanism : mechanisms) {
        CHECK(rc::check([&](const SmallProgramme& programme) {
            const auto outcome = outcome_of(programme, everything, mechanism);
            const auto& instance = outcome.instance;
            for (const auto& one : instance.wishes) {
                if (one.group == none || instance.groups[one.group].alone_if_not_together) continue;
                for (const auto& other : instance.wishes) {
                    const bool is_joint = other.group == one.group && other.offer == one.offer;
                    if (is_joint) RC_ASSERT(has(outcome, one.applicant, one.offer) == has(outcome, other.applicant, one.offer));
                }
            }
        }));
    }
}

TEST_CASE("the same wishes in any order give the same bytes")
{
    for (const auto mechanism : mechanisms) {
        CHECK(rc::check([&](const SmallProgramme& programme, std::uint32_t shuffle) {
            auto draft = test::draft_of(programme, everything);
            draft.settings.mechanism = mechanism;
            auto turned = draft;
            for (auto* list : {&turned.wishes}) std::rotate(list->begin(), list->begin() + (list->empty() ? 0 : shuffle % list->size()), list->end());
            std::reverse(turned.offers.begin(), turned.offers.end());
            std::reverse(turned.applicants.begin(), turned.applicants.end());
            std::reverse(turned.groups.begin(), turned.groups.end());
            for (auto& exclusion : turned.exclusions) std::swap(exclusion.first, exclusion.second);
            const Outcome one(draft);
            const Outcome other(turned);
            RC_ASSERT(written(one.instance, one.allocation) == written(other.instance, other.allocation));
        }));
    }
}

TEST_CASE("everybody on a waiting list wished the offer, does not have it, and is of the right age")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        const auto outcome = outcome_of(programme, everything, Mechanism::rounds);
        for (const auto& [offer, applicants] : outcome.allocation.result.waiting) {
            std::set<std::uint32_t> listed;
            for (const auto applicant : applicants) {
                RC_ASSERT(listed.insert(applicant).second);
                RC_ASSERT(is_wished(outcome, applicant, offer));
                RC_ASSERT(!has(outcome, applicant, offer));
                RC_ASSERT(fits_age(outcome.instance.offers[offer], outcome.instance.applicants[applicant]));
            }
        }
    }));
}

TEST_CASE("what nobody wishes and who wishes nothing change nothing for the others")
{
    CHECK(rc::check([&](const SmallProgramme& programme) {
        auto draft = test::draft_of(programme, {false, true, true, true, true});
        draft.settings.wishes_for_guarantee = 1; // not "all of the right age", of which there is one more then
        const auto before = test::places_of(draft);
        draft.offers.push_back(test::offer("aaa nobody wishes this", 7, {{0, 1000}}));
        draft.applicants.push_back(test::applicant("aaa wishes nothing"));
        RC_ASSERT(test::places_of(draft) == before);
    }));
}

TEST_CASE("another beginning of time changes nothing")
{
    CHECK(rc::check([&](const SmallProgramme& programme, std::uint16_t later) {
        auto draft = test::draft_of(programme, everything);
        const auto before = test::places_of(draft);
        for (auto& offer : draft.offers) {
            for (auto& slot : offer.slots) slot = {slot.begin + later, slot.end + later};
        }
        RC_ASSERT(test::places_of(draft) == before);
    }));
}
