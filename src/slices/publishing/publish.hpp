#pragma once

#include "base/result.hpp"
#include "slices/publishing/publishing.hpp"

#include <chrono>

namespace publishing {

/// What was archived can be brought back for so long.
inline constexpr std::chrono::hours time_to_bring_back{14 * 24};

/// Names what somebody had before them when they began to write: what was published, and the draft.
std::string stand_of(const Content& published, const std::optional<Draft>& draft);

/// Whether who had that stand before them has seen every word that somebody else wrote into this draft and what is
/// published: then they have only their own words to lose.
bool has_seen_all(std::string_view stand, const Content& published, const Draft& draft);

/// Keeps what somebody wrote as the draft, in the place of the one that they knew; its base is what is published now.
/// Refuses: another draft came in between (conflict).
base::Result<Draft> save_draft(storage::Write& write, const Editable& editable, const Subject& subject, const std::optional<Draft>& known,
                               Content content, base::Id<identity::Account> account, base::Instant now);

/// Publishes that draft. What others published since it was begun stays, where the draft leaves it alone.
/// Refuses: another draft than the one there is, a field that both changed (conflict); then the transaction has to be undone.
base::Result<Version> publish_draft(storage::Write& write, const Editable& editable, const Subject& subject, base::Id<Draft> draft,
                                    base::Id<identity::Account> account, base::Instant now);

/// For how long what is archived comes back: the service office, which people are sent to later, brings it back whenever.
enum class ComesBack { for_14_days, at_any_time };

/// Refuses: what is not archived, or too long ago (conflict).
base::Result<Deed> bring_back(storage::Write& write, const Subject& subject, base::Instant now, ComesBack until = ComesBack::for_14_days);

}
