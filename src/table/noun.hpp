#pragma once

#include "table/cells.hpp"
#include "table/keys.hpp"

#include <concepts>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace table {

enum class Need { optional, obligatory };

/// One column of the tables of a noun: how a cell becomes part of a thing, and how that part is written.
template <class Thing>
struct Column {
    std::string name;
    Need need = Need::optional;
    std::function<std::optional<Defect>(std::string_view cell, Thing& thing)> take;
    std::function<std::string(const Thing& thing)> write;
};

/// How values are written so that they are read again.
inline std::string written(const std::string& text) { return text; }
inline std::string written(base::Date day) { return base::iso(day); }
inline std::string written(const std::optional<base::Date>& day) { return day ? base::iso(*day) : ""; }
inline std::string written(bool truth) { return truth ? "ja" : "nein"; }

/// A column that is one member of the thing.
template <class Thing, class Part>
Column<Thing> column(std::string name, Part Thing::*part, Parsed<Part> (*parse)(std::string_view),
                     Need need = Need::optional)
{
    return {std::move(name), need,
            [part, parse](std::string_view cell, Thing& thing) -> std::optional<Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                thing.*part = std::move(*parsed);
                return std::nullopt;
            },
            [part](const Thing& thing) { return written(thing.*part); }};
}

/// The word under which a thing stands. Without one in the cell the thing keeps what it has.
template <class Thing>
Column<Thing> key_column(std::string Thing::*slug)
{
    return {"schluessel", Need::optional,
            [slug](std::string_view cell, Thing& thing) -> std::optional<Defect> {
                auto written = key_in(cell);
                if (!written) return std::move(written.error());
                if (!written->empty()) thing.*slug = std::move(*written);
                return std::nullopt;
            },
            [slug](const Thing& thing) { return thing.*slug; }};
}

/// The words that a thing once had. Those in the cell are added to those that are known.
template <class Thing>
Column<Thing> former_keys_column(std::vector<std::string> Thing::*former)
{
    return {"fruehere_schluessel", Need::optional,
            [former](std::string_view cell, Thing& thing) -> std::optional<Defect> {
                for (const auto& part : parts_of(cell)) {
                    auto written = key_in(part);
                    if (!written) return std::move(written.error());
                    (thing.*former).push_back(std::move(*written));
                }
                return std::nullopt;
            },
            [former](const Thing& thing) { return fmt::format("{}", fmt::join(thing.*former, "|")); }};
}

/// What is particular about the tables of one noun. A further noun is its columns and these few answers.
template <class Thing>
struct Noun {
    std::vector<Column<Thing>> columns;

    /// The stored thing that a line is about; nothing where it is a new one. May reject the line.
    std::function<std::optional<Thing>(Line& line)> find;

    /// Called once all cells are read: looks at what they say together, and gives a new thing its key.
    std::function<void(Line& line, Thing& thing, const Thing* stored)> complete;

    std::function<std::string(const Thing& thing)> key;
    std::function<std::string(const Thing& thing)> name;
};

template <class Thing>
Headings headings_of(const std::vector<Column<Thing>>& columns)
{
    Headings headings;
    for (const auto& column : columns) {
        headings.all.push_back(column.name);
        if (column.need == Need::obligatory) headings.obligatory.push_back(column.name);
    }
    return headings;
}

template <class Thing>
Headings headings_of(const Noun<Thing>& noun)
{
    return headings_of(noun.columns);
}

template <class Thing>
std::vector<std::string> cells_of(const Noun<Thing>& noun, const Thing& thing)
{
    std::vector<std::string> cells;
    cells.reserve(noun.columns.size());
    for (const auto& column : noun.columns) cells.push_back(column.write(thing));
    return cells;
}

/// The table of these things, as it is read again.
template <class Thing>
std::string table_of(std::vector<Column<Thing>> columns, const std::vector<Thing>& things)
{
    const Noun<Thing> noun{std::move(columns), {}, {}, {}, {}};
    csv::Writer table(headings_of(noun).all);
    for (const auto& thing : things) table.add(cells_of(noun, thing));
    return table.text();
}

/// The thing that a line wants, over what is stored of it.
template <class Thing>
Thing read_line(const Noun<Thing>& noun, Line& line, const Thing* stored)
{
    auto thing = stored ? *stored : Thing{};
    for (const auto& column : noun.columns) {
        const auto* cell = line.cell(column.name);
        if (!cell) continue;
        const bool is_empty = column.need == Need::obligatory && line.text(column.name).empty();
        auto defect = is_empty ? std::optional(missing()) : column.take(*cell, thing);
        if (defect) line.reject(column.name, std::move(*defect));
    }
    if (line.problems().empty()) noun.complete(line, thing, stored);
    return thing;
}

/// Reads the lines of an opened table, one after the other, and hands over each thing that is new or changed. So
/// the things of a long table need never be in memory together.
template <class Thing, class UseThing>
Plan read_each(const Noun<Thing>& noun, Opened& opened, const Progress& progress, UseThing use_thing)
{
    Plan plan;
    const auto columns = headings_of(noun).all;
    each_line(opened.content, progress, [&](const csv::Line& written) {
        Line line(opened.columns, written);
        const auto stored = noun.find(line);
        auto thing = read_line(noun, line, stored ? &*stored : nullptr);
        if (!line.problems().empty()) {
            plan.problems.insert(plan.problems.end(), line.problems().begin(), line.problems().end());
            return;
        }
        Planned planned{Outcome::added, line.number(), noun.key(thing), noun.name(thing), {}};
        if (stored) {
            planned.changes = changes_between(columns, cells_of(noun, *stored), cells_of(noun, thing));
            planned.outcome = planned.changes.empty() ? Outcome::unchanged : Outcome::changed;
        }
        if (planned.outcome != Outcome::unchanged) use_thing(std::move(thing));
        plan.planned.push_back(std::move(planned));
    });
    return plan;
}

/// Reads the lines of an opened table and keeps the things.
template <class Thing>
Reading<Thing> read_lines(const Noun<Thing>& noun, Opened& opened, const Progress& progress)
{
    Reading<Thing> reading;
    reading.plan = read_each(noun, opened, progress, [&](Thing thing) { reading.wanted.push_back(std::move(thing)); });
    return reading;
}

/// Stores what was read with `store_thing(thing, outcome)`: all of it, or nothing where one line is rejected.
template <class Thing, std::invocable<const Thing&, Outcome> StoreThing>
Plan take_over(Reading<Thing> reading, StoreThing store_thing)
{
    auto& plan = reading.plan;
    if (!plan.problems.empty()) return std::move(plan);
    auto thing = reading.wanted.begin();
    for (const auto& planned : plan.planned) {
        if (planned.outcome != Outcome::unchanged) store_thing(*thing++, planned.outcome);
    }
    plan.is_applied = true;
    return std::move(plan);
}

/// The same where it does not matter whether a thing is new.
template <class Thing, std::invocable<const Thing&> StoreThing>
Plan take_over(Reading<Thing> reading, StoreThing store_thing)
{
    return take_over(std::move(reading), [&](const Thing& thing, Outcome) { store_thing(thing); });
}

}
