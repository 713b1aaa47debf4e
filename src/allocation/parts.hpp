#pragma once

#include "allocation/instance.hpp"

namespace allocation {

/// A piece of an instance that has nothing to do with the rest, with its own numbers.
struct Part {
    Instance instance;
    std::vector<std::uint32_t> offers;     ///< of each offer: its number in the whole
    std::vector<std::uint32_t> applicants; ///< likewise
    std::vector<std::uint32_t> wishes;     ///< likewise
};

/// Takes an instance apart where nobody's wishes, settled places or exclusions connect the pieces. Small pieces stay
/// together, until they are worth the trouble. Who neither wishes nor has anything is in none of them.
class Parts {
public:
    /// Units: wishes
    Parts(const Instance& instance, std::size_t worth_a_part);

    std::size_t count() const { return offers_.size(); }
    Part part(std::size_t number) const;

private:
    void copy_offers(Part& part) const;
    void copy_wishes(Part& part) const;
    void copy_exclusions(Part& part) const;

    const Instance& instance_;
    std::vector<std::vector<std::uint32_t>> offers_;     ///< of each part
    std::vector<std::vector<std::uint32_t>> applicants_; ///< of each part
    std::vector<std::uint32_t> own_offer_;               ///< of each offer: its number in its part
    std::vector<std::uint32_t> own_applicant_;           ///< of each applicant: the number in their part, or none
};

}
