#include "slices/project_plans/begin.hpp"
#include "slices/project_plans/forms.hpp"
#include "slices/project_plans/permissions.hpp"
#include "slices/project_plans/store.hpp"
#include "table/cells.hpp"

namespace project_plans {
namespace {

using publishing::Content;

/// A project by its word, or by its id, as one that was never published is named.
std::optional<base::Uuid> find(storage::Read& read, const web::Request& request)
{
    if (const auto project = projects::find_project(read, request["projekt"])) return project->id.uuid;
    const auto id = ProjectId::parse(request["projekt"]);
    return id && alliance_of(read, *id) ? std::optional(id->uuid) : std::nullopt;
}

std::optional<publishing::Named> named(storage::Read& read, const base::Uuid& id)
{
    if (const auto project = projects::find_project(read, ProjectId{id})) {
        return publishing::Named{project->title, "/bereich/projekte/" + project->slug + "/plan", "/projekte/" + project->slug};
    }
    const auto beginning = find_beginning(read, ProjectId{id});
    if (!beginning) return std::nullopt;
    const auto path = "/bereich/projekte/" + ProjectId{id}.hex() + "/plan";
    return publishing::Named{beginning->title, path, path};
}

bool may_write(storage::Read& read, const identity::Actor& actor, const base::Uuid& id)
{
    const auto alliance = alliance_of(read, ProjectId{id});
    return alliance && may_write_for(actor, *alliance);
}

bool may_publish(storage::Read& read, const identity::Actor& actor, const base::Uuid& id)
{
    const auto alliance = alliance_of(read, ProjectId{id});
    return alliance && may_publish_for(actor, *alliance);
}

Content published(storage::Read& read, const base::Uuid& id)
{
    const auto project = projects::find_project(read, ProjectId{id});
    return project ? content_of(*project, plan_of(read, project->id)) : Content{};
}

std::optional<projects::Project> project_to_change(storage::Read& read, const base::Uuid& id, const Content& content)
{
    if (auto project = projects::find_project(read, ProjectId{id})) return project;
    const auto beginning = find_beginning(read, ProjectId{id});
    const auto alliance = beginning ? registry::name_of_alliance(read, beginning->alliance) : std::nullopt;
    if (!alliance) return std::nullopt;
    projects::Project project;
    project.id = ProjectId{id};
    project.slug = free_slug(read, publishing::text_in(content, "titel"), alliance->slug);
    project.work.said = projects::State::planned;
    project.alliance = alliance->id;
    return project;
}

void apply(storage::Write& write, const base::Uuid& id, const Content& content, base::Instant now)
{
    auto project = project_to_change(write, id, content);
    if (!project) return;
    projects::change_project(write, with_content(std::move(*project), content, registry::topics(write)), now);
    store_plan(write, ProjectId{id}, plan_in(content), now);
}

/// What the table of projects takes in, the form takes in: so a table that was given out comes back without a change.
void check(web::Form& form)
{
    for (const auto* field : {"titel", "kurztext", "kontakt"}) {
        const auto line = table::line_in(form[field]);
        if (!line || *line != form[field]) form.add_mistake(field, base::says("Please write this in one line, without special signs."));
    }
}

std::vector<web::Option> topics(storage::Read& read, const web::Request& request, const Content& content)
{
    const auto had = ", " + publishing::text_in(content, "themen") + ", ";
    std::vector<web::Option> answers;
    for (const auto& topic : registry::topics(read)) {
        const bool is_had = had.find(", " + topic.slug + ", ") != std::string::npos;
        if (!topic.is_retired || is_had) answers.push_back({topic.slug, registry::name_of(request, topic)});
    }
    return answers;
}

std::vector<identity::Account> responsible(storage::Read& read, const base::Uuid& id, base::Instant now)
{
    const auto alliance = alliance_of(read, ProjectId{id});
    return alliance ? publishing::people_who_run(read, *alliance, now) : std::vector<identity::Account>();
}

}

publishing::Editable editable()
{
    publishing::Editable page{"project",    "/bereich/projekte/{projekt}/plan", plan_questions, {},     &find,        &named,     &may_write,
                              &may_publish, &published,                         &apply,         &check, &responsible, &kept_up_on};
    static constexpr std::array translated = {"titel", "kurztext", "ziel", "text", "fuer_wen", "ergebnisse"};
    page.markdown = markdown_fields;
    page.translated = translated;
    page.has_pictures = true;
    page.several = {"themen", "Topics", "What the project is about. Families filter the list by them.", &topics};
    return page;
}

}
