#include "clock/clock.hpp"
#include "slices/cooperations/cooperations.hpp"
#include "slices/cooperations/forms.hpp"
#include "slices/cooperations/letters.hpp"
#include "slices/cooperations/permissions.hpp"
#include "slices/cooperations/store_talks.hpp"
#include "slices/cooperations/views.hpp"

namespace cooperations {
namespace {

/// What somebody may answer, and for which alliance.
struct Answerable {
    Listed listed;
    base::Id<registry::Alliance> answering;
};

std::optional<Answerable> answerable(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto id = base::Id<Cooperation>::parse(request["kooperation"]);
    auto listed = id ? find_cooperation(read, *id) : std::nullopt;
    if (!listed || !is_open(listed->cooperation, wall_clock::day_in_germany(request.now))) return std::nullopt;
    const auto answering = answers_for(actor, listed->cooperation);
    if (!answering || may_speak_for(actor, listed->cooperation.alliance)) return std::nullopt;
    return Answerable{std::move(*listed), *answering};
}

/// The talk of the address, where whoever asks belongs to one of its sides.
std::optional<Talk> talk_of_address(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto id = base::Id<Talk>::parse(request["gespraech"]);
    return id ? find_talk(read, *id, actor.id) : std::nullopt;
}

web::Response to_talk(const web::Request& request, base::Id<Talk> talk)
{
    return web::see_other(request.to("/kooperationen/gespraeche/" + talk.hex()));
}

}

web::Response CooperationPages::answer_form(const web::Request& request, storage::Read& read) const
{
    const auto found = answerable(read, request, identity::actor_of(read, request));
    return found ? answer_page(request, found->listed, web::Form(request, message_fields)) : web::error_page(request, 404);
}

web::Response CooperationPages::answer(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto found = answerable(write, request, actor);
    if (!found) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, message_fields);
    if (form.has_mistakes()) return answer_page(request, found->listed, form);
    const auto& cooperation = found->listed.cooperation;
    const auto id = talk_about(write, cooperation.id, found->answering, request.now);
    if (add_message(write, form.submission(), id, found->answering, actor.id, form["text"], request.now)) {
        post_message(write, request, actor, find_talk(write, id, actor.id).value(), cooperation.alliance, cooperation.author, form["text"]);
    }
    return to_talk(request, id);
}

web::Response CooperationPages::talk(const web::Request& request, storage::Read& read) const
{
    const auto talk = talk_of_address(read, request, identity::actor_of(read, request));
    if (!talk) return web::error_page(request, 404);
    return talk_page(request, *talk, messages_of(read, talk->id), identity::absences(read, request.now), web::Form(request, message_fields));
}

web::Response CooperationPages::say(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto talk = talk_of_address(write, request, actor);
    if (!talk) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, message_fields);
    if (form.has_mistakes()) return talk_page(request, *talk, messages_of(write, talk->id), identity::absences(write, request.now), form);
    const bool is_owner = may_speak_for(actor, talk->owner);
    if (add_message(write, form.submission(), talk->id, is_owner ? talk->owner : talk->answering, actor.id, form["text"], request.now)) {
        const auto author = is_owner ? std::nullopt : find_cooperation(write, talk->cooperation)->cooperation.author;
        post_message(write, request, actor, *talk, is_owner ? talk->answering : talk->owner, author, form["text"]);
    }
    return to_talk(request, talk->id);
}

web::Response CooperationPages::outcome_form(const web::Request& request, storage::Read& read) const
{
    const auto talk = talk_of_address(read, request, identity::actor_of(read, request));
    return talk ? outcome_page(request, *talk, web::Form(request, outcome_fields)) : web::error_page(request, 404);
}

web::Response CooperationPages::store_outcome(const web::Request& request, storage::Write& write) const
{
    const auto talk = talk_of_address(write, request, identity::actor_of(write, request));
    if (!talk) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, outcome_fields);
    if (form.has_mistakes()) return outcome_page(request, *talk, form);
    set_outcome(write, talk->id, find_outcome(form["ergebnis"]).value());
    return to_talk(request, talk->id);
}

bool is_time_to_ask(storage::Read& read, base::Instant now) { return has_due_talks(read, now); }

std::int64_t ask_what_came_of_it(storage::Write& write, const web::Site& site, base::Instant now)
{
    const auto talks = take_due_talks(write, now);
    for (const auto& talk : talks) post_question(write, site, talk, now);
    return static_cast<std::int64_t>(talks.size());
}

}
