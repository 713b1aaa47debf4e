#include "slices/registry/import_status_records.hpp"

#include "search/search.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "slices/registry/cells.hpp"
#include "slices/registry/directory.hpp"
#include "slices/registry/store.hpp"
#include "table/noun.hpp"

#include <algorithm>
#include <map>

namespace registry {
namespace {

using base::says;
using table::Line;
using table::Need;

/// A record with the alliance that it is about.
struct RecordOf {
    base::Id<Alliance> alliance;
    StatusRecord record;
};

/// A column that is one member of the record.
template <class Part>
table::Column<RecordOf> record_column(std::string name, Part StatusRecord::*part,
                                      table::Parsed<Part> (*parse)(std::string_view), Need need = Need::optional)
{
    return {std::move(name), need,
            [part, parse](std::string_view cell, RecordOf& one) -> std::optional<table::Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                one.record.*part = std::move(*parsed);
                return std::nullopt;
            },
            [part](const RecordOf& one) {
                if constexpr (std::is_same_v<Part, Status>) return std::string(written(one.record.*part));
                else return table::written(one.record.*part);
            }};
}

std::vector<table::Column<RecordOf>> record_columns(AllianceKeys& keys)
{
    return {{"buendnis", Need::obligatory,
             [&keys](std::string_view cell, RecordOf& one) -> std::optional<table::Defect> {
                 auto alliance = keys.alliance_in(cell);
                 if (!alliance) return std::move(alliance.error());
                 one.alliance = *alliance;
                 return std::nullopt;
             },
             [&keys](const RecordOf& one) { return keys.of(one.alliance).slug; }},
            record_column("status", &StatusRecord::status, &status_in, Need::obligatory),
            record_column("seit", &StatusRecord::since, &table::day_in, Need::obligatory),
            record_column("grund", &StatusRecord::reason, &table::line_in),
            record_column("notiz", &StatusRecord::note, &table::line_in),
            record_column("erfasst_von", &StatusRecord::recorded_by, &table::line_in)};
}

/// Reads the lines of one table over what is stored.
class RecordLines {
public:
    RecordLines(storage::Read& read, AllianceKeys& keys) : keys_(keys)
    {
        const auto all = directory(read);
        for (const auto& entry : all->entries()) histories_.emplace(entry.alliance.id.hex(), entry.alliance.history);
    }

    table::Noun<RecordOf> noun()
    {
        return {record_columns(keys_), [this](Line& line) { return find(line); },
                [this](Line& line, RecordOf& one, const RecordOf* stored) { complete(line, one, stored); },
                [this](const RecordOf& one) { return keys_.of(one.alliance).slug; },
                [](const RecordOf& one) { return base::iso(one.record.since); }};
    }

private:
    /// The record of that alliance and day. What cannot be read is said once all cells are read.
    std::optional<RecordOf> find(Line& line)
    {
        const auto alliance = keys_.alliance_in(line.text("buendnis"));
        const auto since = table::day_in(line.text("seit"));
        if (!alliance || !since) return std::nullopt;
        const auto& history = histories_[alliance->hex()];
        const auto found = std::find_if(history.begin(), history.end(),
                                        [&](const StatusRecord& record) { return record.since == *since; });
        return found == history.end() ? std::nullopt : std::optional(RecordOf{*alliance, *found});
    }

    void complete(Line& line, const RecordOf& one, const RecordOf* stored)
    {
        const auto day = base::iso(one.record.since);
        const auto [before, is_new] = read_.emplace(one.alliance.hex() + day, line.number());
        if (!is_new) {
            line.reject("seit", {"duplicate", says("Line {0} is about the same alliance and day already.",
                                                   std::to_string(before->second)), {}});
        } else if (stored && stored->record.status != one.record.status) {
            line.reject("status",
                        {"contradicting_status",
                         says("On {0} the status is “{1}” already. Records are added, never changed: take a later day.",
                              day, written(stored->record.status)), {}});
        }
    }

    AllianceKeys& keys_;
    std::map<std::string, std::vector<StatusRecord>> histories_;
    std::map<std::string, std::size_t> read_; ///< alliance and day, with the line on which each stood
};

table::Reading<RecordOf> read_records(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    AllianceKeys keys(read);
    auto opened = table::open(bytes, table::headings_of(record_columns(keys)));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    RecordLines lines(read, keys);
    return table::read_lines(lines.noun(), *opened, progress);
}

}

table::Plan plan_status_records(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_records(read, bytes, progress).plan;
}

table::Plan import_status_records(storage::Write& write, std::string_view bytes, base::Instant now,
                                  const table::Progress& progress)
{
    auto reading = read_records(write, bytes, progress);
    const bool is_changed = !reading.wanted.empty();
    auto plan = table::take_over(std::move(reading),
                                 [&](const RecordOf& one) { store_status(write, one.alliance, one.record, now); });
    if (plan.is_applied && is_changed) {
        begin_edition(write);
        search::all_changed(write, search::Kind::alliance);
    }
    return plan;
}

std::string export_status_records(storage::Read& read)
{
    AllianceKeys keys(read);
    std::vector<RecordOf> all;
    const auto entries = directory(read);
    for (const auto& entry : entries->entries()) {
        for (const auto& record : entry.alliance.history) all.push_back({entry.alliance.id, record});
    }
    return table::table_of(record_columns(keys), all);
}

}
