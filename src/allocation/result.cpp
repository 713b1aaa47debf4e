#include "allocation/result.hpp"

namespace allocation {

std::vector<bool> closed_in(const Instance& instance, const Result& result)
{
    std::vector<bool> closed(instance.offers.size());
    for (const auto& offer : result.closed) closed[offer.offer] = true;
    return closed;
}

}
