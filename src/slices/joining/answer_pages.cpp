#include "clock/clock.hpp"
#include "slices/joining/addressees.hpp"
#include "slices/joining/forms.hpp"
#include "slices/joining/joining.hpp"
#include "slices/joining/letters.hpp"
#include "slices/joining/store.hpp"
#include "slices/joining/views.hpp"

namespace joining {
namespace {

using base::says;

constexpr std::int64_t most_listed = 200;
constexpr std::int64_t most_tasks = 5;

/// The one of the address, where whoever asks may answer it.
std::optional<Inquiry> inquiry_of_address(storage::Read& read, const web::Request& request)
{
    const auto id = base::Id<Inquiry>::parse(request["anfrage"]);
    auto inquiry = id ? find_inquiry(read, *id) : std::nullopt;
    if (!inquiry || !may_answer(identity::actor_of(read, request), *inquiry)) return std::nullopt;
    return inquiry;
}

/// Where who runs the alliance takes up whom it said yes to; empty where nothing is to be taken up.
std::string way_to_take_up(storage::Read& read, const web::Request& request, const Inquiry& inquiry)
{
    if (inquiry.answer != Answer::yes || !inquiry.alliance || !identity::actor_of(read, request).runs(*inquiry.alliance)) return {};
    const auto alliance = registry::name_of_alliance(read, *inquiry.alliance);
    return alliance ? "/bereich/" + alliance->slug + "/partner/neu" : std::string();
}

AnswerQuestions questions_about(storage::Read& read, const web::Request& request, const Inquiry& inquiry)
{
    return AnswerQuestions(others_for(read, inquiry, wall_clock::day_in_germany(request.now)), inquiry.rung != Rung::office);
}

void forward(storage::Write& write, const web::Request& request, const Inquiry& before, const registry::AllianceName* other, std::string_view text)
{
    auto inquiry = before;
    if (other != nullptr) {
        inquiry.alliance = other->id;
        inquiry.alliance_name = other->name;
        put(write, inquiry, Rung::alliance, request.now);
    } else {
        put(write, inquiry, above(inquiry.rung), request.now);
    }
    if (!hand_over(write, before, inquiry)) return;
    post_inquiry(write, request.site(), inquiry, people_of(write, inquiry, request.now), Occasion::forwarded, request.now);
    post_forwarding(write, request.site(), inquiry, text, request.now);
}

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<day::Task> tasks;
    for (const auto& inquiry : open_for(read, actor.id, most_tasks)) {
        tasks.push_back({wall_clock::day_in_germany(inquiry.received_at),
                         t("Somebody wants to take part in {0}: answer by {1}.", inquiry.place, t.date(inquiry.answer_due_on)),
                         "/mitmachen/anfragen/" + inquiry.id.hex(), std::string(t("Answer the inquiry"))});
    }
    return tasks;
}

std::vector<web::Choice> ways(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    using identity::Role;
    const bool answers = actor.holds(Role::coordinator) || actor.holds(Role::deputy) || actor.holds(Role::state_coordination) || actor.holds(Role::service_office);
    if (!answers) return {};
    const auto& t = request.texts();
    return {{request.to("/mitmachen/anfragen"), std::string(t("Inquiries")), std::string(t("Who wants to take part"))}};
}

}

day::Part day_part() { return {&tasks, &ways, nullptr}; }

web::Response JoiningPages::list(const web::Request& request, storage::Read& read) const
{
    return list_page(request, open_for(read, identity::actor_of(read, request).id, most_listed));
}

web::Response JoiningPages::one(const web::Request& request, storage::Read& read) const
{
    const auto inquiry = inquiry_of_address(read, request);
    if (!inquiry) return web::error_page(request, 404);
    const auto questions = questions_about(read, request, *inquiry);
    return one_page(request, *inquiry, web::Form(request, questions.fields(), request.query), way_to_take_up(read, request, *inquiry));
}

web::Response JoiningPages::answer(const web::Request& request, storage::Write& write) const
{
    const auto inquiry = inquiry_of_address(write, request);
    if (!inquiry) return web::error_page(request, 404);
    const auto here = request.to("/mitmachen/anfragen/" + inquiry->id.hex());
    if (inquiry->answered_at) return web::see_other(here);
    const auto questions = questions_about(write, request, *inquiry);
    auto form = web::Form::sent(request, questions.fields());
    const bool forwards = form["antwort"] == forward_word;
    if (forwards && (questions.fields().size() < 3 || form["an"].empty())) {
        form.add_mistake("antwort", says("Please choose below to whom it goes."));
    }
    if (form.has_mistakes()) return one_page(request, *inquiry, form, {});
    if (forwards) {
        forward(write, request, *inquiry, questions.other(form["an"]), form["text"]);
        return web::see_other(request.to("/mitmachen/anfragen"));
    }
    const auto chosen = form["antwort"] == yes_word ? Answer::yes : Answer::no;
    if (store_answer(write, inquiry->id, chosen, form["text"], base::Id<identity::Account>{request.account->id}, request.now)) {
        post_answer(write, request.site(), *inquiry, chosen, form["text"], request.now);
    }
    return web::see_other(here);
}

std::optional<Welcomed> welcomed_by(storage::Read& read, const identity::Actor& actor, base::Id<registry::Alliance> alliance, std::string_view inquiry)
{
    const auto id = base::Id<Inquiry>::parse(inquiry);
    const auto found = id && actor.runs(alliance) ? find_inquiry(read, *id) : std::nullopt;
    if (!found || found->answer != Answer::yes || found->alliance != alliance) return std::nullopt;
    return Welcomed{found->name, found->reach, found->place, is_reached_by_mail(*found)};
}

std::int64_t forget_old_inquiries(storage::Write& write, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    const auto before = [&](int months) { return base::Instant(std::chrono::sys_days(base::months_after(today, -months))); };
    return forget(write, before(months_kept), before(2 * months_kept));
}

std::int64_t forget_old_networks(storage::Write& write, base::Instant now) { return forget_networks_before(write, now - memory_of_networks); }

std::int64_t daily_round(storage::Write& write, const web::Site& site, base::Instant now)
{
    std::int64_t moved = 0;
    for (const auto& late : too_long_unanswered(write, now)) {
        auto inquiry = late;
        put(write, inquiry, above(late.rung), now);
        if (!hand_over(write, late, inquiry)) continue;
        post_inquiry(write, site, inquiry, people_of(write, inquiry, now), Occasion::climbed, now);
        ++moved;
    }
    for (const auto& inquiry : take_to_remind(write, now)) {
        post_inquiry(write, site, inquiry, people_of(write, inquiry, now), Occasion::waiting, now);
        ++moved;
    }
    return moved;
}

}
