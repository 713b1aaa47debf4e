#include "table/nearest.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace table {
namespace {

constexpr auto too_far = std::numeric_limits<std::size_t>::max();

/// How many letters have to be changed, added or taken away.
std::size_t steps_between(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t down = 1; down <= one.size(); ++down) {
        auto corner = row[0];
        row[0] = down;
        for (std::size_t right = 1; right <= other.size(); ++right) {
            const auto changed = corner + (one[down - 1] == other[right - 1] ? 0 : 1);
            corner = row[right];
            row[right] = std::min({changed, row[right] + 1, row[right - 1] + 1});
        }
    }
    return row.back();
}

/// Units: steps; too far where it needs more than `most`.
std::size_t far(std::string_view wanted, std::string_view known, std::size_t most)
{
    if (wanted == known) return 0;
    if (wanted.size() > 2 && (known.starts_with(wanted) || wanted.starts_with(known))) return 1;
    const auto longer = std::max(wanted.size(), known.size()) - std::min(wanted.size(), known.size());
    return longer > most ? too_far : steps_between(wanted, known);
}

}

std::string nearest(std::string_view written, const std::vector<std::string>& known)
{
    const auto wanted = base::folded(written);
    auto least = std::max<std::size_t>(2, wanted.size() / 3) + 1;
    std::string nearest;
    for (const auto& one : known) {
        const auto steps = far(wanted, base::folded(one), least);
        if (steps >= least) continue;
        least = steps;
        nearest = one;
    }
    return nearest;
}

}
