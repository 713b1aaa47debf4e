// The guarantee: enough wishes, and a place whenever an exchange can give one. Without the condition a child that names
// one crowded activity would always be helped at the cost of others; without "the lowest", leaving wishes out would pay.
// Source: allocation-study (sections 2.5 and 3, "Why the guard")
#include "allocation/guarantee.hpp"

#include "allocation/draft.hpp"
#include "allocation/exchange.hpp"
#include "allocation/overlap.hpp"
#include "allocation/turns.hpp"

namespace allocation {
namespace {

/// Those for whom it holds, in the order of their turns.
template <class Holds>
std::vector<Standing> in_turn(const Allotment& allotment, Lottery& lottery, std::uint32_t round, Holds holds)
{
    std::vector<Standing> standings;
    const auto& instance = allotment.facts().instance;
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        if (holds(applicant)) standings.push_back(standing_of(allotment, lottery, round, applicant));
    }
    sort_by_turn(standings, lottery, round);
    return standings;
}

}

Coverage::Coverage(const Instance& whole) : offers_of_age_(Most::age + 2)
{
    for (const auto& offer : whole.offers) {
        const auto from = offer.ages ? offer.ages->from : 0;
        const auto to = offer.ages ? offer.ages->to : Most::age + 1;
        for (auto age = from; age <= to; ++age) ++offers_of_age_[age];
    }
}

bool Coverage::covers(const Instance& instance, std::uint32_t applicant) const
{
    std::array<std::uint32_t, most_wishes> wished; // no memory is asked for: this is done for everybody
    auto end = wished.begin();
    for (const auto& wish : instance.wishes_of(applicant)) *end++ = wish.offer;
    std::sort(wished.begin(), end);
    end = std::unique(wished.begin(), end);
    const auto different = static_cast<std::uint32_t>(end - wished.begin());
    if (different >= instance.settings.wishes_for_guarantee) return different > 0;
    const auto& somebody = instance.applicants[applicant];
    const auto fitting = std::count_if(wished.begin(), end, [&](std::uint32_t offer) {
        return fits_age(instance.offers[offer], somebody);
    });
    return fitting > 0 && static_cast<std::uint32_t>(fitting) == offers_of_age_[somebody.age.value_or(Most::age + 1)];
}

void guarantee_one_place(Allotment& allotment, Lottery& lottery, const Coverage& coverage, Protocol& protocol)
{
    constexpr std::uint32_t first_round = 1;
    const auto& instance = allotment.facts().instance;
    const auto waiting = in_turn(allotment, lottery, first_round, [&](std::uint32_t applicant) {
        return allotment.places(applicant) == 0 && allotment.wants_more(applicant) && coverage.covers(instance, applicant);
    });
    if (waiting.empty()) return;
    Exchange exchange(allotment);
    for (const auto& standing : waiting) exchange.help(standing.subject, Exchange::First::lowest_wish, first_round, protocol);
}

bool even_out(Allotment& allotment, Lottery& lottery, std::uint32_t round, Protocol& protocol)
{
    bool goes_on = false;
    const auto waiting = in_turn(allotment, lottery, round, [&](std::uint32_t applicant) {
        if (!allotment.wants_more(applicant)) return false;
        const bool is_due = allotment.places(applicant) < round;
        goes_on = goes_on || !is_due;
        return is_due;
    });
    if (waiting.empty()) return goes_on;
    Exchange exchange(allotment);
    for (const auto& standing : waiting) {
        goes_on = exchange.help(standing.subject, Exchange::First::best_wish, round, protocol) || goes_on;
    }
    return goes_on;
}

}
