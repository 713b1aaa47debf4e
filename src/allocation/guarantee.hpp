#pragma once

#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"
#include "allocation/protocol.hpp"

namespace allocation {

/// Who handed in enough wishes to have a right to an exchange: as many as the settings ask for, or all offers of the
/// right age where there are fewer.
class Coverage {
public:
    /// Counts the offers of each age.
    explicit Coverage(const Instance& whole);
    /// The instance may be a part of the whole.
    bool covers(const Instance& instance, std::uint32_t applicant) const;

private:
    std::vector<std::uint32_t> offers_of_age_; ///< for each age, the last one for an unknown age
};

/// After the first round: who handed in enough wishes and has no place gets one if any exchange can give one, of the
/// wishes that can be reached the lowest, so that nobody gains by leaving wishes out.
void guarantee_one_place(Allotment& allotment, Lottery& lottery, const Coverage& coverage, Protocol& protocol);

/// After any round of `rounds_equal`: everybody who has fewer places than rounds were played gets one more if any
/// exchange can give one, of the wishes that can be reached the best. Returns whether a later round may have something
/// for somebody: somebody got one, or already had more than this round gives and may have more.
bool even_out(Allotment& allotment, Lottery& lottery, std::uint32_t round, Protocol& protocol);

}
