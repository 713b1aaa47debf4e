#include "app/order.hpp"

#include "app/account.hpp"
#include "app/account_orders.hpp"
#include "app/deletion_guard.hpp"
#include "app/installation.hpp"
#include "app/mail_orders.hpp"
#include "clock/clock.hpp"
#include "base/sha256.hpp"
#include "mail/outbox.hpp"
#include "slices/audit/audit.hpp"
#include "slices/awards/import_awards.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/barriers/barriers.hpp"
#include "slices/barriers/known_barriers.hpp"
#include "slices/counties/import_map.hpp"
#include "slices/counties/import_population.hpp"
#include "slices/figures/import_figures.hpp"
#include "slices/identity/tables.hpp"
#include "slices/imprint/tables.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/pictures/tables.hpp"
#include "slices/places/import_places.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/regions/tables.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/import_status_records.hpp"
#include "slices/registry/registry.hpp"
#include "slices/sign_language/tables.hpp"
#include "slices/roles/tables.hpp"
#include "slices/topics/import_topics.hpp"
#include "table/report.hpp"

#include <boost/json.hpp>
#include <map>

namespace app {
namespace {

using base::says;

using CarryOut = Outcome (*)(storage::Database&, const Order&, const Progress&);

/// What is told of a file: which one it was, nothing of what stood in it.
std::string sum_of_input(const Order& order) { return "sha256:" + base::sha256(order.input); }

audit::Deed deed(const Order& order, std::string subject)
{
    return {wall_clock::now(), order.actor.empty() ? account() : order.actor, order.name, std::move(subject)};
}

/// A table that goes out: that it did is written down before it does.
template <std::string (*write_out)(storage::Read&)>
Outcome export_with(storage::Database& database, const Order& order, const Progress&)
{
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        audit::record(write, deed(order, "all"));
        return true;
    });
    return {0, database.read([](storage::Read& read) { return write_out(read); }), {}};
}

using PlanTable = table::Plan (*)(storage::Read&, std::string_view, const table::Progress&);
using ImportTable = table::Plan (*)(storage::Write&, std::string_view, base::Instant, const table::Progress&);

template <PlanTable plan_table, ImportTable import_table>
Outcome import_with(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto plan = order.apply ? database.write([&](storage::Write& write) -> base::Result<table::Plan> {
        auto imported = import_table(write, order.input, wall_clock::now(), progress);
        if (imported.problems.empty()) audit::record(write, deed(order, sum_of_input(order)));
        return imported;
    }).value() : database.read([&](storage::Read& read) { return plan_table(read, order.input, progress); });
    const auto text = order.json ? table::plan_as_json(plan) : table::plan_as_text(plan, web::Texts::of(order.language));
    return {plan.problems.empty() ? 0 : 1, text, {}};
}

Outcome import_places(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto plan = order.apply ? database.write([&](storage::Write& write) -> base::Result<places::ImportPlan> {
        auto imported = places::import_places(write, order.input, wall_clock::now(), progress);
        if (imported.is_applied) {
            registry::places_changed(write);
            audit::record(write, deed(order, sum_of_input(order)));
        }
        return imported;
    }).value() : database.read([&](storage::Read& read) { return places::plan_import(read, order.input); });
    const auto text = order.json ? places::import_as_json(plan)
                                 : places::import_as_text(plan, web::Texts::of(order.language));
    return {plan.problems.empty() ? 0 : 1, text, {}};
}

/// Remembers a deed of a command that worked beside the store, under a name for the next one who asks.
template <const char* remembered>
Outcome note(storage::Database& database, const Order& order, const Progress&)
{
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        set_installation_value(write, remembered, order.input);
        audit::record(write, deed(order, order.input));
        return true;
    });
    return {};
}

constexpr char name_of_backup[] = "last_backup";
constexpr char name_of_key[] = "key";

/// Nobody knows which mails of a backup were sent after it was made: none of them goes out by itself.
Outcome note_restore(storage::Database& database, const Order& order, const Progress&)
{
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        const auto now = wall_clock::now();
        mail::doubt_all(write, now);
        confirm_clock(write, now); // it did not jump, the store is older
        audit::record(write, deed(order, order.input));
        return true;
    });
    return {};
}

