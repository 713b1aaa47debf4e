#pragma once

#include "allocation/protocol.hpp"
#include "allocation/result.hpp"

namespace allocation {

/// How good a result is, in whole numbers.
struct Metrics {
    std::uint64_t applicants = 0; ///< those who wished something
    std::uint64_t wishes = 0;
    std::uint64_t seats = 0; ///< of offers that take place
    std::uint64_t places = 0;
    std::uint64_t without_place = 0;
    std::uint64_t first_wishes = 0; ///< applicants whose first wish was fulfilled
    std::uint64_t rank_sum = 0;     ///< over all fulfilled wishes
    std::uint64_t fulfilled = 0;    ///< wishes
    std::vector<std::uint64_t> by_places; ///< applicants with no place, with one, with two ...
    std::uint64_t covered = 0;               ///< by the guarantee
    std::uint64_t covered_without_place = 0; ///< of these, for whom no exchange could give one
    std::uint64_t exchanges = 0;
    std::uint64_t rounds = 0;

    /// Of the numbers of places: 0 is all equal. Units: thousandths
    std::uint64_t gini() const;
    /// Of fulfilled wishes. Units: thousandths
    std::uint64_t mean_rank() const { return fulfilled == 0 ? 0 : (1000 * rank_sum + fulfilled / 2) / fulfilled; }
    friend bool operator==(const Metrics&, const Metrics&) = default;
};

Metrics measure(const Instance& instance, const Result& result, const Protocol& protocol);

}
