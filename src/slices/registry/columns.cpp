#include "slices/registry/columns.hpp"

#include "base/text.hpp"
#include "slices/registry/table.hpp"

#include <algorithm>
#include <array>
#include <fmt/ranges.h>
#include <numeric>

namespace registry {
namespace {

using base::says;

constexpr std::array<std::string_view, 4> obligatory = {"name", "status", "status_seit", "sitz"};
constexpr std::size_t heading_line = 1;

/// How many letters have to be changed, added or taken away.
std::size_t steps_between(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t down = 1; down <= one.size(); ++down) {
        auto corner = row[0];
        row[0] = down;
        for (std::size_t right = 1; right <= other.size(); ++right) {
            const auto changed = corner + (one[down - 1] == other[right - 1] ? 0 : 1);
            corner = row[right];
            row[right] = std::min({changed, row[right] + 1, row[right - 1] + 1});
        }
    }
    return row.back();
}

/// Nothing where no column is like it.
std::string nearest_column(const std::string& heading)
{
    const auto wanted = base::folded(heading);
    const auto far = [&](const std::string& column) {
        const auto known = base::folded(column);
        const bool begins = wanted.size() > 2 && (known.starts_with(wanted) || wanted.starts_with(known));
        return begins ? 1 : steps_between(wanted, known);
    };
    const auto& all = table_columns();
    const auto nearest = std::min_element(
        all.begin(), all.end(), [&](const auto& one, const auto& other) { return far(one) < far(other); });
    return far(*nearest) <= std::max<std::size_t>(2, wanted.size() / 3) ? *nearest : "";
}

Problem unknown(const std::string& heading)
{
    const auto nearest = nearest_column(heading);
    auto message =
        nearest.empty()
            ? says("The column “{0}” is not known. Known are: {1}.", heading,
                   fmt::format("{}", fmt::join(table_columns(), ", ")))
            : says("The column “{0}” is not known. Is “{1}” meant?", heading, nearest);
    return {heading_line, heading, {"unknown_column", std::move(message), nearest}};
}

Problem twice(const std::string& heading)
{
    return {heading_line, heading, {"duplicate_column", says("The column “{0}” is there twice.", heading), {}}};
}

}

Columns::Columns(const std::vector<std::string>& headings)
{
    for (std::size_t at = 0; at < headings.size(); ++at) {
        const auto& all = table_columns();
        const auto known = std::find_if(all.begin(), all.end(), [&](const std::string& column) {
            return base::folded(column) == base::folded(headings[at]);
        });
        if (known == all.end()) problems_.push_back(unknown(headings[at]));
        else if (!positions_.emplace(*known, at).second) problems_.push_back(twice(headings[at]));
    }
    for (const auto column : obligatory) {
        if (positions_.contains(column)) continue;
        problems_.push_back({heading_line,
                             std::string(column),
                             {"missing_column", says("The column “{0}” is missing.", column), {}}});
    }
}

const std::string* Columns::cell(const csv::Line& line, std::string_view column) const
{
    const auto found = positions_.find(column);
    return found == positions_.end() ? nullptr : &line.cells[found->second];
}

}
