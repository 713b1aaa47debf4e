#pragma once

#include "slices/giving/ask.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace giving {

/// Nothing happens where it is there already.
void store_ask(storage::Write& write, const Ask& ask);
std::optional<Ask> find_ask(storage::Read& read, base::Id<Ask> id);
/// The newest first.
std::vector<Ask> asks_of(storage::Read& read, base::Id<registry::Alliance> alliance, std::int64_t most);
std::vector<Ask> asks_to(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation);
/// Those of an alliance that are not closed, the oldest first.
std::vector<Ask> unclosed_asks(storage::Read& read, base::Id<registry::Alliance> alliance);
/// How many went by mail since that moment.
std::int64_t count_mailed(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant since);

/// `secret`: the hash of what stands in the mail; nothing where none went out.
void store_call(storage::Write& write, const Call& call, std::optional<std::string> secret);
/// Who answered stands first. Of who is forgotten the answer stays, without words.
std::vector<Call> calls_of(storage::Read& read, base::Id<Ask> ask);
/// What the link of a mail leads to. Nothing where who got it speaks for the partner no more, or where another address stands there
/// now: whoever has the old one was not meant.
std::optional<Call> call_with(storage::Read& read, std::string_view secret);
std::optional<Call> call_of(storage::Read& read, base::Id<Ask> ask, base::Id<identity::Account> account);
void store_answer(storage::Write& write, const Call& call);

/// Closes the ask of the outcome, or says anew what came of one that is closed.
void close_ask(storage::Write& write, const Outcome& outcome, base::Instant now);
std::optional<Outcome> outcome_of(storage::Read& read, base::Id<Ask> ask);
/// What came of everything that an alliance asked an organisation for.
std::vector<Outcome> outcomes_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation);
/// What may be read by everybody, of alliances in which the organisation takes part; the newest first.
std::vector<Outcome> public_outcomes(storage::Read& read, base::Id<partners::Organisation> organisation, base::Date today, std::int64_t most);

}
