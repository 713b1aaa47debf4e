#pragma once

#include "allocation/instance.hpp"

namespace allocation {

/// Whether somebody would have to be in two places at once, or had less than the way's time between them.
/// Both lists are sorted.
bool overlap(std::span<const Slot> one, std::span<const Slot> other, std::int64_t travel_minutes);

/// Whether nobody can have both: they overlap, or are of one activity.
bool conflict(const Offer& one, const Offer& other, std::int64_t travel_minutes);

/// Whether the applicant is neither too young nor too old. Nobody of unknown age fits where an age is asked for.
bool fits_age(const Offer& offer, const Applicant& applicant);

}
