#include "slices/day/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace day {
namespace {

using web::Html;
using web::html;
using web::when;

Html task_row(const web::Request& request, const Task& task)
{
    return html(R"(<li class="bn-task"><p class="bn-task__text">{}<span class="bn-task__day">{}</span></p><p>{}</p></li>)", task.text,
                web::day(request.texts(), task.day), web::button_link(request.to(task.path), task.action));
}

Html tasks_list(const web::Request& request, const std::vector<Task>& tasks)
{
    const auto& t = request.texts();
    if (tasks.empty()) return html(R"(<p class="bn-lead">{}</p>)", t("Nothing waits for you today. How nice."));
    return html(R"(<ol class="bn-tasks">{}</ol>)", web::each(tasks, [&](const Task& task) { return task_row(request, task); }));
}

Html who_is_away(const web::Request& request, const Away& away)
{
    const auto& t = request.texts();
    const auto own = when(away.own.has_value(), [&] {
        return html(R"(<li class="bn-task"><p class="bn-task__text">{}</p>{}</li>)", t("You are away until {0}. Others have your duties.", t.date(away.own->until)),
                    web::button_form(request, request.to("/konto/abwesenheit/ende"), t("I am back"), "secondary"));
    });
    const auto colleagues = web::each(away.colleagues, [&](const AwayColleague& one) {
        return html(R"(<li class="bn-task"><p class="bn-task__text">{}</p></li>)", t("{0} is away until {1}. You act for {2} meanwhile.", one.name, t.date(one.until), one.alliance));
    });
    if (own.empty() && colleagues.empty()) return {};
    return html(R"(<ul class="bn-tasks">{}{}</ul>)", own, colleagues);
}

}

web::Response today_page(const web::Request& request, const identity::Actor& actor, const std::vector<Task>& tasks,
                         const std::vector<web::Choice>& ways, const Away& away)
{
    const auto& t = request.texts();
    const std::string title(t("My area"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-muted">{}</p>{}{}{})", title,
                                               t("Good day, {0}. Today is {1}.", actor.name, t.date(wall_clock::day_in_germany(request.now))), who_is_away(request, away),
                                               web::section("heute", t("What waits for you"), tasks_list(request, tasks)),
                                               when(!ways.empty(), [&] { return web::section("wege", t("Where to?"), web::choices(ways)); })),
                                  .caching = web::Caching::none});
}

web::Response office_page(const web::Request& request, const std::vector<web::Choice>& ways)
{
    const auto& t = request.texts();
    const std::string title(t("Service office"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1>{})", title, web::choices(ways)),
                                  .caching = web::Caching::none});
}

web::Response people_page(const web::Request& request, const std::vector<DemoPerson>& people)
{
    const auto& t = request.texts();
    const std::string title(t("Look around as somebody"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><ul class="bn-people">{}</ul>)", title,
                                               t("This is a demonstration: all of these people are invented. One click, and you see the community with their eyes."),
                                               web::each(people, [&](const DemoPerson& person) {
                                                   const auto role = identity::described(t, {person.role}).front();
                                                   return html(R"(<li><p><strong>{}</strong><br>{}</p>{}</li>)", person.name, role,
                                                               web::button_form(request, request.to("/vorfuehrung/anmelden").with("konto", person.account.hex()),
                                                                                t("Be {0}", person.name), "secondary"));
                                               })),
                                  .caching = web::Caching::none});
}

}
