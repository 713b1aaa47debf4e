#include "slices/materials/materials.hpp"

#include "base/text.hpp"
#include "slices/identity/identity.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/bring.hpp"
#include "slices/materials/letters.hpp"
#include "slices/materials/permissions.hpp"
#include "slices/materials/store_collections.hpp"
#include "slices/materials/store_moderation.hpp"
#include "slices/materials/store_people.hpp"
#include "slices/materials/views.hpp"
#include "slices/registry/registry.hpp"

namespace materials {
namespace {

using web::Access;

std::vector<registry::AllianceName> own_alliances(storage::Read& read, const identity::Actor& actor)
{
    std::vector<registry::AllianceName> names;
    for (const auto& alliance : proposes_for(actor)) {
        if (auto name = registry::name_of_alliance(read, alliance)) names.push_back(std::move(*name));
    }
    return names;
}

constexpr std::int64_t most_reported = 50;

bool may_add(const identity::Actor& actor) { return may_release(actor) || !proposes_for(actor).empty(); }

Choice choice_of(const web::Request& request)
{
    return {std::string(request.query["art"]), std::string(request.query["thema"]), std::string(request.query["sprache"]),
            std::string(request.query["sammlung"]), base::folded(request.query["q"])};
}

std::string topic_name(storage::Read& read, const web::Request& request, std::string_view slug)
{
    for (const auto& topic : registry::topics(read)) {
        if (topic.slug == slug) return registry::name_of(request, topic);
    }
    return {};
}

/// What may be released by the one who brings it is released at once.
std::optional<base::Instant> release_of(const identity::Actor& actor, base::Instant now) { return may_release(actor) ? std::optional(now) : std::nullopt; }

}

std::optional<Listed> seen_of_address(storage::Read& read, const web::Request& request)
{
    const auto id = base::Id<Material>::parse(request["material"]);
    auto listed = id ? find_material(read, *id) : std::nullopt;
    if (!listed || !may_see(identity::actor_of(read, request), *listed)) return std::nullopt;
    return listed;
}

std::optional<Listed> own_of_address(storage::Read& read, const web::Request& request)
{
    auto listed = seen_of_address(read, request);
    if (!listed || !may_change(identity::actor_of(read, request), listed->material)) return std::nullopt;
    return listed;
}

void MaterialPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/material", Access::signed_in, &MaterialPages::list)
        .get("/material/neu", Access::signed_in, &MaterialPages::blank)
        .post("/material/neu", Access::signed_in, &MaterialPages::look_to_add)
        .get("/material/dateien/{datei}", Access::signed_in, &MaterialPages::file)
        .post("/material/dateien/{datei}", Access::signed_in, &MaterialPages::download)
        .get("/material/abmelden/{geheim}", Access::everyone, &MaterialPages::unsubscription)
        .post("/material/abmelden/{geheim}", Access::everyone, &MaterialPages::unsubscribe)
        .get("/material/{material}", Access::signed_in, &MaterialPages::one)
        .get("/material/{material}/aendern", Access::signed_in, &MaterialPages::edit)
        .post("/material/{material}/aendern", Access::signed_in, &MaterialPages::change)
        .get("/material/{material}/fassung", Access::signed_in, &MaterialPages::blank_version)
        .post("/material/{material}/fassung", Access::signed_in, &MaterialPages::look_to_add_version)
        .post("/material/{material}/veroeffentlichung", Access::signed_in, &MaterialPages::release)
        .get("/material/{material}/archiv", Access::signed_in, &MaterialPages::ask_to_archive)
        .post("/material/{material}/archiv", Access::signed_in, &MaterialPages::put_away)
        .post("/material/{material}/rueckgabe", Access::signed_in, &MaterialPages::take_back)
        .post("/material/{material}/benachrichtigung", Access::signed_in, &MaterialPages::change_holding)
        .post("/material/{material}/notizen", Access::signed_in, &MaterialPages::write_note)
        .get("/material/{material}/notizen/{notiz}", Access::signed_in, &MaterialPages::ask_to_remove)
        .post("/material/{material}/notizen/{notiz}", Access::signed_in, &MaterialPages::remove)
        .get("/material/{material}/notizen/{notiz}/meldung", Access::signed_in, &MaterialPages::ask_to_report)
        .post("/material/{material}/notizen/{notiz}/meldung", Access::signed_in, &MaterialPages::report)
        .get("/material/{material}/notizen/{notiz}/entscheidung", Access::signed_in, &MaterialPages::ask_to_decide)
        .post("/material/{material}/notizen/{notiz}/entscheidung", Access::signed_in, &MaterialPages::decide)
        .get("/material/{material}/ablehnung", Access::signed_in, &MaterialPages::ask_to_decline)
        .post("/material/{material}/ablehnung", Access::signed_in, &MaterialPages::turn_down)
        .get("/material/{material}/sammlung", Access::signed_in, &MaterialPages::collection)
        .post("/material/{material}/sammlung", Access::signed_in, &MaterialPages::change_collection);
}

