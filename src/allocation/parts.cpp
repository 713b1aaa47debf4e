// What has nothing to do with each other is given out apart: two towns whose children wish nothing of each other's do not
// change each other's result. So a small part stays in the processor's memory, and closing a weak offer begins anew
// only where it matters. The result is the same as if all were given out at once; a test compares.
#include "allocation/parts.hpp"

namespace allocation {
namespace {

/// Offers that are connected, each pointing to one that stands for all of them.
class Connected {
public:
    explicit Connected(std::size_t offers) : above_(offers)
    {
        for (std::uint32_t offer = 0; offer < offers; ++offer) above_[offer] = offer;
    }
    std::uint32_t root(std::uint32_t offer)
    {
        while (above_[offer] != offer) offer = above_[offer] = above_[above_[offer]];
        return offer;
    }
    void connect(std::uint32_t one, std::uint32_t other)
    {
        const auto [lower, higher] = std::minmax({root(one), root(other)});
        above_[higher] = lower;
    }

private:
    std::vector<std::uint32_t> above_;
};

/// For each applicant one of the offers that they have to do with, or none. Connects what belongs together.
std::vector<std::uint32_t> connect(const Instance& instance, Connected& connected)
{
    std::vector<std::uint32_t> homes(instance.applicants.size(), none);
    const auto belongs = [&](std::uint32_t applicant, std::uint32_t offer) {
        if (homes[applicant] == none) homes[applicant] = offer;
        else connected.connect(homes[applicant], offer);
    };
    for (const auto& wish : instance.wishes) belongs(wish.applicant, wish.offer);
    for (std::uint32_t offer = 0; offer < instance.offers.size(); ++offer) {
        for (const auto& id : instance.offers[offer].locked) belongs(applicant_called(instance, id), offer);
    }
    for (const auto& [first, second] : instance.exclusions) {
        if (homes[first] != none && homes[second] != none) connected.connect(homes[first], homes[second]);
    }
    return homes;
}

}

Parts::Parts(const Instance& instance, std::size_t worth_a_part)
    : instance_(instance), own_offer_(instance.offers.size()), own_applicant_(instance.applicants.size(), none)
{
    Connected connected(instance.offers.size());
    const auto homes = connect(instance, connected);
    std::vector<std::size_t> wishes(instance.offers.size()); // of each piece, at the offer that stands for it
    for (std::uint32_t applicant = 0; applicant < homes.size(); ++applicant) {
        if (homes[applicant] != none) wishes[connected.root(homes[applicant])] += instance.wishes_of(applicant).size();
    }
    std::vector<std::uint32_t> part_of(instance.offers.size());
    std::size_t in_last = worth_a_part;
    for (std::uint32_t offer = 0; offer < part_of.size(); ++offer) {
        const auto root = connected.root(offer); // the first of its piece
        if (root == offer) {
            if (in_last >= worth_a_part) offers_.emplace_back();
            if (in_last >= worth_a_part) in_last = 0;
            part_of[offer] = static_cast<std::uint32_t>(offers_.size() - 1);
            in_last += wishes[offer];
        }
        part_of[offer] = part_of[root];
        own_offer_[offer] = static_cast<std::uint32_t>(offers_[part_of[offer]].size());
        offers_[part_of[offer]].push_back(offer);
    }
    applicants_.resize(offers_.size());
    for (std::uint32_t applicant = 0; applicant < homes.size(); ++applicant) {
        if (homes[applicant] == none) continue;
        auto& own = applicants_[part_of[homes[applicant]]];
        own_applicant_[applicant] = static_cast<std::uint32_t>(own.size());
        own.push_back(applicant);
    }
}

Part Parts::part(std::size_t number) const
{
    Part part{{}, offers_[number], applicants_[number], {}};
    part.instance.settings = instance_.settings;
    copy_offers(part);
    copy_wishes(part);
    copy_exclusions(part);
    return part;
}

void Parts::copy_offers(Part& part) const
{
    part.instance.offers.reserve(part.offers.size());
    for (const auto offer : part.offers) part.instance.offers.push_back(instance_.offers[offer]);
}

void Parts::copy_wishes(Part& part) const
{
    auto& [instance, offers, applicants, wishes] = part;
    std::vector<std::uint32_t> groups; // those that are wished with here
    instance.applicants.reserve(applicants.size());
    instance.first_wish.push_back(0);
    for (std::uint32_t own = 0; own < applicants.size(); ++own) {
        instance.applicants.push_back(instance_.applicants[applicants[own]]);
        for (auto wish = instance_.first_wish[applicants[own]]; wish < instance_.first_wish[applicants[own] + 1]; ++wish) {
            const auto& [applicant, offer, rank, group] = instance_.wishes[wish];
            instance.wishes.push_back({own, own_offer_[offer], rank, group});
            wishes.push_back(wish);
            if (group != none) groups.push_back(group);
        }
        instance.first_wish.push_back(static_cast<std::uint32_t>(wishes.size()));
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    for (const auto group : groups) instance.groups.push_back(instance_.groups[group]);
    for (auto& wish : instance.wishes) {
        if (wish.group == none) continue;
        wish.group = static_cast<std::uint32_t>(std::lower_bound(groups.begin(), groups.end(), wish.group) - groups.begin());
    }
}

void Parts::copy_exclusions(Part& part) const
{
    auto exclusion = instance_.exclusions.begin(); // both lists are in order
    for (std::uint32_t own = 0; own < part.applicants.size(); ++own) {
        exclusion = std::lower_bound(exclusion, instance_.exclusions.end(), Exclusion{part.applicants[own], 0});
        for (; exclusion != instance_.exclusions.end() && exclusion->first == part.applicants[own]; ++exclusion) {
            const auto other = own_applicant_[exclusion->second];
            if (other != none) part.instance.exclusions.push_back({own, other});
        }
    }
}

}
