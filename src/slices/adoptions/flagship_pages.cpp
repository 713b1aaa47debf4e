#include "slices/adoptions/adoptions.hpp"
#include "slices/adoptions/forms.hpp"
#include "slices/adoptions/permissions.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/adoptions/views.hpp"
#include "slices/identity/identity.hpp"

namespace adoptions {
namespace {

std::optional<projects::Project> project_to_mark(storage::Read& read, const web::Request& request)
{
    if (!may_mark_flagships(identity::actor_of(read, request))) return std::nullopt;
    return projects::find_project(read, request["slug"]);
}

web::Response form_again(const web::Request& request, storage::Read& read, const projects::Project& project, const web::Form& form)
{
    const auto ended_at = flagship_ended_at(read, project.id);
    const bool may_undo = ended_at && request.now - *ended_at <= time_to_undo;
    return flagship_page(request, project, form, {flagship_of(read, project.id).has_value(), may_undo});
}

web::Response to_project(const web::Request& request, const projects::Project& project)
{
    return web::see_other(request.to("/projekte/" + project.slug));
}

}

web::Response AdoptionPages::flagships(const web::Request& request, storage::Read& read) const
{
    for (const auto* version : {"adoptions", "projects", "registry", "places"}) read.depends_on(version);
    return examples_page(request, examples(read));
}

web::Response AdoptionPages::flagship_form(const web::Request& request, storage::Read& read) const
{
    const auto project = project_to_mark(read, request);
    if (!project) return web::error_page(request, 404);
    web::Fields filled;
    if (const auto flagship = flagship_of(read, project->id)) filled.add("grund", flagship->reason);
    return form_again(request, read, *project, web::Form(request, flagship_fields, filled));
}

web::Response AdoptionPages::mark(const web::Request& request, storage::Write& write) const
{
    const auto project = project_to_mark(write, request);
    if (!project) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, flagship_fields);
    if (form.has_mistakes()) return form_again(request, write, *project, form);
    store_flagship(write, project->id, identity::actor_of(write, request).id, {form["grund"], request.now});
    return to_project(request, *project);
}

web::Response AdoptionPages::ask_to_unmark(const web::Request& request, storage::Read& read) const
{
    const auto project = project_to_mark(read, request);
    const auto flagship = project ? flagship_of(read, project->id) : std::nullopt;
    return flagship ? unmark_page(request, *project, *flagship) : web::error_page(request, 404);
}

web::Response AdoptionPages::unmark(const web::Request& request, storage::Write& write) const
{
    const auto project = project_to_mark(write, request);
    const auto flagship = project ? flagship_of(write, project->id) : std::nullopt;
    if (!flagship) return web::error_page(request, 404);
    if (!request.has_valid_token) return unmark_page(request, *project, *flagship);
    end_flagship(write, project->id, identity::actor_of(write, request).id, request.now);
    return web::see_other(request.to("/projekte/" + project->slug + "/leuchtturm"));
}

web::Response AdoptionPages::mark_again(const web::Request& request, storage::Write& write) const
{
    const auto project = project_to_mark(write, request);
    const auto ended_at = project ? flagship_ended_at(write, project->id) : std::nullopt;
    if (!ended_at || request.now - *ended_at > time_to_undo) return web::error_page(request, 404);
    if (!request.has_valid_token) return form_again(request, write, *project, web::Form(request, flagship_fields));
    take_back_end(write, project->id);
    return to_project(request, *project);
}

}
