#pragma once

#include "slices/identity/membership.hpp"

namespace identity {

/// Roles in an alliance that have not ended, or ended after that moment; by name.
std::vector<Member> stored_members(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant ended_after);

/// Nothing where that alliance has no such role; ended ones too.
std::optional<Member> find_member(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<Grant> grant);

/// Ends it at that moment, or lets it go on.
void set_end_of_grant(storage::Write& write, base::Id<Grant> grant, std::optional<base::Instant> ended_at);

}
