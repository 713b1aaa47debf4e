#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/giving/forms.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/letters.hpp"
#include "slices/giving/permissions.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"

#include <algorithm>

namespace giving {
namespace {

constexpr std::size_t most_words = 300;

base::Date this_day(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

struct Reached {
    Call call;
    Ask ask;
};

/// What the link of a mail leads to; nothing for a secret that nobody got, or of somebody who is forgotten.
std::optional<Reached> reached(storage::Read& read, const web::Request& request)
{
    auto call = call_with(read, identity::kept(request["geheim"]));
    if (!call) return std::nullopt;
    auto ask = find_ask(read, call->ask).value();
    return Reached{std::move(*call), std::move(ask)};
}

/// Who asked, as long as they act for the alliance; else whoever does.
std::vector<identity::Account> readers(storage::Read& read, const Ask& ask, base::Instant now)
{
    auto acting = identity::acting_for(read, ask.alliance, now);
    const auto asker = std::find_if(acting.begin(), acting.end(), [&](const identity::Account& account) { return account.id == ask.asked_by; });
    if (asker == acting.end()) return acting;
    return {std::move(*asker)};
}

/// Keeps the answer and tells who asked; nothing happens where it was said before.
void take(storage::Write& write, const web::Request& request, const Ask& ask, Call& call, Answer answer, const std::string& words)
{
    if (call.answer == answer && call.words == words) return;
    call.answer = answer;
    call.words = words;
    call.answered_at = request.now;
    store_answer(write, call);
    for (const auto& reader : readers(write, ask, request.now)) post_answer(write, request.site(), ask, call, reader, request.now);
}

/// What whoever looks was asked; an empty one where they were not.
Call own_call(storage::Read& read, const Ask& ask, base::Id<identity::Account> account)
{
    if (auto known = call_of(read, ask.id, account)) return std::move(*known);
    Call call;
    call.ask = ask.id;
    call.account = account;
    return call;
}

std::string short_words(std::string_view typed)
{
    std::string words(base::beginning(typed, most_words));
    std::replace_if(words.begin(), words.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return words;
}

}

web::Response GivingPages::call(const web::Request& request, storage::Read& read) const
{
    const auto found = reached(read, request);
    if (!found) return web::error_page(request, 404);
    if (!is_waiting(read, found->ask, this_day(request))) return over_page(request, found->ask);
    const auto& call = found->call;
    const bool has_answered = call.answer != Answer::none;
    const bool asks_anew = request.query.has("aendern") || request.query.has("antwort");
    if (has_answered && (!asks_anew || request.query["antwort"] == name_of(call.answer).asked)) return thanks_page(request, found->ask, call);
    web::Fields first;
    first.add("antwort", request.query.has("antwort") ? std::string(request.query["antwort"]) : std::string(name_of(call.answer).asked));
    first.add("worte", call.words);
    return call_page(request, found->ask, web::Form(request, answer_fields, first));
}

/// The secret in the address is the right to answer, until the ask is over.
web::Response GivingPages::answer(const web::Request& request, storage::Write& write) const
{
    auto found = reached(write, request);
    if (!found) return web::error_page(request, 404);
    if (!is_waiting(write, found->ask, this_day(request))) return over_page(request, found->ask);
    const auto form = web::Form::sent(request, answer_fields);
    if (form.has_mistakes()) return call_page(request, found->ask, form);
    take(write, request, found->ask, found->call, asked_answer(form["antwort"]), short_words(form["worte"]));
    return web::see_other(request.to(request.path));
}

web::Response GivingPages::partner(const web::Request& request, storage::Read& read) const
{
    const auto organisation = find_giver(read, request["organisation"]);
    const auto actor = identity::actor_of(read, request);
    const auto today = this_day(request);
    const auto desks = organisation ? desks_of(read, actor, *organisation, today) : std::vector<Desk>();
    if (desks.empty()) return web::error_page(request, 404);
    const auto represented = represented_by(read, actor.id);
    std::vector<PartnerSide> sides;
    for (const auto& desk : desks) {
        const auto alliance = desk.alliance.id;
        PartnerSide side{desk, speaks_for(represented, alliance, organisation->id), partnering::is_partner(read, alliance, organisation->id, today), gifts_from(read, alliance, organisation->id, today), {}, outcomes_of(read, alliance, organisation->id)};
        for (const auto& ask : asks_to(read, alliance, organisation->id)) {
            if (side.is_partner && is_open(ask, today)) side.open.emplace_back(ask, own_call(read, ask, actor.id));
        }
        sides.push_back(std::move(side));
    }
    return partner_page(request, *organisation, sides);
}

/// Only who speaks for the partner answers here; who asked does not answer themselves.
web::Response GivingPages::partner_answer(const web::Request& request, storage::Write& write) const
{
    const auto organisation = find_giver(write, request["organisation"]);
    const auto id = base::Id<Ask>::parse(request["bitte"]);
    const auto ask = organisation && id ? find_ask(write, *id) : std::nullopt;
    const base::Id<identity::Account> account{request.account->id};
    if (!ask || ask->organisation.id != organisation->id || !speaks_for(represented_by(write, account), ask->alliance, organisation->id)) return web::error_page(request, 404);
    const auto answer = asked_answer(request.form["antwort"]);
    const auto back = web::see_other(request.to("/partner/" + organisation->slug).with_fragment("bitten"));
    if (!request.has_valid_token || answer == Answer::none || !is_waiting(write, *ask, this_day(request))) return back;
    auto call = own_call(write, *ask, account);
    if (!call_of(write, ask->id, account)) { // they speak for the partner since after it was asked
        call.id = base::Id<Call>::fresh();
        store_call(write, call, {});
        call = own_call(write, *ask, account);
    }
    take(write, request, *ask, call, answer, short_words(request.form["worte"]));
    return back;
}

}
