#pragma once

#include "slices/identity/actor.hpp"
#include "slices/registry/registry.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace joining {

/// Whoever has it is reminded after so long, and after twice nearly so long it climbs to the next.
inline constexpr std::chrono::days time_until_reminded{4};
inline constexpr std::chrono::days time_until_it_climbs{7};
/// What was answered is kept for so long, what never was for twice as long. Units: months.
inline constexpr int months_kept = 12;
/// From which network somebody asked is known for so long.
inline constexpr std::chrono::hours memory_of_networks{1};
/// So many from one network within an hour.
inline constexpr std::int64_t most_from_network = 10;

/// At whom an inquiry lies: those who run an alliance, then the state coordination, then the service office.
enum class Rung { alliance, state, office };
/// How it was answered for good; what is forwarded is still open.
enum class Answer { open, yes, no };

std::string_view word_of(Rung rung);
std::string_view word_of(Answer answer);
Rung rung_of(std::string_view word);
Answer answer_of(std::string_view word);

/// Somebody wants to take part where they live or work.
struct Inquiry {
    base::Id<Inquiry> id;
    std::string receipt;  ///< `M-2026-7F3A90C1`
    std::string name;     ///< a person or an organisation
    std::string reach;    ///< a mail address or a telephone number
    std::string sentence; ///< may be empty
    std::string place;
    std::string state;    ///< official key
    std::string language; ///< in which they wrote: `de` or `en`
    std::optional<base::Id<registry::Alliance>> alliance; ///< none: no alliance works there
    std::string alliance_name;
    Rung rung = Rung::alliance;
    base::Instant rung_since;
    std::optional<base::Instant> reminded_at = {};
    base::Instant received_at;
    base::Date answer_due_on;
    Answer answer = Answer::open;
    std::string answer_text = {};
    std::optional<base::Instant> answered_at = {};

    friend bool operator==(const Inquiry&, const Inquiry&) = default;
};

/// The number on the receipt: the year, and eight digits that nobody can guess from another number.
std::string receipt_number(base::Id<Inquiry> id, base::Date received_on, std::size_t choice = 0);
inline constexpr std::size_t receipt_choices = 5;

/// By when somebody answers who has it since that day.
base::Date answer_due(base::Date since);

/// Whether a mail reaches them; else it is a telephone number.
bool is_reached_by_mail(const Inquiry& inquiry);

/// Whether this could be a telephone number: six digits or more, and what people write between them.
bool is_telephone_number(std::string_view text);

/// Who runs the alliance that has it, the state coordination once it climbed there, and the service office at its top.
bool may_answer(const identity::Actor& actor, const Inquiry& inquiry);

}
