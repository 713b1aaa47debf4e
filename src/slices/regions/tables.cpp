#include "slices/regions/tables.hpp"

#include "base/text.hpp"
#include "slices/registry/registry.hpp"
#include "slices/regions/store.hpp"
#include "table/nearest.hpp"
#include "table/noun.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace regions {
namespace {

using base::says;
using table::Need;
using table::column;

/// `mv`, `13` or `Mecklenburg-Vorpommern`; null for none of them.
const registry::State* state_of(std::string_view written)
{
    const auto name = base::folded(written);
    for (const auto& state : registry::states_on_map()) {
        if (state.key == written || base::folded(state.short_name) == name || base::folded(state.name) == name) return &state;
    }
    return nullptr;
}

table::Parsed<std::string> state_key_in(std::string_view cell)
{
    const auto written = base::trimmed(cell);
    if (const auto* state = state_of(written)) return state->key;
    std::vector<std::string> names;
    for (const auto& state : registry::states_on_map()) names.push_back(state.name);
    return table::defect("unknown_state", says("“{0}” is no state.", std::string(written)), table::nearest(written, names));
}

std::string short_name_of(std::string_view key) { return registry::find_state(key)->short_name; }

table::Parsed<std::vector<std::string>> state_keys_in(std::string_view cell)
{
    std::vector<std::string> keys;
    for (const auto& part : table::parts_of(cell)) {
        auto key = state_key_in(part);
        if (!key) return tl::unexpected(std::move(key.error()));
        keys.push_back(std::move(*key));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (keys.size() < 2) return table::defect("too_few_states", says("A region has at least two states, parted by |, such as hh|ni|sh."));
    return keys;
}

std::string states_text(const Region& region)
{
    std::vector<std::string> names;
    for (const auto& key : region.state_keys) names.push_back(short_name_of(key));
    return fmt::format("{}", fmt::join(names, "|"));
}

std::vector<table::Column<StateProfile>> state_columns()
{
    auto state = column("land", &StateProfile::state_key, &state_key_in, Need::obligatory);
    state.write = [](const StateProfile& profile) { return short_name_of(profile.state_key); };
    return {std::move(state),
            column("name", &StateProfile::name, &table::line_in),
            column("name_en", &StateProfile::name_en, &table::line_in),
            column("einleitung", &StateProfile::introduction, &table::paragraphs_in),
            column("einleitung_en", &StateProfile::introduction_en, &table::paragraphs_in),
            column("website", &StateProfile::website, &table::website_in)};
}

/// A key stands in a table once; keys are never made up, since a state has its own.
table::Noun<StateProfile> state_noun(const std::map<std::string, StateProfile>& stored, table::Keys& keys)
{
    return {
        state_columns(),
        [&stored](table::Line& line) -> std::optional<StateProfile> {
            const auto* state_meant = state_of(line.text("land"));
            const auto found = state_meant ? stored.find(state_meant->key) : stored.end();
            return found == stored.end() ? std::nullopt : std::optional(found->second);
        },
        [&keys](table::Line& line, StateProfile& profile, const StateProfile*) {
            keys.check_only_once(profile.state_key, line);
        },
        [](const StateProfile& profile) { return short_name_of(profile.state_key); },
        [](const StateProfile& profile) { return registry::find_state(profile.state_key)->name; },
    };
}

std::map<std::string, StateProfile> profiles_by_state(storage::Read& read)
{
    std::map<std::string, StateProfile> by_state;
    for (auto& profile : all_profiles(read)) by_state.emplace(profile.state_key, profile);
    return by_state;
}

table::Reading<StateProfile> read_states(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    const auto stored = profiles_by_state(read);
    auto opened = table::open(bytes, table::headings_of(state_columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "land", [](const std::string&) { return false; });
    return table::read_lines(state_noun(stored, keys), *opened, progress);
}

std::vector<table::Column<Region>> region_columns()
{
    const auto take_states = [](std::string_view cell, Region& region) -> std::optional<table::Defect> {
        auto states = state_keys_in(cell);
        if (!states) return std::move(states.error());
        region.state_keys = std::move(*states);
        return std::nullopt;
    };
    return {table::key_column(&Region::slug),
            column("name", &Region::name, &table::line_in, Need::obligatory),
            column("name_en", &Region::name_en, &table::line_in),
            {"laender", Need::obligatory, take_states, states_text},
            column("einleitung", &Region::introduction, &table::paragraphs_in),
            column("einleitung_en", &Region::introduction_en, &table::paragraphs_in)};
}

table::Noun<Region> region_noun(const std::map<std::string, Region>& stored, table::Keys& keys)
{
    return {
        region_columns(),
        [&stored](table::Line& line) -> std::optional<Region> {
            const auto found = stored.find(line.text("schluessel"));
            return found == stored.end() ? std::nullopt : std::optional(found->second);
        },
        [&keys](table::Line& line, Region& region, const Region* known) {
            if (!known) region.id = base::Id<Region>::fresh();
            if (region.slug.empty()) region.slug = keys.fresh(region.name, "region", "");
            keys.check_only_once(region.slug, line);
        },
        [](const Region& region) { return region.slug; },
        [](const Region& region) { return region.name; },
    };
}

std::map<std::string, Region> regions_by_slug(storage::Read& read)
{
    std::map<std::string, Region> by_slug;
    for (auto& region : all_regions(read)) by_slug.emplace(region.slug, region);
    return by_slug;
}

table::Reading<Region> read_regions(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    const auto stored = regions_by_slug(read);
    auto opened = table::open(bytes, table::headings_of(region_columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "schluessel", [&](const std::string& key) { return stored.contains(key); });
    return table::read_lines(region_noun(stored, keys), *opened, progress);
}

}

table::Plan plan_states(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_states(read, bytes, progress).plan;
}

table::Plan import_states(storage::Write& write, std::string_view bytes, base::Instant now,
                          const table::Progress& progress)
{
    auto plan = table::take_over(read_states(write, bytes, progress),
                                 [&](const StateProfile& profile) { store_profile(write, profile, now); });
    if (plan.is_applied) write.touch("regions");
    return plan;
}

std::string export_states(storage::Read& read) { return table::table_of(state_columns(), all_profiles(read)); }

table::Plan plan_regions(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_regions(read, bytes, progress).plan;
}

table::Plan import_regions(storage::Write& write, std::string_view bytes, base::Instant now,
                           const table::Progress& progress)
{
    auto plan = table::take_over(read_regions(write, bytes, progress),
                                 [&](const Region& region) { store_region(write, region, now); });
    if (plan.is_applied) write.touch("regions");
    return plan;
}

std::string export_regions(storage::Read& read) { return table::table_of(region_columns(), all_regions(read)); }

}
