#include "table/plan.hpp"

#include <algorithm>
#include <set>

namespace table {

std::size_t Plan::count(Outcome outcome) const
{
    return static_cast<std::size_t>(std::count_if(planned.begin(), planned.end(), [&](const Planned& one) {
        return one.outcome == outcome;
    }));
}

std::size_t Plan::rejected_lines() const
{
    std::set<std::size_t> lines;
    for (const auto& problem : problems) lines.insert(problem.line);
    return lines.size();
}

std::vector<Change> changes_between(const std::vector<std::string>& columns, const std::vector<std::string>& before,
                                    const std::vector<std::string>& after)
{
    std::vector<Change> changes;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (before[at] != after[at]) changes.push_back({columns[at], before[at], after[at]});
    }
    return changes;
}

}