web::Response MaterialPages::list(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    ListPage page;
    page.choice = choice_of(request);
    page.typed = request.query["q"];
    page.topics = registry::topics(read);
    page.collections = collections(read);
    page.may_add = may_add(actor);
    page.found = in_the_library(read, page.choice);
    page.unseen = may_release(actor) ? waiting(read) : own_unseen(read, actor.id);
    page.may_release = may_release(actor);
    if (!page.choice.collection.empty()) page.description = description_of(read, page.choice.collection);
    if (page.may_release) {
        page.reported = reported_notes(read, most_reported);
        for (auto& listed : archived_since(read, request.now - time_to_take_back)) page.unseen.push_back(std::move(listed));
    }
    return list_page(request, page);
}

web::Response MaterialPages::blank(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (!may_add(actor)) return web::error_page(request, 404);
    const Questions questions(registry::topics(read), own_alliances(read, actor), may_release(actor));
    return new_page(request, web::Form(request, questions.fields()), questions.fields(), allowed_by(store_));
}

web::WriteHandler MaterialPages::look_to_add(const web::Request& request, storage::Read& read) const
{
    const bool is_welcome = request.has_valid_token && may_add(identity::actor_of(read, request));
    return [this, looks = is_welcome ? files::look_into_uploads(request, allowed_by(store_)) : files::Looks()](const web::Request& sent, storage::Write& write) { return add(sent, write, looks); };
}

web::Response MaterialPages::add(const web::Request& request, storage::Write& write, const files::Looks& looks) const
{
    const auto actor = identity::actor_of(write, request);
    if (!may_add(actor)) return web::error_page(request, 404);
    const Questions questions(registry::topics(write), own_alliances(write, actor), may_release(actor));
    auto form = web::Form::sent(request, questions.fields());
    Material material;
    questions.read(form, material);
    const auto taken = form.status() == 403 ? std::vector<files::Taken>() : files::taken(form, request, allowed_by(store_), looks);
    if (!form.has_mistakes() && taken.empty() && material.link.empty()) {
        form.add_mistake(files::uploads_field, base::says("Please choose a file, or give the address of a film."));
    }
    if (form.has_mistakes()) return new_page(request, form, questions.fields(), allowed_by(store_));

    material.id = base::Id<Material>{form.submission()};
    material.alliance = questions.alliance_in(form);
    material.author = actor.id;
    material.created_at = request.now;
    if (!find_material(write, material.id)) {
        store_material(write, material, request.now);
        const Version first{base::Id<Version>::fresh(), material.id, 1, "", request.now, release_of(actor, request.now)};
        bring_version(write, request.site(), store_, first, taken);
    }
    return web::see_other(request.to(path_of(material.id)));
}

web::Response MaterialPages::one(const web::Request& request, storage::Read& read) const
{
    auto listed = seen_of_address(read, request);
    if (!listed) return web::error_page(request, 404);
    const auto actor = identity::actor_of(read, request);
    OnePage page;
    page.listed = std::move(*listed);
    page.topic = topic_name(read, request, page.listed.material.topic);
    page.may_change = may_change(actor, page.listed.material);
    page.may_release = may_release(actor);
    page.is_holding = is_holding(read, page.listed.material.id, actor.id);
    page.versions = versions_of(read, page.listed.material.id);
    if (!page.may_change) std::erase_if(page.versions, [](const Version& version) { return !version.released_at; });
    for (auto& note : notes_on(read, page.listed.material.id)) {
        const bool may = may_remove(actor, note);
        const bool may_read = !note.hidden_because || note.author == actor.id || page.may_release;
        const bool may_report = !note.hidden_because && note.author != actor.id;
        page.notes.push_back({std::move(note), may, may_read, may_report});
    }
    return one_page(request, page, web::Form(request, note_fields()));
}

web::Response MaterialPages::edit(const web::Request& request, storage::Read& read) const
{
    const auto listed = own_of_address(read, request);
    if (!listed) return web::error_page(request, 404);
    const Questions questions(registry::topics(read), {}, may_release(identity::actor_of(read, request)));
    return edit_page(request, listed->material, web::Form(request, questions.fields(), Questions::filled(listed->material)));
}

