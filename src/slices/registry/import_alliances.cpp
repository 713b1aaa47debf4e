#include "slices/registry/import_alliances.hpp"

#include "slices/registry/alliance_reader.hpp"
#include "slices/registry/store.hpp"
#include "slices/registry/table.hpp"

#include <algorithm>
#include <set>

namespace registry {
namespace {

std::vector<Change> changes_between(const Alliance& stored, const Alliance& wanted, PlaceTexts& places)
{
    const auto before = cells_of(stored, places);
    const auto after = cells_of(wanted, places);
    std::vector<Change> changes;
    for (std::size_t at = 0; at < before.size(); ++at) {
        if (before[at] != after[at]) changes.push_back({table_columns()[at], before[at], after[at]});
    }
    return changes;
}

Planned planned(AllianceReader::Reading reading, std::size_t line, PlaceTexts& places)
{
    if (!reading.stored) return {Outcome::added, line, std::move(reading.alliance), {}};
    auto changes = changes_between(*reading.stored, reading.alliance, places);
    const auto outcome = changes.empty() ? Outcome::unchanged : Outcome::changed;
    return {outcome, line, std::move(reading.alliance), std::move(changes)};
}

}

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

Plan plan_import(storage::Read& read, std::string_view bytes, const Progress& progress)
{
    Plan plan;
    const auto table = csv::read(bytes);
    if (!table) {
        plan.problems.push_back({0, "", {"unreadable", table.error().message, {}}});
        return plan;
    }
    const Columns columns(table->columns);
    plan.problems = columns.problems();
    if (!plan.problems.empty()) return plan;

    const auto register_now = directory(read);
    PlaceTexts places(read);
    AllianceReader reader(*register_now, places, *table, columns);
    for (const auto& line : table->lines) {
        auto reading = reader.read(line);
        if (reading.problems.empty()) plan.planned.push_back(planned(std::move(reading), line.number, places));
        else std::move(reading.problems.begin(), reading.problems.end(), std::back_inserter(plan.problems));
        progress(plan.planned.size() + plan.rejected_lines(), table->lines.size());
    }
    return plan;
}

Plan import_alliances(storage::Write& write, std::string_view bytes, base::Instant now, const Progress& progress)
{
    auto plan = plan_import(write, bytes, progress);
    if (!plan.problems.empty()) return plan;
    bool is_changed = false;
    for (const auto& one : plan.planned) {
        if (one.outcome == Outcome::unchanged) continue;
        store_alliance(write, one.alliance, now);
        is_changed = true;
    }
    if (is_changed) begin_edition(write);
    plan.is_applied = true;
    return plan;
}

std::string export_alliances(storage::Read& read)
{
    PlaceTexts places(read);
    csv::Writer table(table_columns());
    const auto all = directory(read);
    for (const auto& entry : all->entries()) table.add(cells_of(entry.alliance, places));
    return table.text();
}

}
