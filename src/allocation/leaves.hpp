#pragma once

#include "allocation/allocation.hpp"

#include <string>

namespace allocation {

/// The texts of which a Merkle tree is made, and which of them tells about whom.
struct Leaves {
    std::vector<std::string> texts;
    std::uint32_t first_offer = 0;
    std::uint32_t first_applicant = 0;
    std::uint32_t first_group = 0;
};

/// All that was handed in before the deadline and all rules, without the seed. An applicant's text holds the pseudonym,
/// which nobody else knows, so nobody can guess the text from its hash.
Leaves list_leaves(const Instance& instance);

/// What came out: for each offer its line or its closing, for each applicant the places.
Leaves result_leaves(const Instance& instance, const Allocation& allocation);

}
