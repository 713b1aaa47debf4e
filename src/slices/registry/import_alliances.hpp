#pragma once

#include "slices/registry/alliance.hpp"
#include "slices/registry/defect.hpp"
#include "storage/transaction.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace registry {

/// Why a line of a table is rejected. Line 1 names the columns; line 0 is the file as a whole.
struct Problem {
    std::size_t line = 0;
    std::string column;
    Defect defect;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// One cell that would become another.
struct Change {
    std::string column;
    std::string before;
    std::string after;

    friend bool operator==(const Change&, const Change&) = default;
};

enum class Outcome { added, changed, unchanged };

/// One line that can be taken over.
struct Planned {
    Outcome outcome = Outcome::unchanged;
    std::size_t line = 0;
    Alliance alliance;
    std::vector<Change> changes; ///< only where it is changed
};

/// What a table of alliances would do, or has done.
struct Plan {
    std::vector<Planned> planned;
    std::vector<Problem> problems;
    bool is_applied = false;

    std::size_t count(Outcome outcome) const;
    std::size_t rejected_lines() const;
};

/// Units: lines read of lines to read.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Says what a table would do; `docs/formats.md` describes its columns. Throws: storage::Fault
Plan plan_import(storage::Read& read, std::string_view bytes, const Progress& progress);

/// Takes a table over: all of it, or nothing where one line of it is rejected. Throws: storage::Fault
Plan import_alliances(storage::Write& write, std::string_view bytes, base::Instant now, const Progress& progress);

/// All alliances as a table that `import_alliances` takes without a change. It holds names that are not public.
std::string export_alliances(storage::Read& read);

}
