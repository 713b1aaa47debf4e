#include "slices/places/import_places.hpp"

#include "slices/places/store_import.hpp"
#include "slices/places/store.hpp"

#include <algorithm>

namespace places {
namespace {

constexpr std::size_t lines_between_reports = 100;

}

std::size_t ImportPlan::count(Comparison comparison) const
{
    return static_cast<std::size_t>(
        std::count_if(matching.planned.begin(), matching.planned.end(),
                      [&](const PlannedMunicipality& one) { return one.comparison == comparison; }));
}

ImportPlan plan_import(storage::Read& read, std::string_view bytes)
{
    auto table = read_official_table(bytes);
    if (!table.problems.empty()) return {{}, std::move(table.problems)};
    return {match(known_places(read), table.municipalities), {}};
}

ImportPlan import_places(storage::Write& write, std::string_view bytes, base::Instant now,
                         const ImportProgress& progress)
{
    auto plan = plan_import(write, bytes);
    if (!plan.problems.empty()) return plan;
    plan.is_applied = true;
    const auto changes = plan.matching.planned.size() - plan.count(Comparison::unchanged);
    if (changes == 0) return plan;

    std::size_t done = 0;
    for (const auto& one : plan.matching.planned) {
        if (one.comparison == Comparison::unchanged) continue;
        store_place(write, one.place);
        store_names(write, one.place.id, one.new_names, one.spellings);
        store_postal_codes(write, one.place.id, one.new_postal_codes);
        if (++done % lines_between_reports == 0 || done == changes) progress(done, changes);
    }
    store_import(write, {now, plan.matching.planned.size(), plan.count(Comparison::added),
                         plan.count(Comparison::changed)});
    write.touch("places");
    return plan;
}

}
