#include "slices/registry/import_alliances.hpp"

#include "search/search.hpp"
#include "slices/registry/alliance_reader.hpp"
#include "slices/registry/store.hpp"
#include "slices/registry/table.hpp"
#include "table/noun.hpp"

namespace registry {
namespace {

void add(table::Reading<Alliance>& all, AllianceReader::Reading line, std::size_t number, places::PlaceTexts& places)
{
    auto& alliance = line.alliance;
    table::Planned planned{table::Outcome::added, number, alliance.slug, alliance.name, {}};
    if (line.stored) {
        planned.changes = table::changes_between(table_columns(), cells_of(*line.stored, places),
                                                 cells_of(alliance, places));
        planned.outcome = planned.changes.empty() ? table::Outcome::unchanged : table::Outcome::changed;
    }
    all.add(std::move(planned), std::move(alliance));
}

}

table::Reading<Alliance> read_alliances(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    auto opened = table::open(bytes, {table_columns(), {"name", "status", "status_seit", "sitz"}});
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Reading<Alliance> all;
    const auto register_now = directory(read);
    places::PlaceTexts places(read);
    AllianceReader reader(*register_now, places, *opened);
    table::each_line(opened->content, progress, [&](const csv::Line& written) {
        auto line = reader.read(written);
        if (line.problems.empty()) add(all, std::move(line), written.number, places);
        else all.plan.problems.insert(all.plan.problems.end(), line.problems.begin(), line.problems.end());
    });
    return all;
}

table::Plan plan_import(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_alliances(read, bytes, progress).plan;
}

table::Plan import_alliances(storage::Write& write, std::string_view bytes, base::Instant now,
                             const table::Progress& progress)
{
    auto reading = read_alliances(write, bytes, progress);
    const bool is_changed = !reading.wanted.empty();
    auto plan = table::take_over(std::move(reading),
                                 [&](const Alliance& alliance) { store_alliance(write, alliance, now); });
    if (plan.is_applied && is_changed) {
        begin_edition(write);
        search::all_changed(write, search::Kind::alliance);
    }
    return plan;
}

std::string export_alliances(storage::Read& read)
{
    places::PlaceTexts places(read);
    csv::Writer table(table_columns());
    const auto all = directory(read);
    for (const auto& entry : all->entries()) table.add(cells_of(entry.alliance, places));
    return table.text();
}

}
