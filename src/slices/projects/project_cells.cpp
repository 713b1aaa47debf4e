#include "slices/projects/project_cells.hpp"

#include "base/text.hpp"
#include "table/nearest.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace projects {
namespace {

using base::says;
using table::Column;
using table::Defect;
using table::Need;
using table::Parsed;

/// Lists look through topics in an index, which has no room for any number of them.
constexpr std::size_t most_topics = 12;

/// What somebody wrote is shown no longer than this.
constexpr std::size_t most_shown = 100;

/// Puts what `parse` makes of a cell where `target` says.
template <class Parse, class Target>
Column<Project> column_by(std::string name, Need need, Parse parse, Target target,
                          std::function<std::string(const Project&)> write)
{
    return {std::move(name), need,
            [parse, target](std::string_view cell, Project& project) -> std::optional<Defect> {
                auto parsed = parse(cell, project);
                if (!parsed) return std::move(parsed.error());
                target(project) = std::move(*parsed);
                return std::nullopt;
            },
            std::move(write)};
}

std::optional<Defect> take_nothing(std::string_view, Project&) { return std::nullopt; }

std::optional<Defect> check_postal_code(std::string_view cell, Project&)
{
    auto code = table::postal_code_in(cell);
    return code ? std::nullopt : std::optional(std::move(code.error()));
}

Parsed<std::vector<std::string>> partners_in(std::string_view cell)
{
    std::vector<std::string> partners;
    for (const auto& part : table::parts_of(cell)) partners.push_back(TRY(table::line_in(part)));
    return partners;
}

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, "|")); }

auto work_part(auto Work::*part)
{
    return [part](Project& project) -> auto& { return project.work.*part; };
}

/// A parser of cells for `column_by`.
auto plain(auto parse)
{
    return [parse](std::string_view cell, const Project&) { return parse(cell); };
}

std::vector<Column<Project>> work_columns()
{
    return {
        column_by("stand", Need::obligatory, plain(&state_in), work_part(&Work::said),
                  [](const Project& one) { return std::string(written(one.work.said)); }),
        column_by("beginn", Need::optional, plain(&table::optional_day_in), work_part(&Work::began_on),
                  [](const Project& one) { return table::written(one.work.began_on); }),
        column_by("ende", Need::optional, plain(&table::optional_day_in), work_part(&Work::ended_on),
                  [](const Project& one) { return table::written(one.work.ended_on); }),
    };
}

}

std::vector<Column<Project>> ProjectCells::columns()
{
    std::vector<Column<Project>> all = {
        table::key_column(&Project::slug),
        table::column("titel", &Project::title, &table::line_in, Need::obligatory),
        table::column("kurztext", &Project::summary, &table::line_in),
        table::column("ziel", &Project::aim, &table::paragraphs_in),
        table::column("text", &Project::description, &table::paragraphs_in),
        column_by("themen", Need::optional,
                  [this](std::string_view cell, const Project& one) { return topics_in(cell, one); },
                  [](Project& one) -> auto& { return one.topics; },
                  [](const Project& one) { return joined(one.topics); }),
    };
    for (auto& column : work_columns()) all.push_back(std::move(column));
    all.insert(all.end(), {
        column_by("buendnis", Need::obligatory, plain([this](std::string_view cell) { return alliances_.alliance_in(cell); }),
                  [](Project& one) -> auto& { return one.alliance; },
                  [this](const Project& one) { return alliances_.of(one.alliance).slug; }),
        column_by("weitere_buendnisse", Need::optional,
                  plain([this](std::string_view cell) { return alliances_.alliances_in(cell); }),
                  [](Project& one) -> auto& { return one.others; },
                  [this](const Project& one) { return others_text(one); }),
        column_by("organisationen", Need::optional,
                  plain([this](std::string_view cell) { return organisations_.organisations_in(cell); }),
                  [](Project& one) -> auto& { return one.organisations; },
                  [this](const Project& one) { return organisations_text(one); }),
        column_by("partner", Need::optional, plain(&partners_in), [](Project& one) -> auto& { return one.partners; },
                  [](const Project& one) { return joined(one.partners); }),
        table::column("traeger_schluessel", &Project::organisation_key, &table::key_in),
        {"ort", Need::optional, &take_nothing, [this](const Project& one) { return text_of(one).name; }},
        {"ort_plz", Need::optional, &check_postal_code, [this](const Project& one) { return text_of(one).postal_code; }},
        table::column("website", &Project::website, &table::website_in),
        table::former_keys_column(&Project::former_slugs),
    });
    return all;
}

