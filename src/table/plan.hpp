#pragma once

#include "table/defect.hpp"

#include <functional>
#include <string>
#include <vector>

namespace table {

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
    std::string key;
    std::string name;
    std::vector<Change> changes; ///< only where it is changed

    friend bool operator==(const Planned&, const Planned&) = default;
};

/// What a table would do, or has done.
struct Plan {
    std::vector<Planned> planned;
    std::vector<Problem> problems;
    bool is_applied = false;

    std::size_t count(Outcome outcome) const;
    std::size_t rejected_lines() const;
};

/// What came of reading a table: its plan, and the things to be stored, those that are new or changed.
template <class Thing>
struct Reading {
    Plan plan;
    std::vector<Thing> wanted;

    void add(Planned planned, Thing thing)
    {
        if (planned.outcome != Outcome::unchanged) wanted.push_back(std::move(thing));
        plan.planned.push_back(std::move(planned));
    }
};

/// The same columns of a thing as it is and as it would be. Without a difference it stays unchanged.
std::vector<Change> changes_between(const std::vector<std::string>& columns, const std::vector<std::string>& before,
                                    const std::vector<std::string>& after);

/// Units: lines read of lines to read.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

}
