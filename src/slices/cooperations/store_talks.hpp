#pragma once

#include "slices/cooperations/cooperation.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cooperations {

/// The talk of that alliance about that cooperation: the one there is, or a new one.
base::Id<Talk> talk_about(storage::Write& write, base::Id<Cooperation> cooperation, base::Id<registry::Alliance> answering, base::Instant now);

/// A message more. False where the same form was sent before.
bool add_message(storage::Write& write, base::Uuid id, base::Id<Talk> talk, base::Id<registry::Alliance> alliance,
                 base::Id<identity::Account> author, std::string_view text, base::Instant now);

/// Nothing where that account speaks for neither of the two alliances.
std::optional<Talk> find_talk(storage::Read& read, base::Id<Talk> id, base::Id<identity::Account> account);
/// All that this account may read, the newest first; of one cooperation where that is said.
std::vector<Talk> talks_of(storage::Read& read, base::Id<identity::Account> account, std::optional<base::Id<Cooperation>> about = {});
/// The oldest first.
std::vector<Said> messages_of(storage::Read& read, base::Id<Talk> talk);

void set_outcome(storage::Write& write, base::Id<Talk> talk, Outcome outcome);

/// Whether it is time to ask what came of some talk.
bool has_due_talks(storage::Read& read, base::Instant now);
/// Those of which it is time to ask; each is given to one caller, once.
std::vector<Talk> take_due_talks(storage::Write& write, base::Instant now);

/// What is kept of an account here, as JSON; and how it goes.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
