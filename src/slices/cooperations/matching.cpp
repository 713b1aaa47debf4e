#include "slices/cooperations/matching.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace cooperations {
namespace {

bool reaches(Reach reach, const Match& match)
{
    switch (reach) {
    case Reach::near: return match.distance && *match.distance <= neighbourhood;
    case Reach::state: return match.same_state;
    default: return true;
    }
}

}

std::optional<Match> match_of(const Listed& mine, const Listed& theirs)
{
    const auto& my = mine.cooperation;
    const auto& their = theirs.cooperation;
    if (my.direction == their.direction || my.good != their.good || my.alliance == their.alliance) return std::nullopt;

    Match match{their.id, !my.topic.empty() && my.topic == their.topic, !mine.state_key.empty() && mine.state_key == theirs.state_key, {}};
    if (mine.position && theirs.position) match.distance = places::distance(*mine.position, *theirs.position);
    if (!reaches(my.reach, match) || !reaches(their.reach, match)) return std::nullopt;
    return match;
}

std::vector<Match> matches_of(const Listed& mine, std::span<const Listed> others)
{
    struct Ranked {
        Match match;
        base::Instant since;
    };
    std::vector<Ranked> ranked;
    for (const auto& other : others) {
        if (auto match = match_of(mine, other)) ranked.push_back({*match, other.cooperation.created_at});
    }
    const auto rank = [](const Ranked& one) {
        return std::tuple(!one.match.same_topic, one.match.distance.value_or(std::numeric_limits<double>::infinity()), one.since,
                          one.match.counterpart);
    };
    std::sort(ranked.begin(), ranked.end(), [&](const Ranked& one, const Ranked& other) { return rank(one) < rank(other); });
    std::vector<Match> matches;
    for (const auto& one : ranked) matches.push_back(one.match);
    return matches;
}

}
