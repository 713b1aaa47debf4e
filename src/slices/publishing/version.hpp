#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/identity/identity.hpp"
#include "slices/publishing/content.hpp"

#include <optional>
#include <string>

namespace publishing {

/// What is written and shown: an alliance's page.
struct Subject {
    std::string kind; ///< `alliance`
    base::Uuid id{};

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// Who did something, by the name of today; without an account for who erased theirs, and where nobody did it here.
struct Person {
    std::optional<base::Id<identity::Account>> account = {};
    std::string name = {};

    friend bool operator==(const Person&, const Person&) = default;
};

/// What was published from a moment on.
struct Version {
    std::int64_t number = 0; ///< counts from 1
    Content content;
    Person written_by;
    Person published_by;
    base::Instant published_at;
    bool came_from_table = false; ///< nobody wrote it here

    friend bool operator==(const Version&, const Version&) = default;
};

/// What may be published next. There is at most one for a subject.
struct Draft {
    base::Id<Draft> id; ///< another one after each change
    Content base;       ///< what was published when it was begun
    Content content;
    Person written_by;
    base::Instant written_at;
    std::optional<base::Instant> submitted_at = {}; ///< nothing: nobody asks for a review
    Person submitted_by = {};
    std::optional<base::Id<Draft>> followed = {}; ///< the draft of somebody else on which its writer went on

    friend bool operator==(const Draft&, const Draft&) = default;
};

/// A draft came back from its review.
struct Return {
    Content remarks; ///< by field; what is said of the whole has the empty name
    Person returned_by;
    base::Instant returned_at;

    friend bool operator==(const Return&, const Return&) = default;
};

/// Somebody did something at a moment: confirmed, archived, looked in.
struct Deed {
    Person by;
    base::Instant at;

    friend bool operator==(const Deed&, const Deed&) = default;
};

/// The service office should call.
struct Call {
    enum class Reason { silent, archived, wish };

    base::Id<Call> id;
    Subject subject;
    Reason reason = Reason::silent;
    std::string words; ///< what is wished
    Person asked_by;
    base::Instant opened_at;
    std::string note;
    base::Date due_on;

    friend bool operator==(const Call&, const Call&) = default;
};

}
