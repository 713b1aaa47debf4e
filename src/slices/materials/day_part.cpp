#include "clock/clock.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/materials.hpp"
#include "slices/materials/permissions.hpp"
#include "slices/materials/store_moderation.hpp"
#include "slices/materials/store_people.hpp"

namespace materials {
namespace {

constexpr std::int64_t most_tasks = 5;
constexpr std::int64_t most_counted = 100;

/// A decision stands on the page of the day for so long.
constexpr std::chrono::days time_to_read{7};

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<day::Task> tasks;
    for (const auto& newer : newer_for(read, actor.id, most_tasks)) {
        tasks.push_back({wall_clock::day_in_germany(newer.released_at), t("New version of “{0}”", newer.title), path_of(newer.material), std::string(t("Look at it"))});
    }
    for (const auto& decided : decided_for(read, actor.id, request.now - time_to_read, most_tasks)) {
        tasks.push_back({wall_clock::day_in_germany(decided.decided_at),
                         decided.is_released ? t("“{0}” stands in the library now", decided.title) : t("“{0}” was not released", decided.title), path_of(decided.material),
                         std::string(decided.is_released ? t("Look at it") : t("Read why"))});
    }
    return tasks;
}

std::vector<web::Choice> ways(storage::Read&, const web::Request& request, const identity::Actor&)
{
    const auto& t = request.texts();
    return {{request.to("/material"), std::string(t("Material")), std::string(t("Guides, templates and films that others made"))}};
}

std::vector<web::Choice> office(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    if (!may_release(actor)) return {};
    const auto& t = request.texts();
    const auto waits = std::ssize(waiting(read)) + std::ssize(reported_notes(read, most_counted));
    return {{request.to("/material"), std::string(t("Proposed material")), std::string(t("Release what alliances propose, look at reported texts")), waits == 0 ? std::string() : t.spelled(std::int64_t{waits})}};
}

constexpr std::array processings = {
    identity::Processing{"material material_note material_note_report material_holding", "To share guides and templates, and to tell who has an old version", "People with an account",
                         "What they brought, said about it and reported, and which version they want to be told of", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted; what they brought and said stays without the person", "people with an account"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {&tasks, &ways, &office}; }

}