/// Answers with what the clock says, so that whoever gave the order sees whether it is right.
Outcome confirm_deletions(storage::Database& database, const Order& order, const Progress&)
{
    const auto now = wall_clock::now();
    const auto clock = base::iso(std::chrono::floor<std::chrono::seconds>(now));
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        confirm_clock(write, now);
        audit::record(write, deed(order, clock));
        return true;
    });
    if (order.json) return {0, boost::json::serialize(boost::json::value{{"clock", clock}}) + "\n", {}};
    return {0, web::Texts::of(order.language)("The clock is right, it says {0}. What is old is deleted again.", clock) + "\n", {}};
}

Outcome verify_audit(storage::Database& database, const Order& order, const Progress&)
{
    const auto verdict = database.read([](storage::Read& read) { return audit::verify(read); });
    const auto& t = web::Texts::of(order.language);
    const bool is_whole = verdict.defect.empty();
    const auto defect = is_whole ? std::string() : t(verdict.defect);
    if (order.json) {
        return {is_whole ? 0 : 1, boost::json::serialize(boost::json::value{{"whole", is_whole},
                                                                            {"entries", verdict.entries},
                                                                            {"head", verdict.head},
                                                                            {"defect", defect}}) + "\n", {}};
    }
    if (!is_whole) return {1, {}, "buendnisnetz: " + defect + "\n"};
    return {0, t.plural("The audit log is whole: one entry.", "The audit log is whole: {0} entries.", verdict.entries) + "\n" +
                   t("Its head is {0}; who keeps that elsewhere notices a chain that was made anew.", verdict.head) + "\n", {}};
}

Outcome export_audit(storage::Database& database, const Order&, const Progress&)
{
    return {0, database.read([](storage::Read& read) { return audit::export_entries(read); }), {}};
}

struct KnownOrder {
    CarryOut carry_out;
    base::Message help;
};

using KnownOrders = std::map<std::string, KnownOrder>;

KnownOrders reading_orders()
{
    return {
        {"audit export", {&export_audit, says("Give out all entries")}},
        {"audit verify", {&verify_audit, says("Look whether an entry was changed, removed or added from outside")}},
        {"export accounts", {&export_with<identity::export_accounts>, says("Give out who has an account, with addresses and roles")}},
        {"export alliances", {&export_with<registry::export_alliances>, says("Give out all alliances, with names that are not public")}},
        {"export award-ceremonies", {&export_with<awards::export_ceremonies>, says("Give out all ceremonies at which awards were given")}},
        {"export awards", {&export_with<awards::export_awards>, says("Give out all awards of alliances")}},
        {"export barrier-reports", {&export_with<barriers::export_barrier_reports>, says("Give out all reports of barriers, with the day by which each is answered")}},
        {"export figures", {&export_with<figures::export_figures>, says("Give out what was declared of the network")}},
        {"export known-barriers", {&export_with<barriers::export_known_barriers>, says("Give out what is known not to work for everybody")}},
        {"export operators", {&export_with<imprint::export_operators>, says("Give out who stands in for which part of the portal")}},
        {"export organisations", {&export_with<partners::export_organisations>, says("Give out all organisations, with who recorded them")}},
        {"export partnerships", {&export_with<partners::export_partnerships>, says("Give out who takes part in which alliance, with names that are not public")}},
        {"export pictures", {&export_with<pictures::export_pictures>, says("Give out what is said of all pictures, without the pictures")}},
        {"export population", {&export_with<counties::export_population>, says("Give out how many people live in which county")}},
        {"export projects", {&export_with<projects::export_projects>, says("Give out all projects")}},
        {"export regions", {&export_with<regions::export_regions>, says("Give out the regions of several states")}},
        {"export sign-videos", {&export_with<sign_language::export_videos>, says("Give out the videos in sign language")}},
        {"export roles", {&export_with<roles::export_roles>, says("Give out who stands for which alliance, with names that are not public")}},
        {"export states", {&export_with<regions::export_states>, says("Give out how the states present themselves")}},
        {"export status-records", {&export_with<registry::export_status_records>, says("Give out what each alliance was since when, with notes and who recorded it")}},
        {"export topics", {&export_with<topics::export_topics>, says("Give out all topics with what is said about them")}},
        {"mail list", {&list_mails, says("Show the mails that are not sent, without what they say")}},
    };
}