Parsed<std::optional<base::Id<places::Place>>> ProjectCells::place_in(const table::Line& line)
{
    const auto name = line.text("ort");
    if (name.empty()) return std::optional<base::Id<places::Place>>();
    const auto code = TRY(table::postal_code_in(line.text("ort_plz")));
    return std::optional(TRY(code.empty() ? places_.place_of(name) : places_.place_of(name, code)).id);
}

PlaceFacts ProjectCells::facts_of(const Project& project)
{
    if (!project.place) return {"", alliances_.of(project.alliance).state_key};
    const auto known = facts_.find(*project.place);
    if (known != facts_.end()) return known->second;
    PlaceFacts facts;
    for (const auto& place : places::lineage(read_, *project.place)) {
        if (place.id == *project.place) facts.name = place.name;
        if (place.kind == places::Kind::state) facts.state_key = place.official_key.value_or("");
    }
    return facts_.emplace(*project.place, std::move(facts)).first->second;
}

/// In the order of topics. One that is retired stays with who has it.
Parsed<std::vector<std::string>> ProjectCells::topics_in(std::string_view cell, const Project& project) const
{
    const auto chosen = table::parts_of(cell);
    const auto has = [](const std::vector<std::string>& some, const std::string& slug) {
        return std::find(some.begin(), some.end(), slug) != some.end();
    };
    std::vector<std::string> offered, topics;
    for (const auto& topic : topics_) {
        const bool is_offered = !topic.is_retired || has(project.topics, topic.slug);
        if (is_offered) offered.push_back(topic.slug);
        if (is_offered && has(chosen, topic.slug)) topics.push_back(topic.slug);
    }
    for (const auto& slug : chosen) {
        if (has(offered, slug)) continue;
        return table::defect("unknown_topic", says("“{0}” is no topic. There are: {1}.", base::beginning(slug, most_shown),
                                                   fmt::format("{}", fmt::join(offered, ", "))),
                             slug.size() > most_shown ? "" : table::nearest(slug, offered));
    }
    if (topics.size() > most_topics) {
        return table::defect("too_many", says("These are too many: at most {0} topics.", std::to_string(most_topics)));
    }
    return topics;
}

std::string ProjectCells::others_text(const Project& project) const
{
    std::vector<std::string> keys;
    for (const auto& other : project.others) keys.push_back(alliances_.of(other).slug);
    return joined(keys);
}

std::string ProjectCells::organisations_text(const Project& project)
{
    std::vector<std::string> keys;
    for (const auto& organisation : project.organisations) keys.push_back(organisations_.of(organisation));
    return joined(keys);
}

places::PlaceText ProjectCells::text_of(const Project& project)
{
    if (!project.place) return {};
    const auto known = texts_.find(*project.place);
    if (known != texts_.end()) return known->second;
    const auto place = places::find_place(read_, *project.place);
    return texts_.emplace(*project.place, place ? places_.text_of(*place) : places::PlaceText{}).first->second;
}

Parsed<State> state_in(std::string_view cell)
{
    const auto folded = base::folded(cell);
    for (const auto state : {State::planned, State::running, State::finished}) {
        if (folded == written(state) || folded == word_of(state)) return state;
    }
    return table::defect("unknown_state", says("“{0}” is none of these: geplant, laufend, abgeschlossen.",
                                               base::beginning(base::trimmed(cell), most_shown)),
                         table::nearest(base::beginning(folded, most_shown), {"geplant", "laufend", "abgeschlossen"}));
}

std::string_view written(State state)
{
    if (state == State::planned) return "geplant";
    return state == State::running ? "laufend" : "abgeschlossen";
}

}
