// What is certain before the first draw. Source: allocation-study (section 3.1, "Phases", validate)
#include "allocation/facts.hpp"

#include "allocation/overlap.hpp"

#include <map>

namespace allocation {
namespace {

/// Which offers are of one activity, and buckets of time, a bit each: offers without a common bit never meet.
class Calendar {
public:
    explicit Calendar(const Instance& instance) : travel_(instance.settings.travel_minutes)
    {
        std::int64_t last = 0;
        first_ = std::numeric_limits<std::int64_t>::max();
        for (const auto& offer : instance.offers) {
            for (const auto& slot : offer.slots) {
                first_ = std::min(first_, slot.begin);
                last = std::max(last, slot.end + travel_);
            }
        }
        width_ = std::max<std::int64_t>(1, (last - first_) / 64 + 1);
        std::unordered_map<std::string_view, std::uint32_t> activities;
        for (const auto& offer : instance.offers) {
            buckets_.push_back(buckets(offer));
            const auto own = static_cast<std::uint32_t>(buckets_.size() + instance.offers.size());
            const auto shared = static_cast<std::uint32_t>(activities.size());
            activity_.push_back(offer.activity.empty() ? own : activities.emplace(offer.activity, shared).first->second);
        }
    }

    bool may_meet(std::uint32_t one, std::uint32_t other) const { return (buckets_[one] & buckets_[other]) != 0; }
    bool is_one_activity(std::uint32_t one, std::uint32_t other) const { return activity_[one] == activity_[other]; }

private:
    std::uint64_t buckets(const Offer& offer) const
    {
        std::uint64_t bits = 0;
        for (const auto& slot : offer.slots) {
            const auto last = (slot.end + travel_ - 1 - first_) / width_;
            for (auto at = (slot.begin - first_) / width_; at <= last; ++at) bits |= std::uint64_t(1) << at;
        }
        return bits;
    }

    std::int64_t travel_;
    std::int64_t first_ = 0;
    std::int64_t width_ = 1;
    std::vector<std::uint64_t> buckets_;
    std::vector<std::uint32_t> activity_;
};

std::vector<std::uint64_t> conflicts_of(const Instance& instance)
{
    const Calendar calendar(instance);
    const auto travel = instance.settings.travel_minutes;
    std::vector<std::uint64_t> conflicts(instance.wishes.size());
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        const auto begin = instance.first_wish[applicant];
        const auto wishes = instance.wishes_of(applicant);
        for (std::size_t one = 0; one < wishes.size(); ++one) {
            conflicts[begin + one] |= std::uint64_t(1) << one;
            for (std::size_t other = one + 1; other < wishes.size(); ++other) {
                const auto [a, b] = std::pair(wishes[one].offer, wishes[other].offer);
                const bool is_either = calendar.is_one_activity(a, b) ||
                                       (calendar.may_meet(a, b) && overlap(instance.offers[a].slots, instance.offers[b].slots, travel));
                if (!is_either) continue;
                conflicts[begin + one] |= std::uint64_t(1) << other;
                conflicts[begin + other] |= std::uint64_t(1) << one;
            }
        }
    }
    return conflicts;
}

std::vector<Obstacle> obstacles_of(const Instance& instance)
{
    std::vector<Ages> ages; // close together: every wish looks here
    for (const auto& offer : instance.offers) ages.push_back(offer.ages.value_or(Ages{0, none}));
    const auto is_elsewhere = [&](const Applicant& applicant, std::uint32_t offer) {
        return std::any_of(applicant.held.begin(), applicant.held.end(), [&](const HeldPlace& held) {
            return overlap(held.slots, instance.offers[offer].slots, instance.settings.travel_minutes);
        });
    };
    std::vector<Obstacle> obstacles;
    obstacles.reserve(instance.wishes.size());
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        const auto& somebody = instance.applicants[applicant];
        const auto age = somebody.age.value_or(none); // fits only where no age is asked for
        for (const auto& wish : instance.wishes_of(applicant)) {
            const auto [from, to] = ages[wish.offer];
            const bool fits = from <= age && age <= to;
            const bool is_busy = !somebody.held.empty() && is_elsewhere(somebody, wish.offer);
            obstacles.push_back(!fits ? Obstacle::age : is_busy ? Obstacle::elsewhere : Obstacle::nothing);
        }
    }
    return obstacles;
}

