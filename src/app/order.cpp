#include "app/order.hpp"

#include "clock/clock.hpp"
#include "slices/awards/import_awards.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/barriers/barriers.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/places/import_places.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"
#include "slices/topics/import_topics.hpp"
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
        {"export award-ceremonies", {&export_with<awards::export_ceremonies>, says("Give out all ceremonies at which awards were given")}},
        {"export awards", {&export_with<awards::export_awards>, says("Give out all awards of alliances")}},
        {"export barrier-reports", {&export_with<barriers::export_barrier_reports>, says("Give out all reports of barriers, with the day by which each is answered")}},
        {"export organisations", {&export_with<partners::export_organisations>, says("Give out all organisations, with who recorded them")}},
        {"export partnerships", {&export_with<partners::export_partnerships>, says("Give out who takes part in which alliance, with names that are not public")}},
        {"export projects", {&export_with<projects::export_projects>, says("Give out all projects")}},
        {"export topics", {&export_with<topics::export_topics>, says("Give out all topics with what is said about them")}},
        {"import alliances", {&import_with<registry::plan_import, registry::import_alliances>, says("Take in a table of alliances, all of it or nothing")}},
        {"import award-ceremonies", {&import_with<awards::plan_ceremonies, awards::import_ceremonies>, says("Take in a table of ceremonies at which awards were given, all of it or nothing")}},
        {"import awards", {&import_with<awards::plan_awards, awards::import_awards>, says("Take in a table of awards, all of it or nothing")}},
        {"import organisations", {&import_with<partners::plan_organisations, partners::import_organisations>, says("Take in a table of organisations, all of it or nothing")}},
        {"import partnerships", {&import_with<partners::plan_partnerships, partners::import_partnerships>, says("Take in a table of who takes part in which alliance, all of it or nothing")}},
        {"import places", {&import_places, says("Take in the official table of municipalities, all of it or nothing")}},
        {"import projects", {&import_with<projects::plan_projects, projects::import_projects>, says("Take in a table of projects, all of it or nothing")}},
        {"import topics", {&import_with<topics::plan_topics, topics::import_topics>, says("Take in a table of topics, all of it or nothing")}},
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
