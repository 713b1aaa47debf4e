#pragma once

#include "base/date.hpp"
#include "slices/identity/actor.hpp"
#include "storage/transaction.hpp"
#include "web/layout/parts.hpp"

#include <string>
#include <vector>

namespace day {

/// One thing that waits for somebody.
struct Task {
    base::Date day;     ///< since when it waits, or when it is due: the earliest stands first
    std::string text;   ///< what it is, in the reader's language
    std::string path;   ///< where it is done
    std::string action; ///< what is done there: the words of the link

    friend bool operator==(const Task&, const Task&) = default;
};

/// What another slice brings to the pages of this one. What a function is not there for is left out.
struct Part {
    /// What waits for them. Only what they may see; a handful is enough, the oldest first.
    std::vector<Task> (*tasks)(storage::Read&, const web::Request&, const identity::Actor&) = nullptr;
    /// Where they may go on from `/bereich`.
    std::vector<web::Choice> (*ways)(storage::Read&, const web::Request&, const identity::Actor&) = nullptr;
    /// Where they may go on from `/verwaltung`; nothing for who has no work there.
    std::vector<web::Choice> (*office)(storage::Read&, const web::Request&, const identity::Actor&) = nullptr;
};

}
