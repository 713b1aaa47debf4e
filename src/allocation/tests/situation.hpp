#pragma once

#include "allocation/lottery.hpp"
#include "allocation/tests/programme.hpp"

namespace test {

/// An instance with all that a phase needs, places to be given by hand.
struct Situation {
    explicit Situation(const Draft& draft)
        : instance(instance_of(draft)), facts(instance), closed(instance.offers.size()), allotment(facts, closed), lottery(instance)
    {
    }

    std::uint32_t wish(const std::string& somebody, std::uint32_t rank) const
    {
        return instance.first_wish[allocation::applicant_called(instance, somebody)] + rank - 1;
    }
    void give(const std::string& somebody, std::uint32_t rank, std::uint32_t round = 1) { allotment.give(wish(somebody, rank), round); }
    bool holds(const std::string& somebody, std::uint32_t rank) const { return allotment.holds(wish(somebody, rank)); }
    std::uint32_t number(const std::string& somebody) const { return allocation::applicant_called(instance, somebody); }

    Instance instance;
    allocation::Facts facts;
    std::vector<bool> closed;
    allocation::Allotment allotment;
    allocation::Lottery lottery;
    allocation::Protocol protocol;
};

inline Draft children(const std::vector<std::string>& ids)
{
    Draft draft;
    for (const auto& id : ids) draft.applicants.push_back(applicant(id));
    return draft;
}

}
