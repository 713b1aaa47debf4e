#pragma once

#include "slices/cooperations/cooperation.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace cooperations {

inline constexpr std::size_t most_listed = 100;

/// What somebody chose in the list. What is empty is not asked.
struct Choice {
    std::optional<Direction> direction;
    std::string topic;
    std::string state_key;
    std::string words; ///< folded
};

/// Stores a new one, or what changed in one that is there.
void store_cooperation(storage::Write& write, const Cooperation& cooperation, base::Instant now);
void end_cooperation(storage::Write& write, base::Id<Cooperation> id, Outcome outcome, base::Instant now);
void take_back(storage::Write& write, base::Id<Cooperation> id);

std::optional<Listed> find_cooperation(storage::Read& read, base::Id<Cooperation> id);

/// Open ones of other alliances than those for which that account speaks; the newest first, one more than `most_listed`
/// where there are more.
std::vector<Listed> open_elsewhere(storage::Read& read, base::Id<identity::Account> account, const Choice& choice, base::Date today);

/// All of the alliances for which that account speaks, the open ones first, then the newest.
std::vector<Listed> own_cooperations(storage::Read& read, base::Id<identity::Account> account);

/// Open ones that seek or offer that, the oldest first.
std::vector<Listed> open_counterparts(storage::Read& read, Direction direction, std::string_view good, base::Date today);

}
