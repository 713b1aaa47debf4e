#include "slices/partners/partnership.hpp"

namespace partners {

bool overlap(const Partnership& one, const Partnership& other)
{
    const bool one_ends_before = one.until && *one.until < other.since;
    const bool other_ends_before = other.until && *other.until < one.since;
    return !one_ends_before && !other_ends_before;
}

}
