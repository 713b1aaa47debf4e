#pragma once

#include "allocation/allocation.hpp"
#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"

namespace allocation {

/// Places after they were confirmed. Nothing is ever given out anew: a seat that becomes free is offered to the first who
/// waits and is free, and whoever has a place keeps it. Who let an offer pass, or said no, is handed in as `declined`;
/// `Invitations` knows how long an offer stands. Source: allocation-study (section 3.1, "After confirmation")
class ConfirmedPlaces {
public:
    ConfirmedPlaces(const Instance& instance, const Allocation& allocation);

    /// Returns whether the applicant had the place.
    bool give_back(std::uint32_t applicant, std::uint32_t offer);
    /// The one to ask next: best class, fewest places now, smallest ticket; `none` where nobody is free or nothing is.
    std::uint32_t next(std::uint32_t offer, std::span<const std::uint32_t> declined = {});
    /// Returns whether the applicant can have the place now, and has it then.
    bool accept(std::uint32_t applicant, std::uint32_t offer);

    bool has(std::uint32_t applicant, std::uint32_t offer) const { return wish_held(applicant, offer) != none; }
    std::uint32_t places(std::uint32_t applicant) const { return allotment_.places(applicant); }
    std::uint32_t free(std::uint32_t offer) const { return allotment_.room(offer); }

private:
    std::uint32_t wish_held(std::uint32_t applicant, std::uint32_t offer) const;
    bool is_free(std::uint32_t wish) const;

    const Instance& instance_;
    std::vector<bool> closed_;
    Facts facts_;
    Allotment allotment_;
    Lottery lottery_;
    std::vector<std::vector<std::uint32_t>> wishes_of_; ///< of each offer
};

}
