#include "slices/counties/import_map.hpp"

#include "base/text.hpp"
#include "slices/counties/store.hpp"
#include "slices/places/places.hpp"
#include "table/cells.hpp"

#include <map>

namespace counties {
namespace {

using base::says;
using table::Outcome;

constexpr std::string_view source_of_maps = "bkg-vg5000"; ///< where a file names no other

/// What a file wants, over the map that is there.
struct Wanted {
    table::Plan plan;
    std::vector<Outline> outlines;
    std::string notice;
    std::vector<std::string> gone; ///< counties of the present map that the file does not have
};

std::map<std::string, Outline> present_outlines(storage::Read& read)
{
    std::map<std::string, Outline> present;
    for (auto& outline : all_outlines(read)) present.emplace(outline.county_key, std::move(outline));
    return present;
}

void plan_area(Wanted& wanted, std::size_t number, const County& county, const Outline& outline, const Outline* stored)
{
    table::Planned planned{Outcome::added, number, county.key, county.name, {}};
    if (stored) {
        planned.outcome = *stored == outline ? Outcome::unchanged : Outcome::changed;
        if (planned.outcome == Outcome::changed) {
            planned.changes = {{"umriss", std::to_string(stored->detail.size()), std::to_string(outline.detail.size())}};
        }
    }
    wanted.plan.planned.push_back(std::move(planned));
}

table::Problem unknown_county(std::size_t number, const Area& area)
{
    return {number, "AGS",
            {"unknown_county", says("No county has the key {0} ({1}). A map of another year has other counties: take one that "
                                    "fits, or merge the area with the one that it belongs to.", area.key,
                                    std::string(base::beginning(area.name, 100))), {}}};
}

Wanted broken(table::Defect defect)
{
    Wanted wanted;
    wanted.plan.problems.push_back({0, {}, std::move(defect)});
    return wanted;
}

Wanted wanted_map(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    auto topology = read_topology(bytes);
    if (!topology) return broken(std::move(topology.error()));
    auto notice = table::line_in(topology->notice);
    if (!notice) return broken(std::move(notice.error()));

    std::map<std::string, County> known;
    for (auto& county : counties_of(read)) known.emplace(county.key, std::move(county));
    auto present = present_outlines(read);
    Wanted wanted{{}, outlines_of(*topology), notice->empty() ? std::string(places::notice_of(source_of_maps)) : *notice, {}};
    for (std::size_t at = 0; at < topology->areas.size(); ++at) {
        const auto& area = topology->areas[at];
        const auto county = known.find(area.key);
        const auto stored = present.extract(area.key);
        if (county == known.end()) wanted.plan.problems.push_back(unknown_county(at + 1, area));
        else plan_area(wanted, at + 1, county->second, wanted.outlines[at], stored ? &stored.mapped() : nullptr);
        progress(at + 1, topology->areas.size());
    }
    for (const auto& [key, outline] : present) wanted.gone.push_back(key);
    return wanted;
}

}

table::Plan plan_map(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return wanted_map(read, bytes, progress).plan;
}

table::Plan import_map(storage::Write& write, std::string_view bytes, base::Instant now, const table::Progress& progress)
{
    auto wanted = wanted_map(write, bytes, progress);
    if (!wanted.plan.problems.empty()) return std::move(wanted.plan);
    for (const auto& outline : wanted.outlines) store_outline(write, outline);
    for (const auto& key : wanted.gone) remove_outline(write, key);
    store_notice(write, wanted.notice, now);
    wanted.plan.is_applied = true;
    return std::move(wanted.plan);
}

}
