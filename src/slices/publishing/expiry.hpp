#pragma once

#include "storage/transaction.hpp"

#include <chrono>

namespace publishing {

/// For so long the link of a question is good: by then the next one has come.
inline constexpr std::chrono::days age_of_a_question{200};
/// For so long it is known what came of a call.
inline constexpr std::chrono::days age_of_a_closed_call{365};

/// Each forgets what is over at that moment. Returns how much.
std::int64_t forget_who_was_writing(storage::Write& write, base::Instant now);
std::int64_t forget_old_questions(storage::Write& write, base::Instant now);
std::int64_t forget_old_calls(storage::Write& write, base::Instant now);

}
