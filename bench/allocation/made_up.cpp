#include "made_up.hpp"

#include "allocation/hash.hpp"

#include <cmath>

namespace bench {
namespace {

using allocation::Ages;
using allocation::Applicant;
using allocation::Draft;
using allocation::Offer;
using allocation::Slot;

constexpr std::uint32_t half_days = 60; // six weeks of five days
constexpr std::int64_t minutes_of_day = 1440;

/// Half days in a row as times: mornings from 9 to 12, afternoons from 13 to 16, with the noon between them.
std::vector<Slot> slots(std::uint32_t first, std::uint32_t count)
{
    std::vector<Slot> all;
    for (auto half = first; half < first + count; ++half) {
        const auto day = half / 10 * 7 + half % 10 / 2;
        const auto begin = day * minutes_of_day + (half % 2 == 0 ? 9 : 13) * 60;
        all.push_back({begin, begin + 180});
    }
    return all;
}

std::vector<Slot> some_time(Chance& chance)
{
    const auto kind = chance.between(1, 100);
    const auto day = chance.between(0, half_days / 2 - 1);
    if (kind <= 60) return slots(chance.between(0, half_days - 1), 1);
    if (kind <= 85) return slots(2 * day, 2);
    if (kind <= 95) {
        const auto days = chance.between(2, 3);
        return slots(day / 5 * 10 + 2 * chance.between(0, 5 - days), 2 * days);
    }
    return slots(day / 5 * 10, 10);
}

struct Activity {
    double weight = 0;
    Ages ages;
    std::vector<std::string> occasions;
};

/// Something a child may wish, and how much everybody wishes it.
struct Occasion {
    std::string id;
    double weight = 0;
};

/// One district: what takes place there, and how children choose among it.
class District {
public:
    District(Draft& draft, const Programme& programme, Chance& chance, std::uint32_t number, std::uint32_t children)
        : draft_(draft), programme_(programme), chance_(chance), number_(number)
    {
        const auto wanted = static_cast<std::uint32_t>(programme.seats_per_child * children);
        for (std::uint32_t seats = 0; seats < wanted;) seats += add_activity();
    }

    /// As many different offers as the child may want, the more popular ones more often and earlier.
    std::vector<std::string> wishes(std::uint32_t age, std::uint32_t count)
    {
        std::vector<Occasion> chosen;
        for (std::uint32_t tries = 0; chosen.size() < count && tries < 40 * count; ++tries) {
            const auto& activity = some_activity();
            if (age < activity.ages.from || age > activity.ages.to) continue;
            const auto& id = activity.occasions[chance_.between(0, static_cast<std::uint32_t>(activity.occasions.size()) - 1)];
            const bool is_new = std::none_of(chosen.begin(), chosen.end(), [&](const Occasion& one) { return one.id == id; });
            if (is_new) chosen.push_back({id, activity.weight});
        }
        return in_order(chosen);
    }

private:
    std::uint32_t add_activity()
    {
        const auto width = chance_.between(4, 7);
        const auto from = chance_.between(6, 16 - width);
        Activity activity{1.0 / std::pow(static_cast<double>(activities_.size() + 1), 0.9), {from, from + width}, {}};
        const auto name = fmt::format("d{}-a{}", number_, activities_.size());
        std::uint32_t seats = 0;
        const auto occasions = chance_.between(1, 4);
        for (std::uint32_t occasion = 0; occasion < occasions; ++occasion) {
            Offer offer;
            offer.id = fmt::format("{}-{}", name, occasion);
            offer.activity = name;
            offer.slots = some_time(chance_);
            offer.max = chance_.between(8, 30);
            offer.min = offer.max * programme_.minimum_percent / 100;
            offer.ages = activity.ages;
            const auto reserved = offer.max * programme_.reserved_percent / 100;
            if (reserved > 0) offer.reserves.push_back({"low-income", reserved});
            seats += offer.max;
            activity.occasions.push_back(offer.id);
            draft_.offers.push_back(std::move(offer));
        }
        heaviest_ += activity.weight;
        until_.push_back(heaviest_);
        activities_.push_back(std::move(activity));
        return seats;
    }

