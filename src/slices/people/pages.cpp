#include "slices/people/forms.hpp"
#include "slices/people/people.hpp"
#include "slices/people/store.hpp"
#include "slices/people/views.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"

#include "base/text.hpp"

namespace people {
namespace {

using web::Access;
using web::Fields;

constexpr std::size_t longest_question = 100;

std::string known_topic(const std::vector<registry::Topic>& topics, std::string_view word)
{
    const bool is_known = std::any_of(topics.begin(), topics.end(), [&](const registry::Topic& topic) { return topic.slug == word; });
    return is_known ? std::string(word) : std::string();
}

Wanted wanted_in(const web::Request& request, const std::vector<registry::Topic>& topics)
{
    const auto* state = registry::find_state(request.query["land"]);
    return {std::string(base::trimmed(base::beginning(request.query["q"], longest_question))), known_topic(topics, request.query["thema"]),
            state == nullptr ? std::string() : state->key};
}

/// The topics that were ticked, each once, in the order of the list.
std::vector<std::string> ticked_topics(const web::Request& request, const std::vector<registry::Topic>& topics)
{
    std::vector<std::string> ticked;
    for (const auto& topic : topics) {
        const auto& sent = request.form.all();
        if (std::any_of(sent.begin(), sent.end(), [&](const auto& field) { return field.first == "thema" && field.second == topic.slug; })) ticked.push_back(topic.slug);
    }
    return ticked;
}

Fields filled_in(const Profile& profile)
{
    Fields fields;
    fields.add("biete", profile.offers);
    fields.add("suche", profile.seeks);
    fields.add("erreichbar", profile.contact);
    fields.add("name_sehen", std::string(word_of(profile.name_shown)));
    fields.add("rolle_sehen", std::string(word_of(profile.role_shown)));
    fields.add("themen_sehen", std::string(word_of(profile.topics_shown)));
    fields.add("biete_sehen", std::string(word_of(profile.offers_shown)));
    fields.add("suche_sehen", std::string(word_of(profile.seeks_shown)));
    fields.add("erreichbar_sehen", std::string(word_of(profile.contact_shown)));
    return fields;
}

Profile sent_profile(const web::Form& form, std::vector<std::string> topics)
{
    const auto shown = [&](const char* field) { return audience_of(form[field]).value(); };
    Profile profile;
    profile.name_shown = shown("name_sehen");
    profile.role_shown = shown("rolle_sehen");
    profile.topics = std::move(topics);
    profile.topics_shown = shown("themen_sehen");
    profile.offers = form["biete"];
    profile.offers_shown = shown("biete_sehen");
    profile.seeks = form["suche"];
    profile.seeks_shown = shown("suche_sehen");
    profile.contact = form["erreichbar"];
    profile.contact_shown = shown("erreichbar_sehen");
    return profile;
}

std::vector<ShownRole> shown_roles(storage::Read& read, base::Id<identity::Account> account)
{
    std::vector<ShownRole> roles;
    for (const auto& held : identity::roles_held_by(read, account)) roles.push_back({held.role, identity::belonging(held)});
    return roles;
}

}

void PeoplePages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/gemeinschaft/personen", Access::signed_in, &PeoplePages::list)
        .get("/gemeinschaft/personen/{person}", Access::signed_in, &PeoplePages::person)
        .get("/gemeinschaft/profil", Access::signed_in, &PeoplePages::own)
        .post("/gemeinschaft/profil", Access::signed_in, &PeoplePages::change)
        .get("/gemeinschaft/profil/ansicht", Access::signed_in, &PeoplePages::as_seen);
}

web::Response PeoplePages::list(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (!may_look_people_up(actor)) return web::error_page(request, 404);
    const auto topics = registry::topics(read);
    const auto wanted = wanted_in(request, topics);
    const auto page = std::clamp(web::page_number(request.query["seite"]), 1, 1'000'000);
    auto found = people_seen_by(read, actor.id, wanted, people_on_page, (page - 1) * people_on_page);
    const bool has_more = std::ssize(found) > people_on_page;
    if (has_more) found.pop_back();
    return list_page(request, {std::move(found), wanted, topics, page, has_more, has_profile(read, actor.id), identity::absences(read, request.now)});
}

web::Response PeoplePages::person(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto id = base::Id<identity::Account>::parse(request["person"]);
    const auto person = id && may_look_people_up(actor) ? find_person(read, actor.id, *id) : std::nullopt;
    return person ? person_page(request, *person, registry::topics(read), identity::absences(read, request.now)) : web::error_page(request, 404);
}

web::Response PeoplePages::own(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (!may_look_people_up(actor)) return web::error_page(request, 404);
    const auto profile = profile_of(read, actor.id);
    return own_page(request, web::Form(request, profile_fields, filled_in(profile)), registry::topics(read), profile.topics);
}

web::Response PeoplePages::change(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    if (!may_look_people_up(actor)) return web::error_page(request, 404);
    const auto topics = registry::topics(write);
    const auto form = web::Form::sent(request, profile_fields);
    auto ticked = ticked_topics(request, topics);
    if (form.has_mistakes()) return own_page(request, form, topics, ticked);
    store_profile(write, actor.id, sent_profile(form, std::move(ticked)), request.now);
    return web::see_other(request.to("/gemeinschaft/profil/ansicht"));
}

web::Response PeoplePages::as_seen(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (!may_look_people_up(actor)) return web::error_page(request, 404);
    const auto profile = profile_of(read, actor.id);
    const auto roles = shown_roles(read, actor.id);
    const auto seen = [&](Nearness nearness) { return seen_from(nearness, actor.id, actor.name, roles, profile); };
    return as_seen_page(request, seen(Nearness::elsewhere), seen(Nearness::same_alliance), registry::topics(read));
}

}
