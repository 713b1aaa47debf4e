#pragma once

#include "csv/csv.hpp"
#include "table/plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace table {

/// What the columns of one kind of table are called, in the order in which they are written.
struct Headings {
    std::vector<std::string> all;
    std::vector<std::string> obligatory;
};

/// Which column of a file holds what. Big and small letters do not matter, nor does "Status seit".
class Columns {
public:
    Columns(const std::vector<std::string>& written, const Headings& known);

    /// Unknown columns with the nearest known one, and the obligatory ones that are not there.
    const std::vector<Problem>& problems() const { return problems_; }

    /// The cell of that column; null where the file has no such column.
    const std::string* cell(const csv::Line& line, std::string_view column) const;

private:
    std::map<std::string, std::size_t, std::less<>> positions_;
    std::vector<Problem> problems_;
};

}
