#include "clock/clock.hpp"
#include "slices/day/day.hpp"
#include "slices/day/store.hpp"
#include "slices/day/tasks.hpp"
#include "slices/day/views.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace day {
namespace {

constexpr std::int64_t most_people = 60;

template <class Thing>
void append(std::vector<Thing>& all, std::vector<Thing> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// Who is away of those with whom they share the duties of an alliance.
Away away_beside(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto absences = identity::absences(read, request.now);
    Away away;
    for (const auto& alliance : absences.empty() ? std::vector<base::Id<registry::Alliance>>() : actor.alliances()) {
        if (!actor.runs(alliance)) continue;
        for (const auto& member : identity::members_of(read, alliance, request.now)) {
            const auto found = absences.find(member.account);
            const bool runs = member.role == identity::Role::coordinator || member.role == identity::Role::deputy;
            if (!runs || member.ended_at || found == absences.end() || member.account == actor.id) continue;
            if (const auto named = registry::name_of_alliance(read, alliance)) away.colleagues.push_back({member.name, named->name, found->second.until});
        }
    }
    if (const auto own = absences.find(actor.id); own != absences.end()) away.own = own->second;
    return away;
}

}

void DayPages::mount(web::Router& router) const
{
    using web::Access;
    router.at(*this)
        .get("/bereich", Access::signed_in, &DayPages::today)
        .get("/verwaltung", Access::confirmed, &DayPages::office)
        .get("/vorfuehrung/anmelden", Access::demonstration, &DayPages::people)
        .post("/vorfuehrung/anmelden", Access::demonstration, &DayPages::enter);
}

std::vector<Task> DayPages::tasks_of(storage::Read& read, const web::Request& request, const identity::Actor& actor) const
{
    std::vector<Task> tasks;
    for (const auto& part : parts_) {
        if (part.tasks) append(tasks, part.tasks(read, request, actor));
    }
    return tasks;
}

identity::HandoverPart DayPages::handover_part() const
{
    return {[this](storage::Read& read, const web::Request& request, const identity::Actor&, base::Id<registry::Alliance> alliance) {
        const auto& t = request.texts();
        identity::Actor nobody; // what waits for whoever coordinates, and nothing of what waits for one person
        nobody.grants.push_back({.id = {}, .account = {}, .role = identity::Role::coordinator, .alliance = alliance, .state = {}, .given_at = request.now, .ended_at = {}});
        identity::HandoverSection section{std::string(t("What waits"))};
        for (const auto& task : tasks_of(read, request, nobody)) section.items.push_back(t.date(task.day) + ": " + task.text);
        return std::vector{section};
    }};
}

web::Response DayPages::today(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    auto tasks = tasks_of(read, request, actor);
    std::vector<web::Choice> ways;
    for (const auto& part : parts_) {
        if (part.ways) append(ways, part.ways(read, request, actor));
    }
    return today_page(request, actor, most_urgent(std::move(tasks)), ways, away_beside(read, request, actor));
}

web::Response DayPages::office(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    std::vector<web::Choice> ways;
    for (const auto& part : parts_) {
        if (part.office) append(ways, part.office(read, request, actor));
    }
    return ways.empty() ? web::error_page(request, 404) : office_page(request, ways);
}

web::Response DayPages::people(const web::Request& request, storage::Read& read) const
{
    return people_page(request, demo_people(read, most_people));
}

web::Response DayPages::enter(const web::Request& request, storage::Write& write) const
{
    const auto people = demo_people(write, most_people);
    const auto who = std::find_if(people.begin(), people.end(),
                                  [&](const DemoPerson& person) { return person.account.hex() == request.query["konto"]; });
    if (!request.has_valid_token || who == people.end()) return people_page(request, people);
    return identity::let_in(request, write, who->account, "/bereich", identity::Proof::passkey);
}

}
