// Nobody is in two places at once, and an age limit is an age limit. Source: allocation-study (section 3.2, I2)
#include "allocation/overlap.hpp"

namespace allocation {

bool overlap(std::span<const Slot> one, std::span<const Slot> other, std::int64_t travel_minutes)
{
    while (!one.empty() && !other.empty()) {
        if (one.front().end + travel_minutes <= other.front().begin) one = one.subspan(1);
        else if (other.front().end + travel_minutes <= one.front().begin) other = other.subspan(1);
        else return true;
    }
    return false;
}

bool conflict(const Offer& one, const Offer& other, std::int64_t travel_minutes)
{
    return &one == &other || (!one.activity.empty() && one.activity == other.activity) ||
           overlap(one.slots, other.slots, travel_minutes);
}

bool fits_age(const Offer& offer, const Applicant& applicant)
{
    return !offer.ages || (applicant.age && offer.ages->from <= *applicant.age && *applicant.age <= offer.ages->to);
}

}
