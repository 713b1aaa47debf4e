#pragma once

#include "csv/csv.hpp"
#include "slices/registry/import_alliances.hpp"

#include <map>
#include <string>
#include <string_view>

namespace registry {

/// Which column of a file holds what. Big and small letters do not matter, nor does "Status seit".
class Columns {
public:
    explicit Columns(const std::vector<std::string>& headings);

    /// Unknown columns with the nearest known one, and the obligatory ones that are not there.
    const std::vector<Problem>& problems() const { return problems_; }

    /// The cell of that column; null where the file has no such column.
    const std::string* cell(const csv::Line& line, std::string_view column) const;

private:
    std::map<std::string, std::size_t, std::less<>> positions_;
    std::vector<Problem> problems_;
};

}
