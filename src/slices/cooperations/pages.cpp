#include "slices/cooperations/cooperations.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/cooperations/forms.hpp"
#include "slices/cooperations/permissions.hpp"
#include "slices/cooperations/store_talks.hpp"
#include "slices/cooperations/views.hpp"
#include "slices/identity/identity.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>
#include <array>

namespace cooperations {
namespace {

using web::Access;

constexpr std::size_t most_suggested = 10;

base::Date today_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

std::vector<registry::AllianceName> own_alliances(storage::Read& read, const identity::Actor& actor)
{
    std::vector<registry::AllianceName> names;
    for (const auto& alliance : speaks_for(actor)) {
        if (auto name = registry::name_of_alliance(read, alliance)) names.push_back(std::move(*name));
    }
    return names;
}

std::optional<Listed> cooperation_of_address(storage::Read& read, const web::Request& request)
{
    const auto id = base::Id<Cooperation>::parse(request["kooperation"]);
    return id ? find_cooperation(read, *id) : std::nullopt;
}

/// The one of the address, where whoever asks may change it.
std::optional<Listed> own_of_address(storage::Read& read, const web::Request& request)
{
    auto listed = cooperation_of_address(read, request);
    if (!listed || !may_change(identity::actor_of(read, request), listed->cooperation)) return std::nullopt;
    return listed;
}

std::string path_of(const Cooperation& cooperation) { return "/kooperationen/" + cooperation.id.hex(); }

Choice choice_of(const web::Request& request)
{
    Choice choice{find_direction(request.query["art"]), std::string(request.query["thema"]), {}, base::folded(request.query["q"])};
    if (const auto* state = registry::find_state(request.query["land"])) choice.state_key = state->key;
    return choice;
}

std::vector<Suggestion> suggestions_for(storage::Read& read, const Listed& mine, base::Date today)
{
    const auto others = open_counterparts(read, opposite(mine.cooperation.direction), mine.cooperation.good, today);
    std::vector<Suggestion> suggestions;
    for (const auto& match : matches_of(mine, others)) {
        if (suggestions.size() == most_suggested) break;
        const auto other = std::find_if(others.begin(), others.end(), [&](const Listed& one) { return one.cooperation.id == match.counterpart; });
        suggestions.push_back({*other, match});
    }
    return suggestions;
}

std::string topic_name(storage::Read& read, const web::Request& request, std::string_view slug)
{
    for (const auto& topic : registry::topics(read)) {
        if (topic.slug == slug) return registry::name_of(request, topic);
    }
    return {};
}

std::vector<day::Task> no_tasks(storage::Read&, const web::Request&, const identity::Actor&) { return {}; }

std::vector<web::Choice> ways_from_day(storage::Read&, const web::Request& request, const identity::Actor&)
{
    const auto& t = request.texts();
    return {{request.to("/kooperationen"), std::string(t("Cooperations")), std::string(t("What alliances seek and offer"))}};
}

constexpr std::array processings = {
    identity::Processing{"cooperation cooperation_message",
                         "So that alliances help each other out", "People with an account",
                         "What somebody wrote for their alliance, and when", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted; then without the person", "alliances that take part"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {&no_tasks, &ways_from_day, nullptr}; }

void CooperationPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/kooperationen", Access::signed_in, &CooperationPages::list)
        .get("/kooperationen/neu", Access::signed_in, &CooperationPages::blank)
        .post("/kooperationen/neu", Access::signed_in, &CooperationPages::add)
        .get("/kooperationen/gespraeche/{gespraech}", Access::signed_in, &CooperationPages::talk)
        .post("/kooperationen/gespraeche/{gespraech}", Access::signed_in, &CooperationPages::say)
        .get("/kooperationen/gespraeche/{gespraech}/ergebnis", Access::signed_in, &CooperationPages::outcome_form)
        .post("/kooperationen/gespraeche/{gespraech}/ergebnis", Access::signed_in, &CooperationPages::store_outcome)
        .get("/kooperationen/{kooperation}", Access::signed_in, &CooperationPages::one)
        .get("/kooperationen/{kooperation}/aendern", Access::signed_in, &CooperationPages::edit)
        .post("/kooperationen/{kooperation}/aendern", Access::signed_in, &CooperationPages::change)
        .get("/kooperationen/{kooperation}/ende", Access::signed_in, &CooperationPages::ask_to_end)
        .post("/kooperationen/{kooperation}/ende", Access::signed_in, &CooperationPages::end)
        .post("/kooperationen/{kooperation}/rueckgabe", Access::signed_in, &CooperationPages::open_again)
        .get("/kooperationen/{kooperation}/antworten", Access::signed_in, &CooperationPages::answer_form)
        .post("/kooperationen/{kooperation}/antworten", Access::signed_in, &CooperationPages::answer);
}

web::Response CooperationPages::list(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    ListPage page;
    page.choice = choice_of(request);
    page.typed = request.query["q"];
    page.topics = registry::topics(read);
    page.may_publish = !speaks_for(actor).empty();
    page.talks = talks_of(read, actor.id);
    for (auto& listed : own_cooperations(read, actor.id)) {
        const auto talks = std::count_if(page.talks.begin(), page.talks.end(),
                                         [&](const Talk& talk) { return talk.cooperation == listed.cooperation.id; });
        page.own.push_back({std::move(listed), static_cast<std::size_t>(talks)});
    }
    page.others = open_elsewhere(read, actor.id, page.choice, today_of(request));
    return list_page(request, page);
}

web::Response CooperationPages::blank(const web::Request& request, storage::Read& read) const
{
    const Questions questions(registry::topics(read), own_alliances(read, identity::actor_of(read, request)));
    if (questions.alliances().empty()) return web::error_page(request, 404);
    return edit_page(request, web::Form(request, questions.fields()), "/kooperationen/neu", request.texts()("Seek or offer something"));
}

web::Response CooperationPages::add(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const Questions questions(registry::topics(write), own_alliances(write, actor));
    if (questions.alliances().empty()) return web::error_page(request, 404);
    auto form = web::Form::sent(request, questions.fields());
    Cooperation cooperation;
    questions.read(form, cooperation, today_of(request));
    if (form.has_mistakes()) return edit_page(request, form, "/kooperationen/neu", request.texts()("Seek or offer something"));

    const auto& own = questions.alliances();
    const auto chosen = own.size() == 1 ? own.begin() : std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.slug == form["buendnis"]; });
    cooperation.id = base::Id<Cooperation>{form.submission()};
    cooperation.alliance = chosen->id;
    cooperation.author = actor.id;
    cooperation.created_at = request.now;
    if (!find_cooperation(write, cooperation.id)) store_cooperation(write, cooperation, request.now);
    return web::see_other(request.to(path_of(cooperation)));
}

web::Response CooperationPages::one(const web::Request& request, storage::Read& read) const
{
    auto listed = cooperation_of_address(read, request);
    if (!listed) return web::error_page(request, 404);
    const auto actor = identity::actor_of(read, request);
    const auto today = today_of(request);
    const bool is_own = may_speak_for(actor, listed->cooperation.alliance);
    const bool open = is_open(listed->cooperation, today);
    auto talks = talks_of(read, actor.id, listed->cooperation.id);
    if (!open && !is_own && talks.empty()) return web::error_page(request, 404);

    OnePage page{std::move(*listed), {}, false, false, std::move(talks), {}};
    page.topic = topic_name(read, request, page.listed.cooperation.topic);
    page.may_change = may_change(actor, page.listed.cooperation);
    page.may_answer = !is_own && open && answers_for(actor, page.listed.cooperation).has_value();
    if (is_own && open) page.suggestions = suggestions_for(read, page.listed, today);
    return one_page(request, page);
}

web::Response CooperationPages::edit(const web::Request& request, storage::Read& read) const
{
    const auto listed = own_of_address(read, request);
    if (!listed) return web::error_page(request, 404);
    const Questions questions(registry::topics(read), {});
    return edit_page(request, web::Form(request, questions.fields(), Questions::filled(listed->cooperation)),
                     path_of(listed->cooperation) + "/aendern", request.texts()("Change it"));
}

web::Response CooperationPages::change(const web::Request& request, storage::Write& write) const
{
    auto listed = own_of_address(write, request);
    if (!listed) return web::error_page(request, 404);
    const Questions questions(registry::topics(write), {});
    auto form = web::Form::sent(request, questions.fields());
    const auto address = path_of(listed->cooperation);
    questions.read(form, listed->cooperation, today_of(request));
    if (form.has_mistakes()) return edit_page(request, form, address + "/aendern", request.texts()("Change it"));
    store_cooperation(write, listed->cooperation, request.now);
    return web::see_other(request.to(address));
}

web::Response CooperationPages::ask_to_end(const web::Request& request, storage::Read& read) const
{
    const auto listed = own_of_address(read, request);
    if (!listed || listed->cooperation.ended_at) return web::error_page(request, 404);
    return end_page(request, *listed, web::Form(request, outcome_fields));
}

web::Response CooperationPages::end(const web::Request& request, storage::Write& write) const
{
    const auto listed = own_of_address(write, request);
    if (!listed || listed->cooperation.ended_at) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, outcome_fields);
    if (form.has_mistakes()) return end_page(request, *listed, form);
    end_cooperation(write, listed->cooperation.id, find_outcome(form["ergebnis"]).value(), request.now);
    return web::see_other(request.to(path_of(listed->cooperation)));
}

web::Response CooperationPages::open_again(const web::Request& request, storage::Write& write) const
{
    const auto listed = own_of_address(write, request);
    if (!listed || !can_be_taken_back(listed->cooperation, request.now)) return web::error_page(request, 404);
    if (request.has_valid_token) take_back(write, listed->cooperation.id);
    return web::see_other(request.to(path_of(listed->cooperation)));
}

}
