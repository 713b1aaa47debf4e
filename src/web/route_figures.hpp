#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace web {

/// What was answered on one route since the start, and how long that took.
struct RouteCounts {
    /// Units: seconds, as upper bounds.
    static constexpr std::array at_most = {0.005, 0.025, 0.1, 0.5, 2.5};

    std::atomic<std::uint64_t> answers[6]{}; ///< by the first digit of the status
    std::atomic<std::uint64_t> microseconds{0};
    std::atomic<std::uint64_t> within[at_most.size()]{}; ///< each answer in the first bound that holds it

    std::uint64_t all() const;
};

/// Counts for every route by `Packed::route`: 0 is none, 1 the look, then those of the router in their order.
class RouteFigures {
public:
    static constexpr std::size_t first = 2;
    static constexpr std::size_t most = 512;

    void count(std::size_t route, int status, std::chrono::microseconds took);
    const RouteCounts& of(std::size_t route) const { return counts_[route < most ? route : 0]; }

private:
    std::array<RouteCounts, most> counts_;
};

}
