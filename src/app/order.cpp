#include "app/order.hpp"

#include "clock/clock.hpp"
#include "slices/barriers/barriers.hpp"
#include "slices/barriers/known_barriers.hpp"
#include "slices/imprint/tables.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/places/import_places.hpp"
#include "slices/regions/tables.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"
#include "table/report.hpp"

#include <map>

namespace app {
namespace {

using base::says;

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

struct Known {
    CarryOut carry_out;
    base::Message help;
};

const std::map<std::string, Known>& orders()
{
    static const std::map<std::string, Known> all = {
        {"export alliances", {&export_with<registry::export_alliances>, says("Give out all alliances, with names that are not public")}},
        {"export barrier-reports", {&export_with<barriers::export_barrier_reports>, says("Give out all reports of barriers, with the day by which each is answered")}},
        {"export known-barriers", {&export_with<barriers::export_known_barriers>, says("Give out what is known not to work for everybody")}},
        {"export operators", {&export_with<imprint::export_operators>, says("Give out who stands in for which part of the portal")}},
        {"export organisations", {&export_with<partners::export_organisations>, says("Give out all organisations, with who recorded them")}},
        {"export partnerships", {&export_with<partners::export_partnerships>, says("Give out who takes part in which alliance, with names that are not public")}},
        {"export regions", {&export_with<regions::export_regions>, says("Give out the regions of several states")}},
        {"export states", {&export_with<regions::export_states>, says("Give out how the states present themselves")}},
        {"import alliances", {&import_with<registry::plan_import, registry::import_alliances>, says("Take in a table of alliances, all of it or nothing")}},
        {"import known-barriers", {&import_with<barriers::plan_known_barriers, barriers::import_known_barriers>, says("Take in a table of known barriers, all of it or nothing")}},
        {"import operators", {&import_with<imprint::plan_operators, imprint::import_operators>, says("Take in a table of who stands in for which part of the portal, all of it or nothing")}},
        {"import organisations", {&import_with<partners::plan_organisations, partners::import_organisations>, says("Take in a table of organisations, all of it or nothing")}},
        {"import partnerships", {&import_with<partners::plan_partnerships, partners::import_partnerships>, says("Take in a table of who takes part in which alliance, all of it or nothing")}},
        {"import places", {&import_places, says("Take in the official table of municipalities, all of it or nothing")}},
        {"import regions", {&import_with<regions::plan_regions, regions::import_regions>, says("Take in a table of regions of several states, all of it or nothing")}},
        {"import states", {&import_with<regions::plan_states, regions::import_states>, says("Take in a table of how states present themselves, all of it or nothing")}},
    };
    return all;
}

}

Outcome carry_out(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto found = orders().find(order.name);
    if (found == orders().end()) return {2, {}, "unknown order: " + order.name};
    return found->second.carry_out(database, order, progress);
}

std::vector<std::string> order_names()
{
    std::vector<std::string> names;
    for (const auto& [name, known] : orders()) names.push_back(name);
    return names;
}

const base::Message& help_of(const std::string& order) { return orders().at(order).help; }

}