    /// Most wished first: the weight, to a power, against each child's own taste.
    std::vector<std::string> in_order(std::vector<Occasion>& chosen)
    {
        for (auto& [id, weight] : chosen) weight = -std::log(1 - chance_.part()) / std::pow(weight, programme_.agreement);
        std::sort(chosen.begin(), chosen.end(), [](const Occasion& one, const Occasion& other) { return one.weight < other.weight; });
        std::vector<std::string> ids;
        for (auto& occasion : chosen) ids.push_back(std::move(occasion.id));
        return ids;
    }

    const Activity& some_activity()
    {
        const auto at = std::upper_bound(until_.begin(), until_.end(), chance_.part() * heaviest_);
        return activities_[std::min(static_cast<std::size_t>(at - until_.begin()), activities_.size() - 1)];
    }

    Draft& draft_;
    const Programme& programme_;
    Chance& chance_;
    std::uint32_t number_;
    std::vector<Activity> activities_;
    std::vector<double> until_;
    double heaviest_ = 0;
};

std::string pseudonym_of(Chance& chance) { return fmt::format("{:016x}{:016x}", chance.next(), chance.next()); }

Applicant some_child(Chance& chance)
{
    Applicant child;
    child.id = pseudonym_of(chance);
    child.age = chance.between(6, 16);
    if (chance.percent(20)) child.flags.push_back("low-income");
    return child;
}

/// Siblings of nearly the same age take over what suits both.
void add_family(Draft& draft, District& district, Chance& chance, const Programme& programme, std::uint32_t& children)
{
    const auto size = std::min(children, chance.percent(25) ? chance.between(2, 3) : 1U);
    const auto together = programme.has_groups && size > 1 ? fmt::format("g{}", draft.applicants.size()) : std::string();
    if (!together.empty()) draft.groups.push_back({together, chance.percent(50)});
    std::vector<std::string> of_eldest;
    const auto age = chance.between(6, 16);
    for (std::uint32_t member = 0; member < size; ++member) {
        auto child = some_child(chance);
        if (!together.empty()) child.age = age;
        auto wishes = district.wishes(*child.age, chance.between(3, 12));
        if (member == 0) of_eldest = wishes;
        if (!together.empty() && !of_eldest.empty()) {
            std::erase(wishes, of_eldest.front());
            wishes.insert(wishes.begin(), of_eldest.front());
        }
        for (std::uint32_t rank = 1; rank <= wishes.size(); ++rank) {
            draft.wish(child.id, wishes[rank - 1], rank, rank == 1 ? together : std::string());
        }
        draft.applicants.push_back(std::move(child));
    }
    children -= size;
}

}

/// SplitMix64: a counter, well mixed.
std::uint64_t Chance::next()
{
    state_ += 0x9e3779b97f4a7c15U;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

std::uint32_t Chance::between(std::uint32_t least, std::uint32_t most)
{
    return least + static_cast<std::uint32_t>(next() % (std::uint64_t(most) - least + 1));
}

Draft made_up(const Programme& programme)
{
    Chance chance(programme.seed);
    Draft draft;
    draft.settings.seed = allocation::hex(allocation::hash_of(fmt::format("made up {}", programme.seed)));
    draft.settings.period = "sommer";
    draft.settings.limit = programme.limit;
    std::uint32_t number = 0;
    for (auto left = programme.children; left > 0; ++number) {
        auto children = left < 1500 ? left : 1000;
        left -= children;
        District district(draft, programme, chance, number, children);
        while (children > 0) add_family(draft, district, chance, programme, children);
    }
    return draft;
}

Draft made_up_single(const Programme& programme)
{
    auto draft = made_up(programme);
    draft.settings.mechanism = allocation::Mechanism::deferred_acceptance;
    for (auto& offer : draft.offers) {
        offer.classes = {"low-income"};
        offer.max = std::max(1U, offer.max / 2);
    }
    return draft;
}

}
