#include "allocation/refill.hpp"

#include "allocation/tests/small_programme.hpp"

using allocation::ConfirmedPlaces;
using allocation::none;
using test::applicant;
using test::offer;
using test::Outcome;
using test::wishes;

namespace {

/// Anna has the zoo; Ben and Cem wait for it, Ben with a place elsewhere.
test::Draft zoo_with_two_waiting()
{
    test::Draft draft;
    auto zoo = offer("zoo", 1, {{0, 10}});
    zoo.classes = {"first"};
    draft.offers = {zoo, offer("boat", 1, {{20, 30}})};
    draft.applicants = {applicant("anna", 8, {"first"}), applicant("ben"), applicant("cem")};
    wishes(draft, "anna", {"zoo"});
    wishes(draft, "ben", {"zoo", "boat"});
    wishes(draft, "cem", {"zoo"});
    return draft;
}

}

TEST_CASE("a seat that was given back goes to whoever waits and has the fewest places")
{
    const Outcome outcome(zoo_with_two_waiting());
    REQUIRE(outcome.places() == test::Places{{"anna", {"zoo"}}, {"ben", {"boat"}}});
    const auto [anna, ben, cem, zoo] = std::tuple(0U, 1U, 2U, offer_called(outcome.instance, "zoo"));
    CHECK(outcome.waiting_for("zoo") == std::vector<std::string>{"cem", "ben"});

    ConfirmedPlaces places(outcome.instance, outcome.allocation);
    CHECK(places.next(zoo) == none);
    CHECK_FALSE(places.accept(cem, zoo));
    CHECK_FALSE(places.give_back(cem, zoo));
    CHECK(places.give_back(anna, zoo));
    CHECK(places.next(zoo, std::vector{anna}) == cem);
    CHECK(places.next(zoo, std::vector{anna, cem}) == ben);
    CHECK(places.next(zoo, std::vector{anna, cem, ben}) == none);
    CHECK(places.accept(cem, zoo));
    CHECK(places.has(cem, zoo));
    CHECK(places.next(zoo) == none);
}

TEST_CASE("who has something else at that time, or as many as allowed, is not asked")
{
    auto draft = zoo_with_two_waiting();
    draft.applicants[1].limit = 1;
    const Outcome outcome(draft);
    ConfirmedPlaces places(outcome.instance, outcome.allocation);
    const auto zoo = offer_called(outcome.instance, "zoo");
    REQUIRE(places.give_back(0, zoo));
    CHECK(places.next(zoo, std::vector{0U, 2U}) == none);
    CHECK(places.give_back(1, offer_called(outcome.instance, "boat")));
    CHECK(places.next(zoo, std::vector{0U, 2U}) == 1);
}

TEST_CASE("whatever is given back and passed on, nobody else loses or moves, and nothing is ever overfull")
{
    CHECK(rc::check([](const test::SmallProgramme& programme, const std::vector<std::uint16_t>& steps) {
        const Outcome outcome(test::draft_of(programme, {true, true, true, true, true}));
        ConfirmedPlaces places(outcome.instance, outcome.allocation);
        std::set<std::pair<std::uint32_t, std::uint32_t>> held;
        for (const auto& place : outcome.allocation.result.places) held.insert({place.applicant, place.offer});
        for (const auto step : steps) {
            if (held.empty()) break;
            const auto given_back = *std::next(held.begin(), step % static_cast<std::ptrdiff_t>(held.size()));
            const auto [applicant, offer] = given_back;
            RC_ASSERT(places.give_back(applicant, offer));
            held.erase(given_back);
            const auto next = places.next(offer, std::vector{applicant});
            if (next != none) {
                RC_ASSERT(places.accept(next, offer));
                held.insert({next, offer});
            }
            std::vector<std::uint32_t> seats(outcome.instance.offers.size());
            for (const auto& [somebody, of_offer] : held) {
                RC_ASSERT(places.has(somebody, of_offer));
                RC_ASSERT(++seats[of_offer] <= outcome.instance.offers[of_offer].max);
            }
        }
    }));
}

TEST_CASE("a freed seat is offered in the order of the published waiting list, to the first who is free")
{
    std::size_t offered = 0;
    CHECK(rc::check([&](const test::SmallProgramme& programme) {
        const Outcome outcome(test::draft_of(programme, {false, true, true, false, false}));
        for (const auto& [offer, waiting] : outcome.allocation.result.waiting) {
            const auto& places = outcome.allocation.result.places;
            const auto place = std::find_if(places.begin(), places.end(), [offer = offer](const auto& one) { return one.offer == offer; });
            if (place == places.end()) continue;
            auto first = none;
            for (std::size_t at = 0; at < waiting.size() && first == none; ++at) {
                ConfirmedPlaces tried(outcome.instance, outcome.allocation);
                tried.give_back(place->applicant, offer);
                if (tried.accept(waiting[at], offer)) first = waiting[at];
            }
            ConfirmedPlaces confirmed(outcome.instance, outcome.allocation);
            confirmed.give_back(place->applicant, offer);
            RC_ASSERT(confirmed.next(offer, std::vector{place->applicant}) == first);
            offered += first != none;
        }
    }));
    CHECK(offered > 50);
}
