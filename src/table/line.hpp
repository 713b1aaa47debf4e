#pragma once

#include "table/columns.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace table {

/// One line of a table by its columns, and everything that is wrong with it. Looks at what it is made from.
class Line {
public:
    Line(const Columns& columns, const csv::Line& line) : columns_(columns), line_(line) {}

    std::size_t number() const { return line_.number; }

    /// The cell of that column; null where the file has no such column.
    const std::string* cell(std::string_view column) const { return columns_.cell(line_, column); }

    /// Trimmed; empty where the file has no such column.
    std::string text(std::string_view column) const;

    /// Reads a cell into `target`. Where the file has no such column everything stays as it is.
    template <class Thing>
    void take(std::string_view column, Parsed<Thing> (*parse)(std::string_view), Thing& target)
    {
        const auto* written = cell(column);
        if (!written) return;
        auto parsed = parse(*written);
        if (parsed) target = std::move(*parsed);
        else reject(column, std::move(parsed.error()));
    }

    void reject(std::string_view column, Defect defect);

    const std::vector<Problem>& problems() const { return problems_; }

private:
    const Columns& columns_;
    const csv::Line& line_;
    std::vector<Problem> problems_;
};

/// What is said of an obligatory cell without content.
Defect missing();

}
