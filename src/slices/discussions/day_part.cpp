#include "clock/clock.hpp"
#include "slices/discussions/discussions.hpp"
#include "slices/discussions/permissions.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/store_moderation.hpp"

namespace discussions {
namespace {

constexpr std::int64_t most_tasks = 5;

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<day::Task> tasks;
    for (const auto& thread : unread_followed(read, actor.id, most_tasks)) {
        tasks.push_back({wall_clock::day_in_germany(thread.last_post_at), t("New answers in “{0}”", thread.title),
                         "/gemeinschaft/themen/" + thread.id.hex(), std::string(t("Read"))});
    }
    return tasks;
}

std::vector<web::Choice> ways(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!may_take_part(actor)) return {};
    const auto& t = request.texts();
    return {{request.to("/gemeinschaft"), std::string(t("Community")), std::string(t("Ask others, answer, see what works"))}};
}

std::vector<web::Choice> office(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    if (!may_moderate(actor)) return {};
    const auto& t = request.texts();
    const auto waiting = std::ssize(open_cases(read));
    return {{request.to("/gemeinschaft/moderation"), std::string(t("Reported posts")), std::string(t("Decide on what was reported in the community")),
             waiting == 0 ? std::string() : t.spelled(std::int64_t{waiting})}};
}

}

day::Part day_part() { return {&tasks, &ways, &office}; }

}
