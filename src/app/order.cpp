#include "app/order.hpp"

#include "clock/clock.hpp"
#include "slices/barriers/barriers.hpp"
#include "slices/places/import_places.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"
#include "table/report.hpp"

#include <map>

namespace app {
namespace {

using CarryOut = Outcome (*)(storage::Database&, const Order&, const Progress&);

template <std::string (*write_out)(storage::Read&)>
Outcome export_with(storage::Database& database, const Order&, const Progress&)
{
    return {0, database.read([](storage::Read& read) { return write_out(read); }), {}};
}

using PlanTable = table::Plan (*)(storage::Read&, std::string_view, const table::Progress&);
using ImportTable = table::Plan (*)(storage::Write&, std::string_view, base::Instant, const table::Progress&);

template <PlanTable plan_table, ImportTable import_table>
Outcome import_with(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto plan = order.apply ? database.write([&](storage::Write& write) -> base::Result<table::Plan> {
        return import_table(write, order.input, wall_clock::now(), progress);
    }).value() : database.read([&](storage::Read& read) { return plan_table(read, order.input, progress); });
    const auto text = order.json ? table::plan_as_json(plan) : table::plan_as_text(plan, web::Texts::of(order.language));
    return {plan.problems.empty() ? 0 : 1, text, {}};
}

Outcome import_places(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto plan = order.apply ? database.write([&](storage::Write& write) -> base::Result<places::ImportPlan> {
        auto imported = places::import_places(write, order.input, wall_clock::now(), progress);
        if (imported.is_applied) registry::places_changed(write);
        return imported;
    }).value() : database.read([&](storage::Read& read) { return places::plan_import(read, order.input); });
    const auto text = order.json ? places::import_as_json(plan)
                                 : places::import_as_text(plan, web::Texts::of(order.language));
    return {plan.problems.empty() ? 0 : 1, text, {}};
}

const std::map<std::string, CarryOut>& orders()
{
    static const std::map<std::string, CarryOut> all = {
        {"export alliances", &export_with<registry::export_alliances>},
        {"export barrier-reports", &export_with<barriers::export_barrier_reports>},
        {"import alliances", &import_with<registry::plan_import, registry::import_alliances>},
        {"import places", &import_places},
    };
    return all;
}

}

Outcome carry_out(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto found = orders().find(order.name);
    if (found == orders().end()) return {2, {}, "unknown order: " + order.name};
    return found->second(database, order, progress);
}

std::vector<std::string> order_names()
{
    std::vector<std::string> names;
    for (const auto& [name, carry] : orders()) names.push_back(name);
    return names;
}

}
