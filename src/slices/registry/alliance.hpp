#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/places/place.hpp"
#include "table/names.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace registry {

/// What an alliance can be.
enum class Status { in_founding, active, dormant, dissolved };

/// Whom to ask. A person's name is public only where `name_public` says so.
struct Contact {
    std::string function;
    std::string person_name;
    bool name_public = false;
    std::string telephone;
    std::string email;
    std::string hours;

    friend bool operator==(const Contact&, const Contact&) = default;
};

/// What the alliance was from that day on.
struct StatusRecord {
    Status status = Status::active;
    base::Date since;
    std::string reason;      ///< why, meant for everybody
    std::string note;        ///< for operators alone
    std::string recorded_by; ///< kept, never shown

    friend bool operator==(const StatusRecord&, const StatusRecord&) = default;
};

struct Topic {
    std::string slug;
    std::string name;
    std::string name_en;
    bool is_retired = false; ///< offered no more; who has it keeps it

    friend bool operator==(const Topic&, const Topic&) = default;
};

/// A local alliance with everything that stands on its page.
struct Alliance {
    base::Id<Alliance> id;
    std::string slug;
    std::string name;
    std::string summary;     ///< one sentence
    std::string description; ///< paragraphs, parted by empty lines
    std::optional<base::Date> founded_on;
    std::string website;
    std::string address;     ///< lines
    places::Place seat;
    std::vector<places::Place> serves;
    std::vector<Topic> topics;
    std::vector<Contact> contacts;
    std::vector<StatusRecord> history; ///< oldest first
    std::vector<std::string> former_slugs; ///< in their order
    std::vector<table::OtherName> other_names; ///< by language

    friend bool operator==(const Alliance&, const Alliance&) = default;
};

/// What it is called in that language; `name` where it has no name of its own there.
const std::string& name_in(const Alliance& alliance, std::string_view language);

/// What the alliance is on that day: its newest record that has begun. Nothing where none has.
std::optional<StatusRecord> status_on(const Alliance& alliance, base::Date today);

bool is_active_on(const Alliance& alliance, base::Date today);

/// The word by which the store and the program know a status: `in_founding`.
std::string_view word_of(Status status);

/// Throws: std::runtime_error for a word that is none
Status status_of_word(std::string_view word);

/// One line of a list.
struct AllianceSummary {
    std::string slug;
    std::string name;
    std::string summary;
    std::string seat;
    std::vector<Topic> topics;
    std::vector<table::OtherName> other_names = {}; ///< by language

    friend bool operator==(const AllianceSummary&, const AllianceSummary&) = default;
};

/// What it is called in that language; `name` where it has no name of its own there.
const std::string& name_in(const AllianceSummary& alliance, std::string_view language);

/// Units: kilometres.
struct Nearby {
    AllianceSummary alliance;
    double distance = 0;
};

}