KnownOrders writing_orders()
{
    return {
        {"accounts unlock", {&unlock_account, says("Let somebody in by mail again who has lost every passkey and code")}},
        {"deletions confirm", {&confirm_deletions, says("Say that the clock is right after a jump, so that what is old is deleted again")}},
        {"import accounts", {&import_with<identity::plan_accounts, identity::import_accounts>, says("Take in a table of accounts with their roles, all of it or nothing")}},
        {"import alliances", {&import_with<registry::plan_import, registry::import_alliances>, says("Take in a table of alliances, all of it or nothing")}},
        {"import award-ceremonies", {&import_with<awards::plan_ceremonies, awards::import_ceremonies>, says("Take in a table of ceremonies at which awards were given, all of it or nothing")}},
        {"import awards", {&import_with<awards::plan_awards, awards::import_awards>, says("Take in a table of awards, all of it or nothing")}},
        {"import figures", {&import_with<figures::plan_figures, figures::import_figures>, says("Take in a table of what is declared of the network, all of it or nothing")}},
        {"import known-barriers", {&import_with<barriers::plan_known_barriers, barriers::import_known_barriers>, says("Take in a table of known barriers, all of it or nothing")}},
        {"import map", {&import_with<counties::plan_map, counties::import_map>, says("Take in a map of the counties in TopoJSON, all of it or nothing")}},
        {"import operators", {&import_with<imprint::plan_operators, imprint::import_operators>, says("Take in a table of who stands in for which part of the portal, all of it or nothing")}},
        {"import organisations", {&import_with<partners::plan_organisations, partners::import_organisations>, says("Take in a table of organisations, all of it or nothing")}},
        {"import partnerships", {&import_with<partners::plan_partnerships, partners::import_partnerships>, says("Take in a table of who takes part in which alliance, all of it or nothing")}},
        {"import pictures", {&import_with<pictures::plan_pictures, pictures::import_pictures>, says("Take in a folder with pictures and the table bilder.csv, all of it or nothing")}},
        {"import places", {&import_places, says("Take in the official table of municipalities, all of it or nothing")}},
        {"import population", {&import_with<counties::plan_population, counties::import_population>, says("Take in a table of how many people live in which county, all of it or nothing")}},
        {"import projects", {&import_with<projects::plan_projects, projects::import_projects>, says("Take in a table of projects, all of it or nothing")}},
        {"import regions", {&import_with<regions::plan_regions, regions::import_regions>, says("Take in a table of regions of several states, all of it or nothing")}},
        {"import sign-videos", {&import_with<sign_language::plan_videos, sign_language::import_videos>, says("Take in a table of videos in sign language, all of it or nothing")}},
        {"import roles", {&import_with<roles::plan_roles, roles::import_roles>, says("Take in a table of patrons, speakers and steering groups, all of it or nothing")}},
        {"import states", {&import_with<regions::plan_states, regions::import_states>, says("Take in a table of how states present themselves, all of it or nothing")}},
        {"import status-records", {&import_with<registry::plan_status_records, registry::import_status_records>, says("Take in a table of what alliances were since when and why, all of it or nothing")}},
        {"import topics", {&import_with<topics::plan_topics, topics::import_topics>, says("Take in a table of topics, all of it or nothing")}},
        {"mail retry", {&retry_mails, says("Send a mail again that failed")}},
        {"note backup", {&note<name_of_backup>, says("Remember that a backup was made")}},
        {"note key", {&note<name_of_key>, says("Remember that a key was made")}},
        {"note restore", {&note_restore, says("Remember that a backup was restored")}},
    };
}

const KnownOrders& orders()
{
    static const KnownOrders all = [] {
        auto every = reading_orders();
        every.merge(writing_orders());
        return every;
    }();
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
