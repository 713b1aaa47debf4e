#pragma once

#include "slices/cooperations/cooperation.hpp"

#include <span>
#include <vector>

namespace cooperations {

/// Why two belong together. Nothing else counts.
struct Match {
    base::Id<Cooperation> counterpart;
    bool same_topic = false;
    bool same_state = false;
    std::optional<double> distance; ///< Units: kilometres; nothing where a position is unknown

    friend bool operator==(const Match&, const Match&) = default;
};

/// They match when one seeks what the other offers, they are of two alliances, and each lies within the other's reach: 50
/// kilometres, the same state, or anywhere.
std::optional<Match> match_of(const Listed& mine, const Listed& theirs);

/// Those of the same topic first, then the nearer, then the older ones; what has no known distance stands last.
std::vector<Match> matches_of(const Listed& mine, std::span<const Listed> others);

}
