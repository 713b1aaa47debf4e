#pragma once

#include "slices/publishing/version.hpp"
#include "storage/transaction.hpp"

#include <map>
#include <vector>

namespace publishing {

/// Those that are open, by the day on which somebody should call.
std::vector<Call> open_calls(storage::Read& read);
std::int64_t count_calls_due(storage::Read& read, base::Date today);
std::optional<Call> find_call(storage::Read& read, base::Id<Call> id);
/// Nothing happens where there is one of that id, open or closed.
void open_call(storage::Write& write, const Call& call);
void note_call(storage::Write& write, base::Id<Call> id, std::string_view note, base::Date due_on);
void close_call(storage::Write& write, base::Id<Call> id, base::Instant now);
void close_calls(storage::Write& write, const Subject& subject, Call::Reason reason, base::Instant now);

std::string_view word_of(Call::Reason reason);

/// Somebody was asked whether what is published is right.
struct Question {
    Subject subject;
    base::Id<identity::Account> account;
    base::Instant asked_at;

    friend bool operator==(const Question&, const Question&) = default;
};
/// Whether somebody has said since that it is right.
inline bool is_answered(const Question& question, const std::optional<Deed>& confirmed)
{
    return confirmed && confirmed->at >= question.asked_at;
}
void store_question(storage::Write& write, const Question& question, std::string_view kept_secret);
std::optional<Question> find_question(storage::Read& read, std::string_view kept_secret);

/// When something last happened to a subject; what never did is not there.
struct Signs {
    std::optional<base::Instant> confirmed_at;
    std::optional<base::Instant> asked_at;
    std::optional<base::Instant> called_at; ///< the newest call for silence
    std::optional<base::Instant> archived_at = {};

    friend bool operator==(const Signs&, const Signs&) = default;
};
/// Of all subjects of a kind of which there is any sign.
std::map<base::Uuid, Signs> signs_of_all(storage::Read& read, std::string_view kind);

std::int64_t forget_questions(storage::Write& write, base::Instant before);
std::int64_t forget_closed_calls(storage::Write& write, base::Instant before);

/// Begins the round of that day. False where it was begun before, on this node or another.
bool begin_round(storage::Write& write, base::Date day);

}
