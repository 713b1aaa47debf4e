#pragma once

#include "base/message.hpp"
#include "base/result.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace csv {

/// One line of a table with the number of the text line on which it begins, counted from 1.
struct Line {
    std::size_t number = 0;
    std::vector<std::string> cells;

    friend bool operator==(const Line&, const Line&) = default;
};

/// A table as people have it: the first line names the columns.
struct Table {
    std::vector<std::string> columns;
    std::vector<Line> lines;
};

/// Reads CSV as spreadsheets write it: with or without BOM, UTF-8 or Windows-1252, commas, semicolons or
/// tabs, quoted cells with line breaks. Lines without any content are left out.
/// Refuses: an empty file, a quotation mark that never closes, a line with more cells than there are columns,
/// NUL bytes, the same column twice. Source: rfc4180
base::Result<Table> read(std::string_view bytes);

/// Writes CSV that spreadsheets read: UTF-8 with BOM, semicolons, cells quoted where needed. A cell that a
/// spreadsheet would calculate (it begins with = + - @ or a tab) gets an apostrophe in front, which `read`
/// takes away again.
class Writer {
public:
    explicit Writer(std::vector<std::string> columns);
    void add(const std::vector<std::string>& cells);
    const std::string& text() const { return text_; }

private:
    std::size_t columns_;
    std::string text_;
};

}
