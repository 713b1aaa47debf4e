#pragma once

#include "mail/outbox.hpp"

namespace mail {

/// Keeps a mail that was found to be one.
void store_message(storage::Write& write, base::Id<Message> id, const Message& message, base::Instant now);

/// The state that a word means. Throws: std::runtime_error for any other
State state_of(std::string_view word);

}
