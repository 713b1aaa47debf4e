#include "clock/clock.hpp"
#include "slices/quick_help/forms.hpp"
#include "slices/quick_help/letters.hpp"
#include "slices/quick_help/quick_help.hpp"
#include "slices/quick_help/store.hpp"
#include "slices/quick_help/views.hpp"

#include <charconv>

namespace quick_help {
namespace {

using base::says;

struct Asked {
    Call call;
    Request help;
};

/// What the link of a mail leads to; nothing for a secret that nobody got, or whose contact is forgotten.
std::optional<Asked> asked(storage::Read& read, const web::Request& request)
{
    auto call = call_with(read, identity::kept(request["geheim"]));
    if (!call || !call->contact) return std::nullopt;
    auto help = find_request(read, call->request).value();
    return Asked{std::move(*call), std::move(help)};
}

bool is_over(const web::Request& request, const Asked& asked) { return !is_open(asked.help, wall_clock::day_in_germany(request.now)); }

/// Who asked; while they are away, whoever acts for the alliance.
std::vector<identity::Account> readers(storage::Read& read, const Request& help, base::Instant now)
{
    auto asker = help.asked_by ? identity::find_account(read, *help.asked_by) : std::nullopt;
    if (!asker) return {};
    if (identity::absence_of(read, asker->id, now)) return identity::acting_for(read, help.alliance, now);
    return {std::move(*asker)};
}

std::int64_t promised_in(std::string_view typed, std::int64_t most)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return read.ec == std::errc{} && read.ptr == typed.data() + typed.size() && number >= 1 && number <= most ? number : 0;
}

std::string name_of(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    const auto name = registry::name_of_alliance(read, alliance);
    return name ? name->name : std::string();
}

}

web::Response QuickHelpPages::call(const web::Request& request, storage::Read& read) const
{
    const auto found = asked(read, request);
    if (!found) return web::error_page(request, 404);
    if (is_over(request, *found)) return over_page(request, found->help);
    const bool has_answered = found->call.answer != Answer::none;
    if (has_answered && !request.query.has("aendern")) return thanks_page(request, found->help, found->call);
    web::Fields filled;
    const auto chosen = request.query["antwort"];
    filled.add("antwort", has_answered ? (found->call.answer == Answer::yes ? "ja" : "nein") : std::string(chosen));
    filled.add("plaetze", std::to_string(found->call.answer == Answer::yes ? found->call.places : found->help.places));
    filled.add("worte", found->call.words);
    return call_page(request, found->help, found->call, web::Form(request, call_fields, filled));
}

/// The secret in the address is the right to answer, until the request is over.
web::Response QuickHelpPages::answer(const web::Request& request, storage::Write& write) const
{
    auto found = asked(write, request);
    if (!found) return web::error_page(request, 404);
    if (is_over(request, *found)) return over_page(request, found->help);
    auto form = web::Form::sent(request, call_fields);
    const bool helps = form["antwort"] == "ja";
    const auto places = promised_in(form["plaetze"], found->help.places);
    if (helps && places == 0) form.add_mistake("plaetze", says("Please write a number from 1 to {0}.", std::to_string(found->help.places)));
    if (form.has_mistakes()) return call_page(request, found->help, found->call, form);
    auto& call = found->call;
    const auto before = call;
    call.answer = helps ? Answer::yes : Answer::no;
    call.places = helps ? places : 0;
    call.words = form["worte"];
    if (call == before) return web::see_other(request.to(request.path)); // sent twice: who asked hears of it once
    store_answer(write, call, request.now);
    if (helps) {
        for (const auto& reader : readers(write, found->help, request.now)) post_promise(write, request.site(), found->help, call, reader, request.now);
    }
    return web::see_other(request.to(request.path));
}

web::Response QuickHelpPages::consent(const web::Request& request, storage::Read& read) const
{
    const auto contact = contact_with(read, identity::kept(request["geheim"]));
    if (!contact) return web::error_page(request, 404);
    return consent_page(request, request["geheim"], name_of(read, contact->alliance), contact->agreed_at.has_value());
}

web::Response QuickHelpPages::agree(const web::Request& request, storage::Write& write) const
{
    const auto contact = contact_with(write, identity::kept(request["geheim"]));
    if (!contact) return web::error_page(request, 404);
    if (!request.has_valid_token) return consent(request, write);
    if (request.query.has("nein")) {
        remove_contact(write, contact->alliance, contact->id);
        return forgotten_page(request);
    }
    mark_agreed(write, contact->id, request.now);
    return web::see_other(request.to(request.path));
}

web::Response QuickHelpPages::unsubscription(const web::Request& request, storage::Read& read) const
{
    return asked(read, request) ? unsubscription_page(request, request["geheim"]) : web::error_page(request, 404);
}

/// Programs of mail providers send this without any token: the secret in the address is the right to do it.
web::Response QuickHelpPages::unsubscribe(const web::Request& request, storage::Write& write) const
{
    const auto found = asked(write, request);
    if (!found) return web::error_page(request, 404);
    remove_contact(write, found->help.alliance, *found->call.contact);
    return forgotten_page(request);
}

}
