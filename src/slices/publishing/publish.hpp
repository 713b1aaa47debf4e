#pragma once

#include "base/result.hpp"
#include "slices/publishing/publishing.hpp"

#include <chrono>

namespace publishing {

/// What was archived can be brought back for so long.
inline constexpr std::chrono::hours time_to_bring_back{14 * 24};

/// Names what somebody had before them when they began to write: what was published, and the draft.
std::string stand_of(const Content& published, const std::optional<Draft>& draft);

/// Keeps what somebody wrote as the draft, in the place of the one that they knew; its base is what is published now.
/// Refuses: another draft came in between (conflict).
base::Result<Draft> save_draft(storage::Write& write, const Editable& editable, const Subject& subject, const std::optional<Draft>& known,
                               Content content, base::Id<identity::Account> account, base::Instant now);

/// Publishes that draft. What others published since it was begun stays, where the draft leaves it alone.
/// Refuses: another draft than the one there is, a field that both changed (conflict); then the transaction has to be undone.
base::Result<Version> publish_draft(storage::Write& write, const Editable& editable, const Subject& subject, base::Id<Draft> draft,
                                    base::Id<identity::Account> account, base::Instant now);

/// Refuses: what is not archived, or too long ago (conflict).
base::Result<Deed> bring_back(storage::Write& write, const Subject& subject, base::Instant now);

}
