#pragma once

#include "slices/joining/inquiry.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace joining {

/// Stores a new one; false where it is there already.
bool store_inquiry(storage::Write& write, const Inquiry& inquiry);

std::optional<Inquiry> find_inquiry(storage::Read& read, base::Id<Inquiry> id);
std::optional<Inquiry> find_by_receipt(storage::Read& read, std::string_view receipt);

/// The open ones that this account may answer, the one due first before the others; at most `most`.
std::vector<Inquiry> open_for(storage::Read& read, base::Id<identity::Account> account, std::int64_t most);

/// Moves it to where `after` says, unless somebody has moved or answered it meanwhile: false then.
bool hand_over(storage::Write& write, const Inquiry& before, const Inquiry& after);

/// False where somebody has answered meanwhile.
bool store_answer(storage::Write& write, base::Id<Inquiry> id, Answer answer, std::string_view text, base::Id<identity::Account> by,
                  base::Instant now);

/// Those of which it is time to remind, marked as reminded: no other node gets them.
std::vector<Inquiry> take_to_remind(storage::Write& write, base::Instant now);

/// Those that lie at an alliance or a state for too long. To be moved by `hand_over` in the same transaction.
std::vector<Inquiry> too_long_unanswered(storage::Read& read, base::Instant now);

/// Forgets who asked: what was answered before a moment, and what came in before another.
std::int64_t forget(storage::Write& write, base::Instant answered_before, base::Instant received_before);

/// Who coordinates that state. Who works in the service office.
std::vector<base::Id<identity::Account>> coordinators_of_state(storage::Read& read, std::string_view state);
std::vector<base::Id<identity::Account>> service_office(storage::Read& read);

/// Networks from which somebody asked before that. Returns how many were removed.
std::int64_t forget_networks_before(storage::Write& write, base::Instant since);

/// How many came from that network since then; what is older is forgotten, this one is counted.
std::int64_t count_network(storage::Write& write, std::string_view network, base::Instant since, base::Instant now);

/// What is kept here about an account.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
