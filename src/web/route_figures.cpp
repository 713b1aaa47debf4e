#include "web/route_figures.hpp"

#include <algorithm>

namespace web {

std::uint64_t RouteCounts::all() const
{
    std::uint64_t sum = 0;
    for (const auto& count : answers) sum += count.load(std::memory_order_relaxed);
    return sum;
}

void RouteFigures::count(std::size_t route, int status, std::chrono::microseconds took)
{
    auto& counts = counts_[route < most ? route : 0];
    const auto seconds = static_cast<double>(took.count()) / 1e6;
    const auto* bound = std::lower_bound(RouteCounts::at_most.begin(), RouteCounts::at_most.end(), seconds);
    counts.answers[std::clamp(status / 100, 0, 5)].fetch_add(1, std::memory_order_relaxed);
    counts.microseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
    if (bound == RouteCounts::at_most.end()) return;
    counts.within[bound - RouteCounts::at_most.begin()].fetch_add(1, std::memory_order_relaxed);
}

}
