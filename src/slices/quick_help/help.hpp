#pragma once

#include "slices/identity/identity.hpp"
#include "slices/registry/registry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace quick_help {

/// Who never said whether they want to be asked is forgotten after so long.
inline constexpr std::chrono::days time_to_agree{30};
/// A request is kept for so long after its day. Units: months.
inline constexpr int months_kept = 12;
/// So many requests of one alliance within a day: who is asked too often helps no more.
inline constexpr std::int64_t most_a_day = 5;

/// Somebody whom an alliance may ask.
struct Contact {
    base::Id<Contact> id;
    base::Id<registry::Alliance> alliance;
    std::string name;
    std::string email;
    base::Instant added_at;
    std::optional<base::Instant> agreed_at = {};

    friend bool operator==(const Contact&, const Contact&) = default;
};

/// What is needed, how much of it, until when, where.
struct Request {
    base::Id<Request> id;
    base::Id<registry::Alliance> alliance;
    std::string alliance_name;
    std::string alliance_slug;
    std::optional<base::Id<identity::Account>> asked_by;
    std::string what;
    std::int64_t places = 1;
    std::string place;
    base::Date until;
    base::Instant created_at;
    std::optional<base::Instant> closed_at = {};
    std::string outcome = {};

    friend bool operator==(const Request&, const Request&) = default;
};
bool is_open(const Request& request, base::Date today);

enum class Answer { none, yes, no };
std::string_view word_of(Answer answer);
Answer answer_of(std::string_view word);

/// One contact asked, and what they said.
struct Call {
    base::Id<Call> id;
    base::Id<Request> request;
    std::optional<base::Id<Contact>> contact;
    std::string name; ///< empty: they want to be asked no more
    Answer answer = Answer::none;
    std::int64_t places = 0;
    std::string words;
    std::optional<base::Instant> answered_at = {};

    friend bool operator==(const Call&, const Call&) = default;
};

/// How many places were promised.
std::int64_t promised(const std::vector<Call>& calls);

}
