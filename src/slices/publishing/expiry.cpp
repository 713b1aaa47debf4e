#include "slices/publishing/expiry.hpp"

#include "slices/publishing/store.hpp"
#include "slices/publishing/store_calls.hpp"

namespace publishing {

std::int64_t forget_who_was_writing(storage::Write& write, base::Instant now) { return forget_editors(write, now - std::chrono::days(1)); }
std::int64_t forget_old_questions(storage::Write& write, base::Instant now) { return forget_questions(write, now - age_of_a_question); }
std::int64_t forget_old_calls(storage::Write& write, base::Instant now) { return forget_closed_calls(write, now - age_of_a_closed_call); }

}