/// A settled place keeps its time occupied; the wish for that very place is fulfilled, not hindered.
void mind_settled_places(const Instance& instance, const std::vector<bool>& closed, Facts& facts)
{
    for (std::uint32_t offer = 0; offer < instance.offers.size(); ++offer) {
        if (!closed.empty() && closed[offer]) continue;
        for (const auto& id : instance.offers[offer].locked) {
            const auto applicant = applicant_called(instance, id);
            ++facts.elsewhere[applicant];
            for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
                const auto& wished = instance.offers[facts.offer(wish)];
                if (conflict(instance.offers[offer], wished, instance.settings.travel_minutes)) {
                    facts.obstacle[wish] = Obstacle::elsewhere;
                }
            }
        }
    }
}

std::vector<std::uint32_t> priorities_of(const Instance& instance)
{
    std::vector<std::unordered_map<std::string_view, std::uint32_t>> classes(instance.offers.size());
    bool has_classes = false;
    for (std::size_t offer = 0; offer < classes.size(); ++offer) {
        std::uint32_t place = 0;
        for (const auto& flag : instance.offers[offer].classes) classes[offer].emplace(flag, place++);
        has_classes = has_classes || place > 0;
    }
    if (!has_classes) return {};
    std::vector<std::uint32_t> priorities;
    priorities.reserve(instance.wishes.size());
    for (const auto& wish : instance.wishes) {
        const auto& at_offer = classes[wish.offer];
        auto best = static_cast<std::uint32_t>(instance.offers[wish.offer].classes.size());
        for (const auto& flag : instance.applicants[wish.applicant].flags) {
            const auto found = at_offer.find(flag);
            if (found != at_offer.end()) best = std::min(best, found->second);
        }
        priorities.push_back(best);
    }
    return priorities;
}

/// Who shares a joint wish with nobody just wishes.
void form_parties(const Instance& instance, Facts& facts)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, Party> parties;
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        const auto& joint = instance.wishes[wish];
        if (joint.group == none) continue;
        auto& party = parties[{joint.group, joint.offer}];
        party.group = joint.group;
        party.wishes.push_back(wish);
    }
    if (parties.empty()) return;
    facts.party.assign(instance.wishes.size(), none);
    for (auto& [key, party] : parties) {
        if (party.size() < 2) continue;
        for (const auto wish : party.wishes) facts.party[wish] = static_cast<std::uint32_t>(facts.parties.size());
        facts.parties.push_back(std::move(party));
    }
}

}

Facts::Facts(const Instance& of_instance, const std::vector<bool>& closed)
    : instance(of_instance), obstacle(obstacles_of(instance)), conflicts(conflicts_of(instance)),
      priority(priorities_of(instance)), elsewhere(instance.applicants.size())
{
    mind_settled_places(instance, closed, *this);
    form_parties(instance, *this);
    for (const auto& offer : instance.offers) has_reserves.push_back(!offer.reserves.empty());
    const bool is_one_place = instance.settings.mechanism == Mechanism::deferred_acceptance;
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        const auto& somebody = instance.applicants[applicant];
        for (const auto& held : somebody.held) elsewhere[applicant] += held.counts;
        const auto as_many_as_fit = elsewhere[applicant] + static_cast<std::uint32_t>(most_wishes);
        const auto own = somebody.limit ? somebody.limit : instance.settings.limit;
        limit.push_back(is_one_place ? std::min(1U, own.value_or(1)) : own.value_or(as_many_as_fit));
    }
    if (!instance.exclusions.empty()) kept_apart.resize(instance.applicants.size());
    for (const auto [first, second] : instance.exclusions) {
        kept_apart[first].push_back(second);
        kept_apart[second].push_back(first);
    }
}

bool Facts::has_flag(std::uint32_t applicant, std::string_view flag) const
{
    const auto& flags = instance.applicants[applicant].flags;
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

std::uint32_t class_at(const Offer& offer, const Applicant& applicant)
{
    std::uint32_t place = 0;
    for (const auto& flag : offer.classes) {
        if (std::find(applicant.flags.begin(), applicant.flags.end(), flag) != applicant.flags.end()) return place;
        ++place;
    }
    return place;
}

}
