#include "slices/feeds/happening.hpp"

#include <algorithm>
#include <tuple>

namespace feeds {

void sort_newest_first(std::vector<Happening>& happenings)
{
    std::sort(happenings.begin(), happenings.end(), [](const Happening& one, const Happening& other) {
        return std::tie(other.at, other.since, one.slug, one.id) < std::tie(one.at, one.since, other.slug, other.id);
    });
}

}
