#include "csv/csv.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <boost/locale/encoding.hpp>

namespace csv {
namespace {

using base::Refused;
using base::says;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view calculating = "=+-@\t";

/// Windows-1252 where it cannot be UTF-8: every byte is some letter there.
std::string as_utf8(std::string_view bytes)
{
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (base::is_clean_utf8(bytes)) return std::string(bytes);
    return boost::locale::conv::to_utf<char>(bytes.data(), bytes.data() + bytes.size(), "windows-1252");
}

/// The separator that the first line has most of, outside of quotation marks.
char separator_of(std::string_view text)
{
    std::size_t semicolons = 0;
    std::size_t commas = 0;
    std::size_t tabs = 0;
    bool quoted = false;
    for (const char letter : text) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        if (letter == '\n' || letter == '\r') break;
        semicolons += letter == ';';
        commas += letter == ',';
        tabs += letter == '\t';
    }
    if (tabs > semicolons && tabs > commas) return '\t';
    return semicolons >= commas ? ';' : ',';
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    base::Result<std::vector<Line>> lines()
    {
        std::vector<Line> all;
        while (at_ < text_.size()) {
            auto line = TRY(line_here());
            const bool empty = std::all_of(line.cells.begin(), line.cells.end(),
                                           [](const std::string& cell) { return base::trimmed(cell).empty(); });
            if (!empty) all.push_back(std::move(line));
        }
        return all;
    }

private:
    base::Result<Line> line_here()
    {
        Line line{number_, {}};
        for (;;) {
            line.cells.push_back(TRY(cell_here()));
            if (at_ == text_.size()) return line;
            if (text_[at_] == separator_) {
                ++at_;
                continue;
            }
            end_line();
            return line;
        }
    }

    void end_line()
    {
        if (text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++number_;
    }

    base::Result<std::string> cell_here()
    {
        if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
        const auto end = std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
        auto cell = std::string(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    base::Result<std::string> quoted_cell()
    {
        const auto began = number_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') ++number_;
            if (text_[at_] != '"') {
                cell += text_[at_];
                continue;
            }
            if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                cell += text_[++at_];
                continue;
            }
            ++at_;
            return rest_of_cell(std::move(cell));
        }
        return base::refuse(Refused::invalid,
                            says("Line {0}: a quotation mark is never closed.", std::to_string(began)));
    }

    /// What stands behind the closing mark belongs to the cell: spreadsheets read it so too.
    base::Result<std::string> rest_of_cell(std::string cell)
    {
        const auto end = std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
        cell += base::trimmed(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t number_ = 1;
};

/// Whether a spreadsheet would calculate the cell, apostrophes in front not counted.
bool calculates(std::string_view cell)
{
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && calculating.find(cell[first]) != std::string_view::npos;
}

std::string without_apostrophe(std::string cell)
{
    return cell.starts_with('\'') && calculates(cell) ? cell.substr(1) : cell;
}

base::Result<Table> table_of(std::vector<Line> lines)
{
    Table table;
    for (const auto& cell : lines.front().cells) table.columns.emplace_back(base::trimmed(cell));
    while (!table.columns.empty() && table.columns.back().empty()) table.columns.pop_back();
    for (auto column = table.columns.begin(); column != table.columns.end(); ++column) {
        if (std::find(table.columns.begin(), column, *column) != column) {
            return base::refuse(Refused::invalid, says("The column \"{0}\" is there twice.", *column));
        }
    }
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        while (line->cells.size() > table.columns.size() && base::trimmed(line->cells.back()).empty()) {
            line->cells.pop_back();
        }
        if (line->cells.size() > table.columns.size()) {
            return base::refuse(Refused::invalid,
                                says("Line {0}: there are {1} cells but only {2} columns.",
                                     std::to_string(line->number), std::to_string(line->cells.size()),
                                     std::to_string(table.columns.size())));
        }
        line->cells.resize(table.columns.size());
        for (auto& cell : line->cells) cell = without_apostrophe(std::move(cell));
        table.lines.push_back(std::move(*line));
    }
    return table;
}

std::string written(const std::string& cell)
{
    const auto guarded = calculates(cell) ? "'" + cell : cell;
    const bool has_edge_space = !cell.empty() && base::trimmed(cell).size() != cell.size();
    if (guarded.find_first_of(";,\t\"\r\n") == std::string::npos && !has_edge_space) return guarded;
    std::string quoted = "\"";
    for (const char letter : guarded) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + "\"";
}

}

base::Result<Table> read(std::string_view bytes)
{
    if (bytes.find('\0') != std::string_view::npos) {
        return base::refuse(Refused::invalid, says("This is not a text file: save the table as CSV first."));
    }
    const auto text = as_utf8(bytes);
    auto lines = TRY(Reader(text).lines());
    if (lines.empty()) return base::refuse(Refused::invalid, says("The file is empty."));
    return table_of(std::move(lines));
}

Writer::Writer(std::vector<std::string> columns) : columns_(columns.size()), text_(byte_order_mark)
{
    add(columns);
}

void Writer::add(const std::vector<std::string>& cells)
{
    for (std::size_t at = 0; at < columns_; ++at) {
        if (at > 0) text_ += ';';
        text_ += written(cells.at(at));
    }
    text_ += "\r\n";
}

}
