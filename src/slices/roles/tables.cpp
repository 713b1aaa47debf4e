#include "slices/roles/tables.hpp"

#include "base/text.hpp"
#include "slices/registry/registry.hpp"
#include "slices/roles/store.hpp"
#include "table/nearest.hpp"
#include "table/noun.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace roles {
namespace {

using base::says;
using table::column;
using table::Line;
using table::Need;

struct Spelling {
    std::string_view folded;
    Kind kind;
};
constexpr std::array spellings = {
    Spelling{"schirmherrschaft", Kind::patron},      Spelling{"schirmherr", Kind::patron},
    Spelling{"schirmherrin", Kind::patron},          Spelling{"patron", Kind::patron},
    Spelling{"sprecherin", Kind::speaker},           Spelling{"sprecher", Kind::speaker},
    Spelling{"speaker", Kind::speaker},              Spelling{"lenkungsgruppe", Kind::steering_group},
    Spelling{"steuerungsgruppe", Kind::steering_group}, Spelling{"steering group", Kind::steering_group},
};

std::string written_kind(Kind kind)
{
    if (kind == Kind::patron) return "Schirmherrschaft";
    return kind == Kind::speaker ? "Sprecherin" : "Lenkungsgruppe";
}

table::Column<Role> alliance_column(registry::AllianceKeys& keys)
{
    return {"buendnis", Need::obligatory,
            [&keys](std::string_view cell, Role& role) -> std::optional<table::Defect> {
                auto alliance = keys.alliance_in(cell);
                if (!alliance) return std::move(alliance.error());
                role.alliance = *alliance;
                return std::nullopt;
            },
            [&keys](const Role& role) { return keys.of(role.alliance).slug; }};
}

std::vector<table::Column<Role>> role_columns(registry::AllianceKeys& keys)
{
    const auto take_kind = [](std::string_view cell, Role& role) -> std::optional<table::Defect> {
        auto kind = kind_in(cell);
        if (!kind) return std::move(kind.error());
        role.kind = *kind;
        return std::nullopt;
    };
    return {alliance_column(keys),
            {"rolle", Need::obligatory, take_kind, [](const Role& role) { return written_kind(role.kind); }},
            column("person", &Role::person_name, &table::line_in),
            column("person_oeffentlich", &Role::name_public, &table::yes_in),
            column("funktion", &Role::function, &table::line_in),
            column("seit", &Role::since, &table::day_in, Need::obligatory),
            column("bis", &Role::until, &table::optional_day_in),
            column("erfasst_von", &Role::recorded_by, &table::line_in)};
}

/// What tells one role from all others: two without a name are told apart by what they do.
std::string identity(const Role& role)
{
    return role.alliance.hex() + std::string(word_of(role.kind)) + base::iso(role.since) + "\n" +
           (role.person_name.empty() ? "\n" + role.function : role.person_name);
}

/// Reads the lines of one table over what is stored.
class RoleLines {
public:
    RoleLines(storage::Read& read, registry::AllianceKeys& keys) : keys_(keys)
    {
        for (auto& role : all_roles(read)) stored_.emplace(identity(role), role);
    }

    table::Noun<Role> noun()
    {
        return {role_columns(keys_), [this](Line& line) { return find(line); },
                [this](Line& line, Role& role, const Role* stored) { complete(line, role, stored); },
                [this](const Role& role) { return keys_.of(role.alliance).slug; },
                [](const Role& role) { return role.person_name.empty() ? role.function : role.person_name; }};
    }

private:
    /// Mistakes in these cells are said once all of them are read.
    std::optional<Role> find(Line& line)
    {
        const auto alliance = keys_.alliance_in(line.text("buendnis"));
        const auto kind = kind_in(line.text("rolle"));
        const auto since = table::day_in(line.text("seit"));
        const auto name = table::line_in(line.text("person"));
        const auto function = table::line_in(line.text("funktion"));
        if (!alliance || !kind || !since || !name || !function) return std::nullopt;
        Role wanted;
        wanted.alliance = *alliance;
        wanted.kind = *kind;
        wanted.since = *since;
        wanted.person_name = *name;
        wanted.function = *function;
        const auto found = stored_.find(identity(wanted));
        return found == stored_.end() ? std::nullopt : std::optional(found->second);
    }

    void complete(Line& line, Role& role, const Role* stored)
    {
        if (!stored) role.id = base::Id<Role>::fresh();
        if (role.person_name.empty()) role.name_public = false;
        if (role.person_name.empty() && role.function.empty()) {
            line.reject("person", {"nobody", says("Write the name of a person, what that person does, or both."), {}});
        }
        if (role.until && *role.until < role.since) {
            line.reject("bis", {"ends_before_it_begins", says("This day lies before the first one, {0}.", base::iso(role.since)), {}});
        }
        const auto [before, is_new] = read_.emplace(identity(role), line.number());
        if (is_new) return;
        line.reject("seit", {"duplicate", says("Line {0} says the same already: alliance, role, person and first day.",
                                               std::to_string(before->second)), {}});
    }

    registry::AllianceKeys& keys_;
    std::map<std::string, Role> stored_;
    std::map<std::string, std::size_t> read_; ///< with the line on which each stood
};

table::Reading<Role> read_roles(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    registry::AllianceKeys keys(read);
    auto opened = table::open(bytes, table::headings_of(role_columns(keys)));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    RoleLines lines(read, keys);
    return table::read_lines(lines.noun(), *opened, progress);
}

}

table::Parsed<Kind> kind_in(std::string_view cell)
{
    const auto folded = base::folded(cell);
    for (const auto& spelling : spellings) {
        if (spelling.folded == folded) return spelling.kind;
    }
    constexpr std::size_t most_shown = 100;
    const auto shown = std::string(base::beginning(base::trimmed(cell), most_shown));
    return table::defect("unknown_role", says("“{0}” is none of these: Schirmherrschaft, Sprecherin, Lenkungsgruppe.", shown),
                         table::nearest(shown, {"Schirmherrschaft", "Sprecherin", "Lenkungsgruppe"}));
}

table::Plan plan_roles(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_roles(read, bytes, progress).plan;
}

table::Plan import_roles(storage::Write& write, std::string_view bytes, base::Instant now,
                         const table::Progress& progress)
{
    auto plan = table::take_over(read_roles(write, bytes, progress),
                                 [&](const Role& role) { store_role(write, role, now); });
    if (plan.is_applied) write.touch("roles");
    return plan;
}

std::string export_roles(storage::Read& read)
{
    registry::AllianceKeys keys(read);
    auto all = all_roles(read);
    std::sort(all.begin(), all.end(), [&](const Role& one, const Role& other) {
        return std::tie(keys.of(one.alliance).slug, one.kind, one.since, one.person_name, one.function) <
               std::tie(keys.of(other.alliance).slug, other.kind, other.since, other.person_name, other.function);
    });
    return table::table_of(role_columns(keys), all);
}

}
