#include "allocation/exchange.hpp"

#include "allocation/round.hpp"
#include "allocation/tests/situation.hpp"
#include "allocation/tests/small_programme.hpp"

using allocation::Exchange;
using allocation::none;
using allocation::worth_of_first_wish;
using test::children;
using test::offer;
using test::Situation;
using test::SmallProgramme;
using test::wishes;

// Who has to move for somebody without a place: as few as possible, and of those the ones who lose least by it.

namespace {

/// How many steps a chain has, and what those who move lose together.
using Cost = std::pair<std::size_t, std::int64_t>;

/// The best of all chains that begin with a wish, by trying every one. Everybody has one place at most.
struct EveryChain {
    const Situation& situation;
    std::set<std::uint32_t> seen; ///< offers on the way

    std::optional<Cost> from(std::uint32_t wish)
    {
        const auto& [instance, facts, closed, allotment, lottery, protocol] = situation;
        const auto offer = facts.offer(wish);
        if (allotment.room(offer) > 0) return Cost{1, 0};
        if (!seen.insert(offer).second) return std::nullopt;
        std::optional<Cost> best;
        for (std::uint32_t held = 0; held < instance.wishes.size(); ++held) {
            if (!allotment.holds(held) || facts.offer(held) != offer) continue;
            for (const auto& other : instance.wishes_of(facts.applicant(held))) {
                const auto taken = static_cast<std::uint32_t>(&other - instance.wishes.data());
                if (taken == held || seen.count(other.offer) > 0 || !allotment.could_swap(taken, held)) continue;
                const auto on = from(taken);
                if (!on) continue;
                const auto loss = std::int64_t(worth_of_first_wish / instance.wishes[held].rank) - worth_of_first_wish / other.rank;
                const Cost cost{on->first + 1, on->second + loss};
                if (!best || cost < *best) best = cost;
            }
        }
        seen.erase(offer);
        return best;
    }
};

Cost cost_of(const Situation& situation, const allocation::Exchanged& exchanged)
{
    Cost cost{exchanged.moves.size(), 0};
    for (const auto& [left, taken] : exchanged.moves) {
        if (left == none) continue;
        cost.second += std::int64_t(worth_of_first_wish / situation.instance.wishes[left].rank) -
                       worth_of_first_wish / situation.instance.wishes[taken].rank;
    }
    return cost;
}

/// One place each, in a programme so small that all chains can be tried. Two offers are what everybody wants first, and
/// every other child wants nothing else: so there is something to exchange.
test::Draft single_places(SmallProgramme programme)
{
    if (programme.offers.size() > 5) programme.offers.resize(5);
    if (programme.applicants.size() > 12) programme.applicants.resize(12);
    for (auto& one : programme.offers) one.from_age = 7;
    for (std::size_t at = 0; at < programme.applicants.size(); ++at) {
        auto& list = programme.applicants[at].wishes;
        if (at % 2 == 1) list.clear();
        list.insert(list.begin(), (programme.seed >> at) % 2);
    }
    auto draft = test::draft_of(programme, {});
    for (auto& applicant : draft.applicants) applicant.limit = 1;
    return draft;
}

}

TEST_CASE("of two who could move, the one moves who loses less by it, so that a first wish is kept")
{
    auto draft = children({"anna", "ben", "cem"});
    draft.offers = {offer("a", 2), offer("other", 0), offer("x", 1), offer("y", 1)};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"a", "x"});
    wishes(draft, "cem", {"other", "a", "y"});
    Situation three(draft);
    three.give("ben", 1);
    three.give("cem", 2);
    REQUIRE(Exchange(three.allotment).help(0, Exchange::First::lowest_wish, 1, three.protocol));
    CHECK(three.holds("anna", 1));
    CHECK(three.holds("ben", 1));
    CHECK(three.holds("cem", 3));
}

TEST_CASE("two who lose little do not move where one who loses much is enough")
{
    auto draft = children({"anna", "ben", "cem", "dana"});
    draft.offers = {offer("a", 2), offer("b", 1), offer("none", 0), offer("x", 1), offer("y", 1)};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"none", "a", "b"});
    wishes(draft, "cem", {"none", "b", "y"});
    wishes(draft, "dana", {"a", "none", "none", "none", "x"});
    Situation four(draft);
    four.give("ben", 2);
    four.give("cem", 2);
    four.give("dana", 1);
    REQUIRE(Exchange(four.allotment).help(0, Exchange::First::lowest_wish, 1, four.protocol));
    CHECK(four.holds("dana", 5));
    CHECK(four.holds("ben", 2));
    CHECK(four.holds("cem", 2));
}

