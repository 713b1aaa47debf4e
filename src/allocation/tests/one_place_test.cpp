#include "allocation/tests/small_programme.hpp"

using allocation::Mechanism;
using allocation::none;
using test::Outcome;
using test::SmallProgramme;

// Deferred acceptance: what the textbooks prove, tried on every small case. Source: gale-shapley-1962, soft-reserves

namespace {

test::Draft single_places(const SmallProgramme& programme, const test::Traits& traits)
{
    auto draft = test::draft_of(programme, traits);
    draft.settings.mechanism = Mechanism::deferred_acceptance;
    return draft;
}

/// The rank of what an applicant got; worse than every wish where it is nothing.
std::uint32_t rank_got(const Outcome& outcome, std::uint32_t applicant)
{
    for (const auto& place : outcome.allocation.result.places) {
        if (place.applicant != applicant) continue;
        for (const auto& wish : outcome.instance.wishes_of(applicant)) {
            if (wish.offer == place.offer) return wish.rank;
        }
    }
    return none;
}

/// The rank, on the true list, of what somebody got by handing in another list.
std::uint32_t rank_by(const test::Draft& truth, const std::string& somebody, const std::vector<std::string>& list)
{
    auto draft = truth;
    const auto number = draft.applicant_names.number_of(somebody);
    std::erase_if(draft.wishes, [&](const auto& wish) { return wish.applicant == number; });
    test::wishes(draft, somebody, list);
    const auto places = test::places_of(draft);
    const auto got = places.find(somebody);
    if (got == places.end()) return none;
    for (const auto& wish : truth.wishes) {
        if (wish.applicant == number && truth.offer_names[wish.offer] == *got->second.begin()) return wish.rank;
    }
    return none;
}

}

TEST_CASE("nobody sees a place they would rather have with somebody of a later class or a larger ticket")
{
    CHECK(rc::check([](const SmallProgramme& programme) {
        const Outcome outcome(single_places(programme, {true, false, true, false, false}));
        const auto& instance = outcome.instance;
        const allocation::Explainer explainer(instance, outcome.allocation.result, outcome.allocation.protocol);
        for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
            const auto& [applicant, offer, rank, group] = instance.wishes[wish];
            const bool would_rather = rank < rank_got(outcome, applicant) && explainer.explain(wish).reason == allocation::Reason::full;
            if (!would_rather) continue;
            const auto own = explainer.key_of(wish, 1);
            for (std::uint32_t other = 0; other < instance.wishes.size(); ++other) {
                if (instance.wishes[other].offer != offer || rank_got(outcome, instance.wishes[other].applicant) != instance.wishes[other].rank) continue;
                RC_ASSERT(explainer.key_of(other, 1) < own);
            }
        }
    }));
}

TEST_CASE("no other list brings anybody a better place: every order and every part of a list is tried")
{
    CHECK(rc::check([](const SmallProgramme& programme) {
        const auto draft = single_places(programme, {false, true, true, false, false});
        RC_PRE(!programme.applicants.empty() && !programme.offers.empty());
        const auto instance = test::instance_of(draft);
        const auto applicant = static_cast<std::uint32_t>(programme.seed % instance.applicants.size());
        const auto id = instance.applicants[applicant].id;
        std::vector<std::string> list;
        for (const auto& wish : instance.wishes_of(applicant)) list.push_back(instance.offers[wish.offer].id);
        if (list.size() > 3) list.resize(3);
        auto truth = draft;
        const auto number = truth.applicant_names.number_of(id);
        std::erase_if(truth.wishes, [&](const auto& wish) { return wish.applicant == number; });
        test::wishes(truth, id, list);
        const auto honest = rank_by(truth, id, list);
        std::sort(list.begin(), list.end());
        do {
            for (std::size_t length = 0; length <= list.size(); ++length) {
                RC_ASSERT(rank_by(truth, id, {list.begin(), list.begin() + static_cast<std::ptrdiff_t>(length)}) >= honest);
            }
        } while (std::next_permutation(list.begin(), list.end()));
    }));
}

TEST_CASE("one seat more harms nobody")
{
    CHECK(rc::check([](const SmallProgramme& programme, std::uint32_t which) {
        RC_PRE(!programme.offers.empty());
        auto draft = single_places(programme, {false, false, true, false, false});
        const Outcome before(draft);
        ++draft.offers[which % draft.offers.size()].max;
        const Outcome after(draft);
        for (std::uint32_t applicant = 0; applicant < before.instance.applicants.size(); ++applicant) {
            RC_ASSERT(rank_got(after, applicant) <= rank_got(before, applicant));
        }
    }));
}

TEST_CASE("families and volunteers who rank each other are matched so that no two would rather have each other")
{
    test::Draft draft;
    draft.settings.mechanism = Mechanism::deferred_acceptance;
    auto maria = test::offer("maria", 1);
    auto jonas = test::offer("jonas", 1);
    maria.classes = {"family-b", "family-a"}; // a volunteer's ranking: one flag for each family
    jonas.classes = {"family-a", "family-b"};
    draft.offers = {maria, jonas};
    draft.applicants = {test::applicant("a", 30, {"family-a"}), test::applicant("b", 30, {"family-b"})};
    test::wishes(draft, "a", {"maria", "jonas"});
    test::wishes(draft, "b", {"maria", "jonas"});
    const Outcome outcome(draft);
    CHECK(outcome.places() == test::Places{{"a", {"jonas"}}, {"b", {"maria"}}});
    CHECK(outcome.decider("a", 1) == allocation::Decider::priority);
}

TEST_CASE("weak offers are closed one at a time, so that their applicants can keep another alive")
{
    test::Draft draft;
    draft.settings.mechanism = Mechanism::deferred_acceptance;
    for (const auto* id : {"choir", "drums"}) {
        draft.offers.push_back(test::offer(id, 4));
        draft.offers.back().min = 3;
    }
    for (const auto* id : {"anna", "ben"}) {
        draft.applicants.push_back(test::applicant(id));
        test::wishes(draft, id, {"choir", "drums"});
    }
    draft.applicants.push_back(test::applicant("cem"));
    test::wishes(draft, "cem", {"drums", "choir"});
    const Outcome outcome(draft);
    CHECK(outcome.closed() == std::vector<std::string>{"drums"}); // lacks two of three, the choir one of three
    CHECK(outcome.places() == test::Places{{"anna", {"choir"}}, {"ben", {"choir"}}, {"cem", {"choir"}}});

    draft.offers[1].takes_place_anyway = true;
    CHECK(Outcome(draft).closed() == std::vector<std::string>{"choir"});
}
