#pragma once

#include "table/columns.hpp"

#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace table {

/// A table that can be read line by line: its columns are known, and none that must be there is missing.
struct Opened {
    csv::Table content;
    Columns columns;
};

/// Refuses with what is wrong with the file as a whole or with its columns.
tl::expected<Opened, std::vector<Problem>> open(std::string_view bytes, const Headings& headings);

/// Calls `read_line` with each line and tells how far it has come. Lines are let go once they are read, so that
/// a long table is never in memory twice.
template <class ReadLine>
void each_line(csv::Table& table, const Progress& progress, ReadLine read_line)
{
    for (std::size_t at = 0; at < table.lines.size(); ++at) {
        read_line(table.lines[at]);
        table.lines[at] = {};
        progress(at + 1, table.lines.size());
    }
}

}
