#include "clock/clock.hpp"
#include "slices/project_plans/news.hpp"
#include "slices/project_plans/permissions.hpp"
#include "slices/project_plans/project_plans.hpp"
#include "slices/project_plans/store.hpp"

#include <algorithm>

namespace project_plans {
namespace {

/// The projects of an alliance about which people write here.
std::vector<base::Uuid> written_of(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    std::vector<base::Uuid> ids;
    for (const auto& one : unpublished_of(read, alliance)) ids.push_back(one.project.uuid);
    for (const auto& project : written_about(read, alliance)) ids.push_back(project);
    return ids;
}

std::vector<day::Task> news_for(storage::Read& read, const web::Request& request, base::Id<registry::Alliance> alliance)
{
    const auto& t = request.texts();
    std::vector<day::Task> tasks;
    for (const auto& origin : origins_of(read, alliance)) {
        const auto news = news_of(read, origin);
        if (!news || changed_fields(origin.seen, news->now).empty()) continue;
        const auto path = news->path.substr(0, news->path.rfind('/')) + "/original";
        tasks.push_back({wall_clock::day_in_germany(request.now), t("The plan of “{0}”, with which you began, has become another one.", news->original_title), path,
                         std::string(t("See what changed"))});
    }
    return tasks;
}

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto kind = editable();
    std::vector<day::Task> all;
    const auto add = [&](std::vector<day::Task> some) { std::move(some.begin(), some.end(), std::back_inserter(all)); };
    for (const auto& id : actor.alliances()) {
        if (!may_write_for(actor, id)) continue;
        for (const auto& project : written_of(read, id)) {
            add(publishing::tasks_at(read, request, kind, actor, project));
        }
        add(news_for(read, request, id));
    }
    return all;
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways;
    for (const auto& id : actor.alliances()) {
        const auto alliance = may_write_for(actor, id) ? registry::name_of_alliance(read, id) : std::nullopt;
        if (!alliance) continue;
        ways.push_back({request.to("/bereich/" + alliance->slug + "/projekte"), t("Projects of {0}", alliance->name),
                        std::string(t("Their pages and plans; new ones, drafts, earlier versions"))});
    }
    return ways;
}

}

day::Part day_part() { return {&tasks, &ways, nullptr}; }

}
