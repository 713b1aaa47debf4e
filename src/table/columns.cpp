#include "table/columns.hpp"

#include "base/text.hpp"
#include "table/nearest.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace table {
namespace {

using base::says;

constexpr std::size_t heading_line = 1;

Problem unknown(const std::string& heading, const std::vector<std::string>& known)
{
    const auto meant = nearest(heading, known);
    auto message =
        meant.empty()
            ? says("The column “{0}” is not known. Known are: {1}.", heading,
                   fmt::format("{}", fmt::join(known, ", ")))
            : says("The column “{0}” is not known. Is “{1}” meant?", heading, meant);
    return {heading_line, heading, {"unknown_column", std::move(message), meant}};
}

Problem twice(const std::string& heading)
{
    return {heading_line, heading, {"duplicate_column", says("The column “{0}” is there twice.", heading), {}}};
}

}

Columns::Columns(const std::vector<std::string>& written, const Headings& known)
{
    for (std::size_t at = 0; at < written.size(); ++at) {
        const auto folded = base::folded(written[at]);
        const auto column = std::find_if(known.all.begin(), known.all.end(),
                                         [&](const std::string& one) { return base::folded(one) == folded; });
        if (column == known.all.end()) problems_.push_back(unknown(written[at], known.all));
        else if (!positions_.emplace(*column, at).second) problems_.push_back(twice(written[at]));
    }
    for (const auto& column : known.obligatory) {
        if (positions_.contains(column)) continue;
        problems_.push_back({heading_line, column,
                             {"missing_column", says("The column “{0}” is missing.", column), {}}});
    }
}

const std::string* Columns::cell(const csv::Line& line, std::string_view column) const
{
    const auto found = positions_.find(column);
    return found == positions_.end() ? nullptr : &line.cells[found->second];
}

}
