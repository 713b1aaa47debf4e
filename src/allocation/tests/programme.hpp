#pragma once

#include "allocation/allocation.hpp"
#include "allocation/draft.hpp"
#include "allocation/explanation.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>

namespace test {

using allocation::Draft;
using allocation::Instance;

inline allocation::Offer offer(std::string id, std::uint32_t max, std::vector<allocation::Slot> slots = {})
{
    allocation::Offer made;
    made.id = std::move(id);
    made.max = max;
    made.slots = std::move(slots);
    return made;
}

inline allocation::Applicant applicant(std::string id, std::uint32_t age = 8, std::vector<std::string> flags = {})
{
    allocation::Applicant made;
    made.id = std::move(id);
    made.age = age;
    made.flags = std::move(flags);
    return made;
}

/// Wishes in the order of their ranks.
inline void wishes(Draft& draft, const std::string& applicant, const std::vector<std::string>& offers)
{
    for (std::uint32_t rank = 1; rank <= offers.size(); ++rank) draft.wish(applicant, offers[rank - 1], rank);
}

inline Instance instance_of(Draft draft)
{
    auto instance = check(std::move(draft));
    const auto why = instance ? std::string() : instance.error().front().place + ": " + instance.error().front().message.text;
    REQUIRE_MESSAGE(instance.has_value(), why);
    return std::move(*instance);
}

/// Who got what: offers by applicant, by their ids.
using Places = std::map<std::string, std::set<std::string>>;

inline Places places_of(const Instance& instance, const allocation::Allocation& allocation)
{
    Places places;
    for (const auto& place : allocation.result.places) {
        places[instance.applicants[place.applicant].id].insert(instance.offers[place.offer].id);
    }
    return places;
}

inline Places places_of(const Draft& draft)
{
    const auto instance = instance_of(draft);
    return places_of(instance, allocate(instance));
}

/// An instance with everything that came of it, asked by ids.
struct Outcome {
    Instance instance;
    allocation::Allocation allocation;

    explicit Outcome(const Draft& draft) : instance(instance_of(draft)), allocation(allocate(instance)) {}

    Places places() const { return places_of(instance, allocation); }
    std::vector<std::string> closed() const
    {
        std::vector<std::string> ids;
        for (const auto& offer : allocation.result.closed) ids.push_back(instance.offers[offer.offer].id);
        return ids;
    }
    std::vector<std::string> waiting_for(const std::string& offer) const
    {
        std::vector<std::string> ids;
        for (const auto& list : allocation.result.waiting) {
            if (instance.offers[list.offer].id != offer) continue;
            for (const auto waiting : list.applicants) ids.push_back(instance.applicants[waiting].id);
        }
        return ids;
    }
    std::uint32_t wish(const std::string& applicant, std::uint32_t rank) const
    {
        return instance.first_wish[allocation::applicant_called(instance, applicant)] + rank - 1;
    }
    allocation::Explanation explanation(const std::string& applicant, std::uint32_t rank) const
    {
        return allocation::Explainer(instance, allocation.result, allocation.protocol).explain(wish(applicant, rank));
    }
    allocation::Reason reason(const std::string& applicant, std::uint32_t rank) const { return explanation(applicant, rank).reason; }
    allocation::Decider decider(const std::string& applicant, std::uint32_t rank) const { return explanation(applicant, rank).decider; }
    std::size_t number_of_places() const { return allocation.result.places.size(); }
};

}
