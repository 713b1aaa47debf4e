#include "clock/clock.hpp"
#include "slices/day/day.hpp"
#include "slices/day/store.hpp"
#include "slices/day/tasks.hpp"
#include "slices/day/views.hpp"
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

web::Response DayPages::today(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    std::vector<Task> tasks;
    std::vector<web::Choice> ways;
    for (const auto& part : parts_) {
        if (part.tasks) append(tasks, part.tasks(read, request, actor));
        if (part.ways) append(ways, part.ways(read, request, actor));
    }
    return today_page(request, actor, most_urgent(std::move(tasks)), ways);
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
