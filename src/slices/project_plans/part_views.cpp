#include "clock/clock.hpp"
#include "slices/project_plans/permissions.hpp"
#include "slices/project_plans/project_plans.hpp"
#include "slices/project_plans/store.hpp"
#include "slices/project_plans/views.hpp"

namespace project_plans {
namespace {

using web::Html;
using web::html;
using web::when;

Html kept_up(const web::Request& request, storage::Read& read, const publishing::Subject& subject)
{
    const auto& t = request.texts();
    const auto day_of = [](base::Instant moment) { return wall_clock::day_in_germany(moment); };
    if (const auto archived = publishing::archived_at(read, subject)) {
        return web::note(request, t("This page has not been kept up since {0}. What stands here may be out of date.", t.date(day_of(*archived))));
    }
    const auto confirmed = publishing::confirmed_at(read, subject);
    return when(confirmed.has_value(), [&] {
        return html(R"(<p class="bn-muted bn-small">{} {}</p>)", t("Last confirmed on"), web::day(t, day_of(*confirmed)));
    });
}

}

web::Translations translations(const web::Request& request, storage::Read& read, const base::Uuid& project)
{
    return publishing::translations_of(request, read, editable(), project);
}

/// The page of a stranger is kept for all strangers: what is for others is not even read for it.
Html project_part(const web::Request& request, storage::Read& read, const projects::Project& project)
{
    const auto& t = request.texts();
    const publishing::Subject subject{"project", project.id.uuid};
    read.depends_on(publishing::version_of(subject));
    const auto plan = plan_of(read, project.id);
    const auto actor = identity::find_actor(read, request);
    Html inner;
    if (has_inner(plan)) {
        inner = actor ? inner_section(request, plan)
                      : web::section("plan", t("How it is done"), html("<p>{}</p>", t("Steps, cost, obstacles and materials are there for people of the alliances who are signed in.")));
    }
    const bool may_write = actor && may_write_for(*actor, project.alliance);
    return html("{}{}{}{}{}", open_sections(request, plan, translations(request, read, project.id.uuid)), publishing::pictures_section(request, read, subject), inner, kept_up(request, read, subject), when(may_write, [&] {
                    return html(R"(<p><a href="{}">{}</a></p>)", request.to("/bereich/projekte/" + project.slug + "/plan"), t("Change or confirm this project"));
                }));
}

}
