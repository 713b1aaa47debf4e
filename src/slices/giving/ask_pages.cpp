#include "clock/clock.hpp"
#include "slices/giving/forms.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/letters.hpp"
#include "slices/giving/permissions.hpp"
#include "slices/giving/store_asks.hpp"

#include <algorithm>

namespace giving {
namespace {

using base::says;

/// Whom a mail to a partner reaches: an address once, whoever has it.
struct Asked {
    std::vector<partnering::ContactPerson> contacts;
    std::vector<identity::Account> representatives;
};

Asked asked_at(storage::Read& read, const Desk& desk)
{
    Asked asked{partnering::contacts_to_ask(read, desk.alliance.id, desk.organisation.id), representatives_of(read, desk.alliance.id, desk.organisation.id)};
    std::erase_if(asked.contacts, [&](const partnering::ContactPerson& contact) {
        return std::any_of(asked.representatives.begin(), asked.representatives.end(), [&](const identity::Account& account) { return account.email == contact.mail; });
    });
    std::vector<partnering::ContactPerson> once;
    for (auto& contact : asked.contacts) {
        const bool is_there = std::any_of(once.begin(), once.end(), [&](const partnering::ContactPerson& other) { return other.mail == contact.mail; });
        if (!is_there) once.push_back(std::move(contact));
    }
    asked.contacts = std::move(once);
    return asked;
}

Reach reach_of(const Asked& asked) { return {std::ssize(asked.contacts), std::ssize(asked.representatives)}; }

Call call_for(const Ask& ask)
{
    Call call;
    call.id = base::Id<Call>::fresh();
    call.ask = ask.id;
    return call;
}

void send(storage::Write& write, const web::Request& request, const Ask& ask, const Asked& asked)
{
    for (const auto& contact : asked.contacts) {
        const auto secret = identity::new_secret();
        auto call = call_for(ask);
        call.contact = contact.id;
        store_call(write, call, identity::kept(secret));
        post_ask(write, request.site(), ask, contact, secret, partnering::way_out(write, request.site(), contact.id, request.now), request.now);
    }
    for (const auto& account : asked.representatives) {
        const auto secret = identity::new_secret();
        auto call = call_for(ask);
        call.account = account.id;
        store_call(write, call, identity::kept(secret));
        post_ask_to_representative(write, request.site(), ask, account, secret, request.now);
    }
}

Ask typed_ask(const web::Request& request, web::Form& form, const Desk& desk)
{
    Ask ask;
    ask.id = base::Id<Ask>{form.submission()};
    ask.alliance = desk.alliance.id;
    ask.alliance_name = desk.alliance.name;
    ask.alliance_slug = desk.alliance.slug;
    ask.organisation = desk.organisation;
    ask.asked_by = base::Id<identity::Account>{request.account->id};
    ask.asked_at = request.now;
    read_ask(form, ask, wall_clock::day_in_germany(request.now));
    return ask;
}

Outcome first_outcome(const Ask& ask, base::Date today)
{
    Outcome outcome;
    outcome.id = base::Id<Outcome>::fresh();
    outcome.ask = ask.id;
    outcome.alliance = ask.alliance;
    outcome.organisation = ask.organisation.id;
    outcome.kind = ask.kind;
    outcome.amount = ask.amount;
    outcome.day = today;
    return outcome;
}

}

web::Response GivingPages::blank_ask(const web::Request& request, storage::Read& read) const
{
    const auto desk = desk_of_address(read, request);
    if (!desk) return web::error_page(request, 404);
    web::Fields first;
    first.add("art", std::string(request.query["art"]));
    return ask_page(request, *desk, web::Form(request, ask_fields, first), reach_of(asked_at(read, *desk)));
}

web::Response GivingPages::ask(const web::Request& request, storage::Write& write) const
{
    const auto desk = desk_of_address(write, request);
    if (!desk) return web::error_page(request, 404);
    const auto asked = asked_at(write, *desk);
    auto form = web::Form::sent(request, ask_fields);
    auto ask = typed_ask(request, form, *desk);
    ask.by_telephone = reach_of(asked).all() == 0;
    if (const auto known = find_ask(write, ask.id)) {
        return known->alliance == desk->alliance.id ? web::see_other(request.to(address_of(*known))) : web::error_page(request, 404); // sent twice
    }
    if (!ask.by_telephone && count_mailed(write, desk->alliance.id, request.now - std::chrono::hours(24)) >= most_a_day) {
        form.add_mistake("", says("You have asked ten times within a day. Please go on tomorrow, or call: who is asked too often gives no more."));
    }
    if (form.has_mistakes()) return ask_page(request, *desk, form, reach_of(asked));
    store_ask(write, ask);
    send(write, request, ask, asked);
    return web::see_other(request.to(address_of(ask)));
}

web::Response GivingPages::asked(const web::Request& request, storage::Read& read) const
{
    const auto ask = own_ask(read, request);
    if (!ask) return web::error_page(request, 404);
    const auto outcome = outcome_of(read, ask->id);
    auto first = outcome ? filled(*outcome) : web::Fields();
    if (!outcome) {
        first.add("menge", typed_amount(ask->kind, ask->amount));
        first.add("oeffentlich", "nein");
    }
    return asked_page(request, *ask, calls_of(read, ask->id), outcome.has_value(), web::Form(request, outcome_fields, first));
}

web::Response GivingPages::close(const web::Request& request, storage::Write& write) const
{
    const auto ask = own_ask(write, request);
    if (!ask) return web::error_page(request, 404);
    const auto known = outcome_of(write, ask->id);
    auto outcome = known.value_or(first_outcome(*ask, wall_clock::day_in_germany(request.now)));
    auto form = web::Form::sent(request, outcome_fields);
    read_outcome(form, outcome);
    if (form.has_mistakes()) return asked_page(request, *ask, calls_of(write, ask->id), known.has_value(), form);
    close_ask(write, outcome, request.now);
    return web::see_other(request.to(address_of(*ask)));
}

}
