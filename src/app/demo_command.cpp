#include "app/demo_command.hpp"

#include "app/account.hpp"
#include "app/application.hpp"
#include "app/data_folder.hpp"
#include "app/installation.hpp"
#include "app/prepare.hpp"
#include "app/search_sources.hpp"
#include "app/terminal.hpp"
#include "base/embedded.hpp"
#include "clock/clock.hpp"
#include "slices/adoptions/adoptions.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "slices/audit/audit.hpp"
#include "slices/awards/import_awards.hpp"
#include "slices/awards/import_ceremonies.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/cooperations/cooperations.hpp"
#include "slices/discussions/discussions.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/tables.hpp"
#include "slices/joining/joining.hpp"
#include "slices/people/people.hpp"
#include "slices/privacy/privacy.hpp"
#include "slices/pictures/pictures.hpp"
#include "slices/project_plans/project_plans.hpp"
#include "slices/projects/documents.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/quick_help/quick_help.hpp"
#include "slices/giving/giving.hpp"
#include "slices/regions/tables.hpp"
#include "slices/registry/import_status_records.hpp"
#include "slices/registry/registry.hpp"
#include "slices/roles/tables.hpp"

#include <stdexcept>

namespace app {
namespace {

using base::says;

/// How many lines were taken over. Throws: std::logic_error for a table that its import rejects
std::size_t accepted(const table::Plan& plan)
{
    if (plan.is_applied) return plan.planned.size();
    throw std::logic_error("the invented network is not accepted: " + plan.problems.front().defect.message.text);
}

void add_projects(storage::Write& write, demo::Scale scale, std::uint64_t seed)
{
    demo::projects_tables(write, scale, seed, [&](const std::string& table) {
        ProgressBar bar;
        accepted(projects::import_projects(write, table, wall_clock::now(),
                                           [&](std::size_t done, std::size_t all) { bar.show(done, all); }));
    });
}

void add_awards(storage::Write& write, std::uint64_t seed)
{
    const auto ignore = [](std::size_t, std::size_t) {};
    accepted(awards::import_ceremonies(write, demo::ceremonies_table(), wall_clock::now(), ignore));
    accepted(awards::import_awards(write, demo::awards_table(write, seed), wall_clock::now(), ignore));
}

/// The second who coordinates an alliance is away, and nobody stands in for them.
void send_one_away(storage::Write& write, const std::vector<identity::Actor>& people, base::Instant now)
{
    std::size_t seen = 0;
    for (const auto& person : people) {
        if (!person.holds(identity::Role::coordinator) || ++seen != 2) continue;
        identity::leave(write, {person.id, base::Date(std::chrono::floor<std::chrono::days>(now) + std::chrono::days(12)), "Kur an der Ostsee", now});
    }
}

/// People who sign in, what they say of themselves, and what they wrote to each other.
void add_community(storage::Write& write, const Config& config)
{
    const auto now = wall_clock::now();
    accepted(identity::import_accounts(write, demo::accounts_table(write), now, [](std::size_t, std::size_t) {}));
    std::vector<identity::Actor> writers;
    std::vector<base::Id<identity::Account>> shown;
    for (const auto& account : identity::all_accounts(write)) {
        identity::Actor actor{account.id, account.name, identity::grants_of(write, account.id)};
        if (!people::may_look_people_up(actor)) continue;
        shown.push_back(account.id);
        writers.push_back(std::move(actor));
    }
    people::make_demo(write, shown, now);
    if (!shown.empty()) privacy::make_demo(write, shown.front(), now);
    send_one_away(write, writers, now);
    invitations::make_demonstration(write, writers, now);
    discussions::make_demo(write, kept_files(config), writers, now);
    materials::make_demonstration(write, kept_files(config), writers, now);
}

/// Where libvips is missing the network is shown without pictures.
void add_pictures(storage::Write& write)
{
    const auto open = [](const std::string& name, std::size_t) -> std::optional<std::string> {
        return std::string(base::embedded_file("demo/" + name));
    };
    const auto parcel = pictures::parcel_of(base::embedded_file("demo/bilder.csv"), open);
    for (const auto& [name, painted] : parcel.files) {
        if (!painted && painted.error() == imaging::Unfit::no_library) return;
    }
    accepted(pictures::import_pictures(write, pictures::written(parcel), wall_clock::now(), [](std::size_t, std::size_t) {}));
}

/// The mark and the network come in one transaction: there is no demonstration without its mark.
base::Result<std::size_t> fill(storage::Write& write, const Config& config, demo::Scale scale, std::uint64_t seed)
{
    const auto occupied = installation_value(write, "demo") || installation_value(write, "secret") ||
                          installation_value(write, "key") ||
                          registry::has_alliances(write);
    if (occupied) {
        return base::refuse(base::Refused::conflict,
                            says("this data folder is in use: a demonstration needs an empty one"));
    }
    ProgressBar bar;
    const auto progress = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
    const auto now = wall_clock::now();
    const auto made = accepted(registry::import_alliances(write, demo::alliances_table(write, scale, seed), now, progress));
    const auto partners = demo::partners_tables(write, scale, seed);
    accepted(partners::import_organisations(write, partners.organisations, now, progress));
    accepted(partners::import_partnerships(write, partners.partnerships, now, progress));
    add_projects(write, scale, seed);
    add_awards(write, seed);
    accepted(regions::import_states(write, demo::states_table(), now, progress));
    accepted(regions::import_regions(write, demo::regions_table(), now, progress));
    accepted(roles::import_roles(write, demo::roles_table(write, seed), now, [](std::size_t, std::size_t) {}));
    accepted(registry::import_status_records(write, demo::status_records_table(write), now, [](std::size_t, std::size_t) {}));
    add_pictures(write);
    add_community(write, config);
    alliance_page::make_demo(write, now);
    project_plans::make_demo(write, now);
    cooperations::make_demonstration(write, now);
    adoptions::make_demonstration(write, now);
    joining::make_demonstration(write, now);
    circulars::make_demonstration(write, now);
    partnering::make_demonstration(write, now);
    quick_help::make_demonstration(write, now);
    giving::make_demonstration(write, now);
    projects::day_came(write, now);
    set_installation_value(write, "demo", "true");
    audit::record(write, {now, account(), "demo", std::to_string(seed)});
    return made;
}

}

std::size_t make_demonstration(const Config& config, demo::Scale scale, std::uint64_t seed)
{
    const auto lock = FolderLock::take(config.data);
    if (!lock) throw refused(says("stop the server first: it works with this data folder"));
    prepare_store(config.location());
    storage::Database database(config.location(), {1, 1}, [](const std::string& what) {
        throw storage::Fault(storage::Fault::Kind::lost_writes, what);
    });
    const auto made = database.write([&](storage::Write& write) { return fill(write, config, scale, seed); });
    if (!made) throw refused(made.error().message);
    search::follow_all(database, search_sources(&wall_clock::now));
    return *made;
}

}
