#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace demo {

/// Chance that a seed determines: the same on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// A number from 0 to `end` - 1.
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    bool one_in(std::size_t many) { return below(many) == 0; }

    template <class Things>
    const auto& pick(const Things& things)
    {
        return things[below(std::size(things))];
    }

private:
    std::mt19937_64 engine_;
};

}