TEST_CASE("where several ways lead to the same offer, those move who lose least on the way")
{
    auto draft = children({"anna", "ben", "cem", "dana"});
    draft.offers = {offer("a", 2), offer("b", 1), offer("none", 0), offer("x", 1)};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"a", "b"});
    wishes(draft, "cem", {"none", "a", "b"});
    wishes(draft, "dana", {"b", "x"});
    Situation four(draft);
    four.give("ben", 1);
    four.give("cem", 2);
    four.give("dana", 1);
    REQUIRE(Exchange(four.allotment).help(0, Exchange::First::lowest_wish, 1, four.protocol));
    CHECK(four.holds("ben", 1));
    CHECK(four.holds("cem", 3));
    CHECK(four.holds("dana", 2));
    CHECK(four.protocol.exchanges.front().moves.size() == 3);
}

TEST_CASE("what all who move lose together counts, not what the last one loses")
{
    auto draft = children({"anna", "ben", "cem", "dana", "emil"});
    draft.offers = {offer("a", 2), offer("b", 1), offer("c", 1), offer("none", 0), offer("x", 1), offer("y", 1)};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"a", "b"});
    wishes(draft, "cem", {"none", "a", "c"});
    wishes(draft, "dana", {"none", "none", "b", "x"});
    wishes(draft, "emil", {"none", "c", "y"});
    Situation five(draft);
    for (const auto& [id, rank] : {std::pair("ben", 1U), {"cem", 2U}, {"dana", 3U}, {"emil", 2U}}) five.give(id, rank);
    REQUIRE(Exchange(five.allotment).help(0, Exchange::First::lowest_wish, 1, five.protocol));
    CHECK(five.holds("ben", 1));
    CHECK(five.holds("cem", 3));
    CHECK(five.holds("dana", 3));
    CHECK(five.holds("emil", 3));
}

TEST_CASE("nobody moves twice for one exchange, not even who gets a place by it: the two new places could overlap")
{
    auto draft = children({"anna", "ben"});
    draft.offers = {offer("a", 1, {{0, 10}}), offer("b", 1, {{20, 30}}), offer("c", 1, {{5, 15}})};
    wishes(draft, "anna", {"a", "b", "c"});
    wishes(draft, "ben", {"a", "b"});
    Situation both(draft);
    both.give("anna", 2);
    both.give("ben", 1);
    CHECK(Exchange(both.allotment).help(0, Exchange::First::best_wish, 2, both.protocol));
    CHECK(both.holds("ben", 1)); // not b, for which Anna would have to go to c beside a
    CHECK_FALSE(both.holds("anna", 1));
    CHECK(both.holds("anna", 2));
    CHECK(both.holds("anna", 3)); // is free anyway
}

TEST_CASE("where two lose equally much, it does not depend on the order in which the wishes were handed in")
{
    for (const bool is_turned : {false, true}) {
        auto draft = children({"anna", "ben", "cem"});
        draft.offers = {offer("a", 2), offer("x", 1), offer("y", 1)};
        wishes(draft, "anna", {"a"});
        wishes(draft, "ben", {"a", "x"});
        wishes(draft, "cem", {"a", "y"});
        if (is_turned) std::reverse(draft.wishes.begin(), draft.wishes.end());
        Situation three(draft);
        three.give("ben", 1);
        three.give("cem", 1);
        REQUIRE(Exchange(three.allotment).help(three.number("anna"), Exchange::First::best_wish, 1, three.protocol));
        CHECK(three.holds("ben", 2));
        CHECK(three.holds("cem", 1));
    }
}

TEST_CASE("every exchange for a first place is the shortest, and of those the one by which the least is lost: all others were tried")
{
    std::size_t exchanged = 0;
    std::size_t in_vain = 0;
    CHECK(rc::check([&](const SmallProgramme& programme) {
        Situation situation(single_places(programme));
        play_round(situation.allotment, situation.lottery, 1, situation.protocol);
        Exchange exchange(situation.allotment);
        for (std::uint32_t applicant = 0; applicant < situation.instance.applicants.size(); ++applicant) {
            if (situation.allotment.places(applicant) > 0 || !situation.allotment.wants_more(applicant)) continue;
            std::optional<Cost> best; // by the lowest wish from which there is a chain
            const auto first = situation.instance.first_wish[applicant];
            for (auto wish = situation.instance.first_wish[applicant + 1]; wish-- > first && !best;) {
                if (situation.allotment.could_take(wish)) best = EveryChain{situation, {}}.from(wish);
            }
            const bool is_helped = exchange.help(applicant, Exchange::First::lowest_wish, 1, situation.protocol);
            RC_ASSERT(is_helped == best.has_value());
            if (best) RC_ASSERT(cost_of(situation, situation.protocol.exchanges.back()) == *best);
            ++(is_helped ? exchanged : in_vain);
        }
    }));
    CHECK(exchanged > 20); // there was something to compare
    CHECK(in_vain > 20);
}
