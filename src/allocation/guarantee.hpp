#pragma once

#include "allocation/allotment.hpp"
#include "allocation/lottery.hpp"
#include "allocation/protocol.hpp"

namespace allocation {

/// Who handed in enough wishes to have a right to an exchange: as many as the settings ask for, or all offers of the
/// right age where there are fewer.
class Coverage {
public:
    explicit Coverage(const Instance& instance);
    bool covers(std::uint32_t applicant) const;

private:
    const Instance& instance_;
    std::vector<std::uint32_t> offers_of_age_; ///< for each age, the last one for an unknown age
};

/// After the first round: who handed in enough wishes and has no place gets one if any exchange can give one, of the
/// wishes that can be reached the lowest, so that nobody gains by leaving wishes out.
void guarantee_one_place(Allotment& allotment, Lottery& lottery, Protocol& protocol);

/// After any round of `rounds_equal`: everybody who has fewer places than rounds were played gets one more if any
/// exchange can give one, of the wishes that can be reached the best. Returns whether anybody got one.
bool even_out(Allotment& allotment, Lottery& lottery, std::uint32_t round, Protocol& protocol);

}
