#pragma once

#include "csv/csv.hpp"
#include "table/plan.hpp"
#include "web/texts.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test {

/// A rejected cell as somebody reads it who sent the table.
struct Complaint {
    std::size_t line = 0;
    std::string column;
    std::string code;
    std::string german;
    std::string suggestion;

    friend bool operator==(const Complaint&, const Complaint&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Complaint& one)
    {
        return out << fmt::format("{} {} {} <{}> <{}>", one.line, one.column, one.code, one.german, one.suggestion);
    }
};

inline std::ostream& operator<<(std::ostream& out, const std::vector<Complaint>& all)
{
    for (const auto& one : all) out << "\n    " << one;
    return out;
}

inline std::vector<Complaint> complaints(const table::Plan& plan)
{
    const auto& texts = web::Texts::of(web::Language::german);
    std::vector<Complaint> all;
    for (const auto& [line, column, defect] : plan.problems) {
        all.push_back({line, column, defect.code, texts(defect.message), defect.suggestion});
    }
    return all;
}

/// A table of one line that could be taken over, but for the cells that a test writes into it.
class OneLine {
public:
    using Cells = std::vector<std::pair<std::string, std::string>>;

    explicit OneLine(Cells cells) : cells_(std::move(cells)) {}

    std::string with(const Cells& others) const
    {
        std::vector<std::string> columns, cells;
        for (const auto& [column, cell] : cells_) {
            columns.push_back(column);
            cells.push_back(cell);
        }
        for (const auto& [column, cell] : others) {
            const auto at = std::find(columns.begin(), columns.end(), column) - columns.begin();
            REQUIRE_MESSAGE(at < std::distance(columns.begin(), columns.end()), column);
            cells[static_cast<std::size_t>(at)] = cell;
        }
        csv::Writer table(columns);
        table.add(cells);
        return table.text();
    }

private:
    Cells cells_;
};

}