web::Response MaterialPages::change(const web::Request& request, storage::Write& write) const
{
    auto listed = own_of_address(write, request);
    if (!listed) return web::error_page(request, 404);
    const Questions questions(registry::topics(write), {}, may_release(identity::actor_of(write, request)));
    auto form = web::Form::sent(request, questions.fields());
    const auto link = listed->material.link;
    questions.read(form, listed->material);
    const bool leads_elsewhere = listed->released > 0 && listed->material.link != link; // what was looked at was another one
    if (leads_elsewhere && !may_release(identity::actor_of(write, request))) {
        form.add_mistake("link", base::says("What is released leads where the service office has looked. Please propose the new address as new material, or write to the service office."));
    }
    if (form.has_mistakes()) return edit_page(request, listed->material, form);
    store_material(write, listed->material, request.now);
    return web::see_other(request.to(path_of(listed->material.id)));
}

web::Response MaterialPages::blank_version(const web::Request& request, storage::Read& read) const
{
    const auto listed = own_of_address(read, request);
    if (!listed || listed->material.archived_at) return web::error_page(request, 404);
    return version_page(request, listed->material, web::Form(request, version_fields()), allowed_by(store_));
}

web::WriteHandler MaterialPages::look_to_add_version(const web::Request& request, storage::Read& read) const
{
    const bool is_welcome = request.has_valid_token && own_of_address(read, request);
    return [this, looks = is_welcome ? files::look_into_uploads(request, allowed_by(store_)) : files::Looks()](const web::Request& sent, storage::Write& write) { return add_version(sent, write, looks); };
}

web::Response MaterialPages::add_version(const web::Request& request, storage::Write& write, const files::Looks& looks) const
{
    const auto listed = own_of_address(write, request);
    if (!listed || listed->material.archived_at) return web::error_page(request, 404);
    auto form = web::Form::sent(request, version_fields());
    const auto taken = form.status() == 403 ? std::vector<files::Taken>() : files::taken(form, request, allowed_by(store_), looks);
    if (!form.has_mistakes() && taken.empty()) form.add_mistake(files::uploads_field, base::says("Please choose a file."));
    if (form.has_mistakes()) return version_page(request, listed->material, form, allowed_by(store_));
    const auto& versions = versions_of(write, listed->material.id);
    const base::Id<Version> id{form.submission()};
    if (std::none_of(versions.begin(), versions.end(), [&](const Version& one) { return one.id == id; })) {
        const auto released = release_of(identity::actor_of(write, request), request.now);
        bring_version(write, request.site(), store_, {id, listed->material.id, listed->newest + 1, form["neu"], request.now, released}, taken);
    }
    return web::see_other(request.to(path_of(listed->material.id)));
}

web::Response MaterialPages::release(const web::Request& request, storage::Write& write) const
{
    const auto listed = seen_of_address(write, request);
    const auto actor = identity::actor_of(write, request);
    if (!listed || !may_release(actor) || !listed->waits) return web::error_page(request, 404);
    const bool has_seen_all = request.query["bis"] == std::to_string(listed->newest); // what nobody looked at is not released
    if (!has_seen_all) return web::see_other(request.to(path_of(listed->material.id)).with("neuer", "ja"));
    if (request.has_valid_token) {
        release_waiting(write, request.site(), listed->material.id, request.now);
        post_released(write, request.site(), listed->material, actor.id, request.now);
    }
    return web::see_other(request.to(path_of(listed->material.id)));
}

web::Response MaterialPages::ask_to_archive(const web::Request& request, storage::Read& read) const
{
    const auto listed = own_of_address(read, request);
    if (!listed || listed->material.archived_at) return web::error_page(request, 404);
    return archive_page(request, listed->material);
}

web::Response MaterialPages::put_away(const web::Request& request, storage::Write& write) const
{
    const auto listed = own_of_address(write, request);
    if (!listed || listed->material.archived_at) return web::error_page(request, 404);
    if (request.has_valid_token) archive(write, listed->material.id, request.now);
    return web::see_other(request.to(path_of(listed->material.id)));
}

web::Response MaterialPages::take_back(const web::Request& request, storage::Write& write) const
{
    const auto listed = own_of_address(write, request);
    if (!listed || !can_be_taken_back(listed->material, request.now)) return web::error_page(request, 404);
    if (request.has_valid_token) archive(write, listed->material.id, std::nullopt);
    return web::see_other(request.to(path_of(listed->material.id)));
}

}
