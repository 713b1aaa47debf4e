#include "clock/clock.hpp"
#include "slices/circulars/audience.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/circulars/forms.hpp"
#include "slices/circulars/send.hpp"
#include "slices/circulars/store.hpp"
#include "slices/circulars/views.hpp"
#include "slices/registry/registry.hpp"

namespace circulars {

using web::Access;

namespace {

constexpr std::int64_t most_listed = 200;
constexpr std::int64_t most_failures = 200;
constexpr const char* home = "/verwaltung/rundschreiben";

std::string path_of(const Circular& circular) { return std::string(home) + "/" + circular.id.hex(); }

/// The states to which somebody may write; none: to all.
std::vector<std::string> states_of(const identity::Actor& actor)
{
    return actor.holds(identity::Role::service_office) ? std::vector<std::string>() : coordinated_states(actor);
}

/// The one of the address, where whoever asks may handle it.
std::optional<Circular> circular_of_address(storage::Read& read, const web::Request& request)
{
    const auto id = base::Id<Circular>::parse(request["rundschreiben"]);
    auto circular = id ? find_circular(read, *id) : std::nullopt;
    if (!circular || !may_handle(identity::actor_of(read, request), *circular)) return std::nullopt;
    return circular;
}

std::optional<Circular> draft_of_address(storage::Read& read, const web::Request& request)
{
    auto circular = circular_of_address(read, request);
    return circular && !circular->sent_at ? circular : std::nullopt;
}

Reach reach_of(storage::Read& read, const web::Request& request, const Circular& circular)
{
    Reach reach;
    for (const auto& topic : registry::topics(read)) {
        if (topic.slug == circular.aim.topic) reach.topic = registry::name_of(request, topic);
    }
    if (circular.sent_at) return reach;
    const auto reached = reached_by(read, circular);
    reach.people = static_cast<std::int64_t>(reached.people.size());
    reach.refused = reached.refused;
    return reach;
}

std::vector<web::Choice> ways(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!may_write(actor)) return {};
    const auto& t = request.texts();
    return {{request.to(home), std::string(t("Circulars")), std::string(t("One mail to many: whom it reaches, what came back"))}};
}

/// Who has another way there is not led over the page of the day.
std::vector<web::Choice> ways_from_day(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    return actor.holds(identity::Role::service_office) ? std::vector<web::Choice>() : ways(read, request, actor);
}

constexpr std::array processings = {
    identity::Processing{"circular circular_sending circular_delivery circular_refusal", "To tell many people something at once, and to see whom it did not reach", "People with an account",
                         "Who wrote it, whom it reached, who wants none", "Art. 6 (1) e GDPR: a task in the public interest",
                         "whom it reached for a year; who wants none until the account is deleted", "whoever wrote it"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {nullptr, &ways_from_day, &ways}; }

void daily_round(storage::Write& write) { settle(write); }

std::int64_t forget_old_deliveries(storage::Write& write, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    return forget_deliveries(write, base::Instant(std::chrono::sys_days(base::months_after(today, -months_kept))));
}

void CircularPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/verwaltung/rundschreiben", Access::confirmed, &CircularPages::list)
        .get("/verwaltung/rundschreiben/neu", Access::confirmed, &CircularPages::blank)
        .post("/verwaltung/rundschreiben/neu", Access::confirmed, &CircularPages::add)
        .get("/verwaltung/rundschreiben/{rundschreiben}", Access::confirmed, &CircularPages::one)
        .get("/verwaltung/rundschreiben/{rundschreiben}/aendern", Access::confirmed, &CircularPages::edit)
        .post("/verwaltung/rundschreiben/{rundschreiben}/aendern", Access::confirmed, &CircularPages::change)
        .post("/verwaltung/rundschreiben/{rundschreiben}/probe", Access::confirmed, &CircularPages::test)
        .get("/verwaltung/rundschreiben/{rundschreiben}/versand", Access::confirmed, &CircularPages::ask_to_send)
        .post("/verwaltung/rundschreiben/{rundschreiben}/versand", Access::confirmed, &CircularPages::send)
        .post("/verwaltung/rundschreiben/{rundschreiben}/loeschung", Access::confirmed, &CircularPages::remove)
        .get("/rundschreiben/abmelden/{geheim}", Access::everyone, &CircularPages::unsubscription)
        .post("/rundschreiben/abmelden/{geheim}", Access::everyone, &CircularPages::unsubscribe)
        .post("/rundschreiben/anmelden/{geheim}", Access::everyone, &CircularPages::subscribe);
}

web::Response CircularPages::list(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (!may_write(actor)) return web::error_page(request, 404);
    const auto own = states_of(actor);
    if (own.empty()) return list_page(request, circulars_of(read, "", most_listed));
    std::vector<Circular> all;
    for (const auto& state : own) {
        auto some = circulars_of(read, state, most_listed);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return list_page(request, all);
}

web::Response CircularPages::blank(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    if (!may_write(actor)) return web::error_page(request, 404);
    const Questions questions(registry::topics(read), states_of(actor));
    return edit_page(request, web::Form(request, questions.fields(), Questions::filled({})), std::string(home) + "/neu",
                     request.texts()("Write a circular"));
}

web::Response CircularPages::add(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    if (!may_write(actor)) return web::error_page(request, 404);
    const Questions questions(registry::topics(write), states_of(actor));
    const auto form = web::Form::sent(request, questions.fields());
    if (form.has_mistakes()) return edit_page(request, form, std::string(home) + "/neu", request.texts()("Write a circular"));
    Circular circular;
    questions.read(form, circular);
    circular.id = base::Id<Circular>{form.submission()};
    circular.author = actor.id;
    circular.created_at = request.now;
    if (!find_circular(write, circular.id)) store_draft(write, circular);
    return web::see_other(request.to(path_of(circular)));
}

web::Response CircularPages::one(const web::Request& request, storage::Read& read) const
{
    const auto circular = circular_of_address(read, request);
    if (!circular) return web::error_page(request, 404);
    const auto reach = reach_of(read, request, *circular);
    if (circular->sent_at) return report_page(request, *circular, reach, report_on(read, circular->id, most_failures), is_being_sent(read, circular->id));
    return draft_page(request, *circular, reach, request.query.has("probe"));
}

web::Response CircularPages::edit(const web::Request& request, storage::Read& read) const
{
    const auto circular = draft_of_address(read, request);
    if (!circular) return web::error_page(request, 404);
    const Questions questions(registry::topics(read), states_of(identity::actor_of(read, request)));
    return edit_page(request, web::Form(request, questions.fields(), Questions::filled(*circular)), path_of(*circular) + "/aendern",
                     request.texts()("Change it"));
}

web::Response CircularPages::change(const web::Request& request, storage::Write& write) const
{
    auto circular = draft_of_address(write, request);
    if (!circular) return web::error_page(request, 404);
    const Questions questions(registry::topics(write), states_of(identity::actor_of(write, request)));
    const auto form = web::Form::sent(request, questions.fields());
    if (form.has_mistakes()) return edit_page(request, form, path_of(*circular) + "/aendern", request.texts()("Change it"));
    questions.read(form, *circular);
    store_draft(write, *circular);
    return web::see_other(request.to(path_of(*circular)));
}

web::Response CircularPages::test(const web::Request& request, storage::Write& write) const
{
    const auto circular = draft_of_address(write, request);
    if (!circular) return web::error_page(request, 404);
    const auto here = request.to(path_of(*circular));
    const auto account = identity::find_account(write, base::Id<identity::Account>{request.account->id});
    if (!request.has_valid_token || !account) return web::see_other(here);
    send_test(write, request.site(), *circular, *account, request.now);
    return web::see_other(here.with("probe", "1"));
}

web::Response CircularPages::ask_to_send(const web::Request& request, storage::Read& read) const
{
    const auto circular = draft_of_address(read, request);
    return circular ? send_page(request, *circular, reach_of(read, request, *circular)) : web::error_page(request, 404);
}

web::Response CircularPages::send(const web::Request& request, storage::Write& write) const
{
    const auto circular = circular_of_address(write, request);
    if (!circular) return web::error_page(request, 404);
    if (!circular->sent_at && !request.has_valid_token) return send_page(request, *circular, reach_of(write, request, *circular));
    circulars::send(write, *circular, request.now);
    return web::see_other(request.to(path_of(*circular)));
}

web::Response CircularPages::remove(const web::Request& request, storage::Write& write) const
{
    const auto circular = draft_of_address(write, request);
    if (!circular) return web::error_page(request, 404);
    if (request.has_valid_token) delete_draft(write, circular->id);
    return web::see_other(request.to(request.has_valid_token ? home : path_of(*circular)));
}

web::Response CircularPages::unsubscription(const web::Request& request, storage::Read& read) const
{
    const auto account = account_with(read, identity::kept(request["geheim"]));
    return account ? unsubscription_page(request, request["geheim"], has_refused(read, *account)) : web::error_page(request, 404);
}

/// Programs of mail providers send this without any token: the secret in the address is the right to do it.
web::Response CircularPages::unsubscribe(const web::Request& request, storage::Write& write) const
{
    const auto account = account_with(write, identity::kept(request["geheim"]));
    if (!account) return web::error_page(request, 404);
    refuse(write, *account, request.now);
    return unsubscription_page(request, request["geheim"], true);
}

web::Response CircularPages::subscribe(const web::Request& request, storage::Write& write) const
{
    const auto account = account_with(write, identity::kept(request["geheim"]));
    if (!account) return web::error_page(request, 404);
    take_back_refusal(write, *account);
    return unsubscription_page(request, request["geheim"], false);
}

}
