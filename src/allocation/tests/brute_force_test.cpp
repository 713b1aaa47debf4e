#include "allocation/overlap.hpp"
#include "allocation/tests/small_programme.hpp"
#include "made_up.hpp"

using allocation::Instance;
using allocation::Mechanism;
using allocation::none;
using test::Outcome;
using test::SmallProgramme;

// Tiny programmes, where every possible result can be looked at.

namespace {

/// For each applicant the number of a wish, or none.
using Matching = std::vector<std::uint32_t>;

struct Tiny {
    explicit Tiny(const Outcome& of_outcome)
        : outcome(of_outcome), explainer(outcome.instance, outcome.allocation.result, outcome.allocation.protocol)
    {
        for (std::uint32_t wish = 0; wish < outcome.instance.wishes.size(); ++wish) keys.push_back(explainer.key_of(wish, 1));
    }

    bool is_possible(std::uint32_t wish) const
    {
        const auto& instance = outcome.instance;
        const auto& [applicant, offer, rank, group] = instance.wishes[wish];
        return fits_age(instance.offers[offer], instance.applicants[applicant]) && *instance.applicants[applicant].limit > 0;
    }

    /// Nobody would rather have a seat that is free, or that somebody with a later key has.
    bool is_stable(const Matching& matching) const
    {
        const auto& instance = outcome.instance;
        for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
            const auto& [applicant, offer, rank, group] = instance.wishes[wish];
            if (!is_possible(wish) || matching[applicant] <= wish) continue;
            std::uint32_t taken = 0;
            for (const auto other : matching) {
                if (other == none || instance.wishes[other].offer != offer) continue;
                ++taken;
                if (keys[wish] < keys[other]) return false;
            }
            if (taken < instance.offers[offer].max) return false;
        }
        return true;
    }

    template <class Look>
    void each_matching(Matching& matching, std::vector<std::uint32_t>& taken, std::uint32_t applicant, Look look) const
    {
        const auto& instance = outcome.instance;
        if (applicant == instance.applicants.size()) return look(matching);
        matching[applicant] = none;
        each_matching(matching, taken, applicant + 1, look);
        for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
            auto& seats = taken[instance.wishes[wish].offer];
            if (!is_possible(wish) || seats == instance.offers[instance.wishes[wish].offer].max) continue;
            ++seats;
            matching[applicant] = wish;
            each_matching(matching, taken, applicant + 1, look);
            --seats;
        }
        matching[applicant] = none;
    }

    Matching own_matching() const
    {
        Matching matching(outcome.instance.applicants.size(), none);
        for (std::uint32_t wish = 0; wish < outcome.instance.wishes.size(); ++wish) {
            if (outcome.allocation.protocol.round_of[wish] >= 0) matching[outcome.instance.wishes[wish].applicant] = wish;
        }
        return matching;
    }

    const Outcome& outcome;
    allocation::Explainer explainer;
    std::vector<allocation::Key> keys;
};

SmallProgramme tiny(SmallProgramme programme)
{
    if (programme.offers.size() > 3) programme.offers.resize(3);
    if (programme.applicants.size() > 5) programme.applicants.resize(5);
    return programme;
}

}

TEST_CASE("of all stable results everybody gets the one that is best for them: all others were looked at")
{
    CHECK(rc::check([](const SmallProgramme& programme) {
        auto draft = test::draft_of(tiny(programme), {false, false, true, false, false});
        draft.settings.mechanism = Mechanism::deferred_acceptance;
        const Outcome outcome(draft);
        const Tiny all(outcome);
        const auto own = all.own_matching();
        RC_ASSERT(all.is_stable(own));
        Matching matching(own.size(), none);
        std::vector<std::uint32_t> taken(outcome.instance.offers.size());
        all.each_matching(matching, taken, 0, [&](const Matching& other) {
            if (!all.is_stable(other)) return;
            for (std::size_t applicant = 0; applicant < own.size(); ++applicant) RC_ASSERT(own[applicant] <= other[applicant]);
        });
    }));
}

TEST_CASE("with a guarantee for everybody as many have a place as in the best of all results")
{
    CHECK(rc::check([](const SmallProgramme& programme) {
        auto draft = test::draft_of(tiny(programme), {});
        draft.settings.wishes_for_guarantee = 0;
        for (auto& applicant : draft.applicants) applicant.limit = 1;
        const Outcome outcome(draft);
        const Tiny all(outcome);
        std::size_t most = 0;
        Matching matching(outcome.instance.applicants.size(), none);
        std::vector<std::uint32_t> taken(outcome.instance.offers.size());
        all.each_matching(matching, taken, 0, [&](const Matching& other) {
            most = std::max(most, other.size() - static_cast<std::size_t>(std::count(other.begin(), other.end(), none)));
        });
        RC_ASSERT(outcome.number_of_places() == most);
    }));
}

// With all lists and lots known beforehand: even then leaving wishes out hardly ever pays. Source: allocation-study (2.5)
TEST_CASE("leaving a wish out does not pay, even for somebody who knows all lists and lots")
{
    bench::Programme programme;
    programme.children = 150;
    const auto draft = bench::made_up(programme);
    const auto instance = test::instance_of(draft);
    const auto worth = [&](const Instance& given, std::uint32_t applicant) {
        std::uint64_t sum = 0;
        for (const auto& place : allocate(given).result.places) {
            if (place.applicant != applicant) continue;
            for (const auto& wish : instance.wishes_of(applicant)) sum += wish.offer == place.offer ? 27'720 / wish.rank : 0;
        }
        return sum;
    };
    std::size_t gains = 0;
    std::size_t losses = 0;
    for (std::uint32_t applicant = 0; applicant < 25; ++applicant) {
        const auto honest = worth(instance, applicant);
        const auto own = instance.wishes_of(applicant);
        if (own.empty()) continue;
        const auto left_out = applicant % static_cast<std::uint32_t>(own.size());
        auto without = instance;
        const auto first = without.wishes.begin() + static_cast<std::ptrdiff_t>(without.first_wish[applicant]);
        without.wishes.erase(first + left_out);
        for (auto later = applicant + 1; later < without.first_wish.size(); ++later) --without.first_wish[later];
        std::uint32_t rank = 0;
        for (auto wish = without.first_wish[applicant]; wish < without.first_wish[applicant + 1]; ++wish) without.wishes[wish].rank = ++rank;
        const auto after = worth(without, applicant);
        gains += after > honest;
        losses += after < honest;
    }
    CHECK(gains <= 2); // what is possible with rounds: the order of satisfaction in the second round
    CHECK(losses > gains);
}
