// A place that is settled beforehand is a promise: promises that cannot all be kept are refused.
// Source: allocation-study (section 3.1, "Input", locked places)
#include "allocation/settled.hpp"

#include "allocation/overlap.hpp"

#include <fmt/format.h>

namespace allocation {
namespace {

using base::says;

bool begins_before(const Slot& one, const Slot& other) { return std::pair(one.begin, one.end) < std::pair(other.begin, other.end); }

void sort_slots(std::vector<Slot>& slots) { std::sort(slots.begin(), slots.end(), begins_before); }

bool comes_before(const HeldPlace& one, const HeldPlace& other)
{
    if (one.counts != other.counts) return other.counts;
    return std::lexicographical_compare(one.slots.begin(), one.slots.end(), other.slots.begin(), other.slots.end(), begins_before);
}

/// One settled place after another, as they stand in the draft.
class Promises {
public:
    Promises(const Draft& draft, Mistakes& mistakes) : draft_(draft), mistakes_(mistakes), held_(draft.applicants.size()) {}

    void add(std::uint32_t line, const Offer& offer, const std::string& place)
    {
        const auto& applicant = draft_.applicants[line];
        const auto travel = draft_.settings.travel_minutes;
        auto& held = held_[line];
        std::size_t places = held.size() + 1;
        for (const auto& elsewhere : applicant.held) {
            places += elsewhere.counts;
            auto slots = elsewhere.slots;
            sort_slots(slots);
            if (overlap(slots, offer.slots, travel)) clash(place);
        }
        for (const auto* other : held) {
            if (conflict(*other, offer, travel)) clash(place);
        }
        held.push_back(&offer);
        if (!fits_age(offer, applicant)) mistakes_.add(place, says("The settled place does not fit the age."));
        const auto limit = applicant.limit ? applicant.limit : draft_.settings.limit;
        if (limit && places > *limit) mistakes_.add(place, says("More places are settled than the limit allows."));
    }

private:
    void clash(const std::string& place)
    {
        mistakes_.add(place, says("The settled place overlaps with another place of the same applicant."));
    }

    const Draft& draft_;
    Mistakes& mistakes_;
    std::vector<std::vector<const Offer*>> held_;
};

template <class Thing>
std::vector<std::uint32_t> sort_by_id(std::vector<Thing>& things, Names& names)
{
    std::sort(things.begin(), things.end(), [](const Thing& one, const Thing& other) { return one.id < other.id; });
    std::vector<std::uint32_t> places(names.size(), none);
    for (std::uint32_t place = 0; place < things.size(); ++place) places[names.number_of(things[place].id)] = place;
    return places;
}

void sort_contents(Draft& draft)
{
    for (auto& offer : draft.offers) {
        sort_slots(offer.slots);
        std::sort(offer.locked.begin(), offer.locked.end());
    }
    for (auto& applicant : draft.applicants) {
        std::sort(applicant.flags.begin(), applicant.flags.end());
        applicant.flags.erase(std::unique(applicant.flags.begin(), applicant.flags.end()), applicant.flags.end());
        for (auto& held : applicant.held) sort_slots(held.slots);
        std::sort(applicant.held.begin(), applicant.held.end(), comes_before);
    }
}

}

void check_settled(Draft& draft, const Declared& lines, Mistakes& mistakes)
{
    const bool is_settled = std::any_of(draft.offers.begin(), draft.offers.end(),
                                        [](const Offer& offer) { return !offer.locked.empty(); });
    if (!is_settled) return;
    for (auto& offer : draft.offers) sort_slots(offer.slots);
    Promises promises(draft, mistakes);
    for (std::size_t line = 0; line < draft.offers.size(); ++line) {
        const auto& offer = draft.offers[line];
        for (std::size_t seat = 0; seat < offer.locked.size(); ++seat) {
            const auto place = fmt::format("offers[{}].locked[{}]", line, seat);
            const auto number = draft.applicant_names.number_of(offer.locked[seat]);
            const auto applicant = number < lines.applicants.size() ? lines.applicants[number] : none;
            if (applicant == none) {
                mistakes.add(place, says("There is nothing with the id “{0}”.", offer.locked[seat]));
                continue;
            }
            if (seat >= offer.max) mistakes.add(place, says("More places are settled than there are."));
            promises.add(applicant, offer, place);
        }
    }
}

Instance canonical(Draft draft)
{
    sort_contents(draft);
    const auto applicants = sort_by_id(draft.applicants, draft.applicant_names);
    const auto offers = sort_by_id(draft.offers, draft.offer_names);
    const auto groups = sort_by_id(draft.groups, draft.group_names);
    Instance instance{draft.settings, std::move(draft.offers), std::move(draft.applicants), std::move(draft.groups), {}, {}, {}};

    instance.first_wish.assign(instance.applicants.size() + 1, 0);
    for (const auto& wish : draft.wishes) ++instance.first_wish[applicants[wish.applicant] + 1];
    for (std::size_t at = 1; at < instance.first_wish.size(); ++at) instance.first_wish[at] += instance.first_wish[at - 1];
    instance.wishes.resize(draft.wishes.size());
    for (const auto& wish : draft.wishes) { // ranks have neither gaps nor ties: each wish knows its place
        const auto applicant = applicants[wish.applicant];
        instance.wishes[instance.first_wish[applicant] + wish.rank - 1] = {
            applicant, offers[wish.offer], wish.rank, wish.group == none ? none : groups[wish.group]};
    }
    for (const auto [first, second] : draft.exclusions) {
        const auto [lower, higher] = std::minmax(applicants[first], applicants[second]);
        instance.exclusions.push_back({lower, higher});
    }
    std::sort(instance.exclusions.begin(), instance.exclusions.end());
    instance.exclusions.erase(std::unique(instance.exclusions.begin(), instance.exclusions.end()), instance.exclusions.end());
    return instance;
}

}
