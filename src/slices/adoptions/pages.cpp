#include "slices/adoptions/adoptions.hpp"
#include "slices/adoptions/forms.hpp"
#include "slices/adoptions/letters.hpp"
#include "slices/adoptions/permissions.hpp"
#include "slices/adoptions/spread.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/adoptions/views.hpp"
#include "slices/cooperations/cooperations.hpp"
#include "slices/identity/identity.hpp"
#include "slices/project_plans/project_plans.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>
#include <array>

namespace adoptions {
namespace {

using web::Access;

/// A project, and the own alliances that could adopt it: not its own, and none that has.
struct Adoptable {
    projects::Project project;
    std::vector<Listed> adoptions;
    std::vector<registry::AllianceName> own;
};

std::vector<registry::AllianceName> possible_adopters(storage::Read& read, const identity::Actor& actor, const projects::Project& project,
                                                      const std::vector<Listed>& adoptions)
{
    std::vector<registry::AllianceName> own;
    for (const auto& alliance : adopts_for(actor)) {
        const bool has_adopted = std::any_of(adoptions.begin(), adoptions.end(), [&](const Listed& one) { return one.adoption.alliance == alliance; });
        if (alliance == project.alliance || has_adopted) continue;
        if (auto name = registry::name_of_alliance(read, alliance)) own.push_back(std::move(*name));
    }
    return own;
}

std::optional<Adoptable> adoptable_of_address(storage::Read& read, const web::Request& request)
{
    auto project = projects::find_project(read, request["slug"]);
    if (!project) return std::nullopt;
    auto adoptions = adoptions_of(read, project->id);
    auto own = possible_adopters(read, identity::actor_of(read, request), *project, adoptions);
    if (own.empty()) return std::nullopt;
    return Adoptable{std::move(*project), std::move(adoptions), std::move(own)};
}

/// Whose example the address names.
const Listed* example_in(const web::Request& request, const std::vector<Listed>& adoptions)
{
    const auto found = std::find_if(adoptions.begin(), adoptions.end(),
                                    [&](const Listed& one) { return one.adoption.id.hex() == request.query["von"]; });
    return found == adoptions.end() ? nullptr : &*found;
}

std::optional<Listed> own_of_address(storage::Read& read, const web::Request& request)
{
    for (auto& listed : adoptions_run_by(read, identity::actor_of(read, request).id)) {
        if (listed.adoption.id.hex() == request["uebernahme"]) return std::move(listed);
    }
    return std::nullopt;
}

/// Where the alliance writes its own project, which began with the plan of the one that it adopted; may be empty.
std::string own_plan(storage::Read& read, const Listed& listed)
{
    return project_plans::path_of_begun_like(read, listed.adoption.project, listed.adoption.alliance);
}

/// The first words between the two, so that nobody faces an empty page.
cooperations::Opening opening_of(const web::Request& request, const projects::Project& project, const registry::AllianceName& adopter,
                                 base::Id<identity::Account> author)
{
    const auto& t = request.texts();
    return {adopter.id, project.alliance, author, t("Experience with “{0}”", project.title),
            t("We want to do your project “{0}” at our place, too, and have begun with your plan. May we ask you when we are stuck?", project.title)};
}

std::vector<web::Choice> ways_to_adoptions(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (adopts_for(actor).empty()) return {};
    const auto& t = request.texts();
    return {{request.to("/projekte/uebernahmen"), std::string(t("What we took up")), std::string(t("Projects of others that your alliance does at its own place."))}};
}

constexpr std::array processings = {
    identity::Processing{"adoption flagship flagship_end",
                         "To know who took up or marked a project", "People with an account",
                         "Who did it and when", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted; then without the person", "nobody"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {nullptr, &ways_to_adoptions, nullptr}; }

web::Html project_part(const web::Request& request, storage::Read& read, const projects::Project& project)
{
    read.depends_on("adoptions");
    ProjectPart part{project.slug, adoptions_of(read, project.id), flagship_of(read, project.id), false, false};
    if (const auto actor = identity::find_actor(read, request)) {
        part.may_adopt = !possible_adopters(read, *actor, project, part.adoptions).empty();
        part.may_mark = may_mark_flagships(*actor);
    }
    return project_section(request, part);
}

void AdoptionPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/projekte/uebernahmen", Access::signed_in, &AdoptionPages::own)
        .get("/projekte/uebernahmen/{uebernahme}", Access::signed_in, &AdoptionPages::form)
        .post("/projekte/uebernahmen/{uebernahme}", Access::signed_in, &AdoptionPages::change)
        .get("/projekte/leuchttuerme", Access::everyone, &AdoptionPages::flagships)
        .get("/projekte/{slug}/uebernahme", Access::signed_in, &AdoptionPages::ask)
        .post("/projekte/{slug}/uebernahme", Access::signed_in, &AdoptionPages::adopt)
        .get("/projekte/{slug}/leuchtturm", Access::signed_in, &AdoptionPages::flagship_form)
        .post("/projekte/{slug}/leuchtturm", Access::signed_in, &AdoptionPages::mark)
        .get("/projekte/{slug}/leuchtturm/ende", Access::signed_in, &AdoptionPages::ask_to_unmark)
        .post("/projekte/{slug}/leuchtturm/ende", Access::signed_in, &AdoptionPages::unmark)
        .post("/projekte/{slug}/leuchtturm/rueckgabe", Access::signed_in, &AdoptionPages::mark_again)
        .get("/projekte/{slug}/verbreitung", Access::everyone, &AdoptionPages::spread);
}

web::Response AdoptionPages::ask(const web::Request& request, storage::Read& read) const
{
    const auto found = adoptable_of_address(read, request);
    if (!found) return web::error_page(request, 404);
    return ask_page(request, found->project, found->own, example_in(request, found->adoptions));
}

web::Response AdoptionPages::adopt(const web::Request& request, storage::Write& write) const
{
    const auto found = adoptable_of_address(write, request);
    if (!found) return web::error_page(request, 404);
    const auto* example = example_in(request, found->adoptions);
    const auto alliance = std::find_if(found->own.begin(), found->own.end(), [&](const auto& one) { return one.slug == request.query["buendnis"]; });
    if (!request.has_valid_token || alliance == found->own.end()) return ask_page(request, found->project, found->own, example);
    Adoption adoption{base::Id<Adoption>::fresh(), found->project.id, alliance->id, {}, request.now, State::planned, {}, {}};
    if (example != nullptr) adoption.from = example->adoption.id;
    const auto actor = identity::actor_of(write, request).id;
    store_adoption(write, adoption, actor);
    const auto talk = cooperations::begin_talk(write, opening_of(request, found->project, *alliance, actor), request.now);
    post_adopted(write, request, found->project, alliance->name, talk);
    return web::see_other(request.to(project_plans::begin_like(write, found->project, alliance->id, actor, request.now)));
}

web::Response AdoptionPages::own(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (adopts_for(actor).empty()) return web::error_page(request, 404);
    return own_page(request, adoptions_run_by(read, actor.id));
}

web::Response AdoptionPages::form(const web::Request& request, storage::Read& read) const
{
    const auto listed = own_of_address(read, request);
    if (!listed) return web::error_page(request, 404);
    web::Fields filled;
    filled.add("stand", std::string(word_of(listed->adoption.state)));
    filled.add("ergebnis", listed->adoption.result);
    filled.add("notiz", listed->adoption.note);
    return form_page(request, *listed, web::Form(request, adoption_fields, filled), own_plan(read, *listed));
}

web::Response AdoptionPages::change(const web::Request& request, storage::Write& write) const
{
    const auto listed = own_of_address(write, request);
    if (!listed) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, adoption_fields);
    if (form.has_mistakes()) return form_page(request, *listed, form, own_plan(write, *listed));
    change_adoption(write, listed->adoption.id, find_state(form["stand"]).value(), form["notiz"], form["ergebnis"]);
    return web::see_other(request.to("/projekte/uebernahmen"));
}

web::Response AdoptionPages::spread(const web::Request& request, storage::Read& read) const
{
    for (const auto* version : {"adoptions", "projects", "registry", "places"}) read.depends_on(version);
    const auto project = projects::find_project(read, request["slug"]);
    return project ? spread_page(request, spread_of(read, *project, request.query["jahr"])) : web::error_page(request, 404);
}

}
