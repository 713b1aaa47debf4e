#include "base/text.hpp"
#include "clock/clock.hpp"
#include "mail/message.hpp"
#include "slices/quick_help/forms.hpp"
#include "slices/quick_help/letters.hpp"
#include "slices/quick_help/quick_help.hpp"
#include "slices/quick_help/store.hpp"
#include "slices/quick_help/views.hpp"

#include <charconv>

namespace quick_help {

using base::says;
using web::Access;

namespace {

constexpr std::int64_t most_listed = 100;
constexpr std::int64_t most_places = 999;

base::Date today_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

/// The alliance of the address, where whoever asks runs it.
std::optional<registry::AllianceName> own_alliance(storage::Read& read, const web::Request& request)
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    if (!alliance || !identity::actor_of(read, request).runs(alliance->id)) return std::nullopt;
    return registry::AllianceName{alliance->id, alliance->slug, alliance->name, {}};
}

std::optional<Request> own_request(storage::Read& read, const web::Request& request)
{
    const auto alliance = own_alliance(read, request);
    const auto id = base::Id<Request>::parse(request["hilfe"]);
    auto help = alliance && id ? find_request(read, *id) : std::nullopt;
    return help && help->alliance == alliance->id ? help : std::nullopt;
}

std::vector<Contact> agreed_contacts(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    auto contacts = contacts_of(read, alliance);
    std::erase_if(contacts, [](const Contact& contact) { return !contact.agreed_at; });
    return contacts;
}

std::int64_t count_agreed(storage::Read& read, base::Id<registry::Alliance> alliance) { return std::ssize(agreed_contacts(read, alliance)); }

std::string path_of(const registry::AllianceName& alliance) { return "/bereich/" + alliance.slug + "/schnelle-hilfe"; }

std::int64_t number_in(std::string_view text)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() && number >= 1 && number <= most_places ? number : 0;
}

Request typed_request(const web::Request& request, const web::Form& form, const registry::AllianceName& alliance)
{
    Request help;
    help.id = base::Id<Request>{form.submission()};
    help.alliance = alliance.id;
    help.alliance_name = alliance.name;
    help.alliance_slug = alliance.slug;
    help.asked_by = base::Id<identity::Account>{request.account->id};
    help.what = on_one_line(form["was"]);
    help.places = number_in(form["plaetze"]);
    help.place = on_one_line(form["ort"]);
    help.until = base::Date(std::chrono::sys_days(today_of(request)) + std::chrono::days(number_in(form["bis"])));
    help.created_at = request.now;
    return help;
}

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<day::Task> tasks;
    for (const auto& alliance : actor.alliances()) {
        if (!actor.runs(alliance)) continue;
        for (const auto& help : requests_of(read, alliance, most_a_day)) {
            if (help.closed_at || is_open(help, today_of(request))) continue;
            tasks.push_back({help.until, t("Quick help is over: {0}. What came of it?", help.what),
                             "/bereich/" + help.alliance_slug + "/schnelle-hilfe/" + help.id.hex(), std::string(t("Say what came of it"))});
        }
    }
    return tasks;
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways;
    for (const auto& alliance : actor.alliances()) {
        const auto own = actor.runs(alliance) ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (own) ways.push_back({request.to(path_of(*own)), t("Quick help: {0}", own->name), std::string(t("Ask partners by mail, read their answers"))});
    }
    return ways;
}

constexpr std::array processings = {
    identity::Processing{"help_contact help_request help_call", "To ask partners for help at short notice", "People whom an alliance may ask",
                         "Name, e-mail address, what they answered; who asked", "Art. 6 (1) a GDPR: consent",
                         "until they want it no more; 30 days where they never agreed; requests and answers a year", "who runs the alliance"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {&tasks, &ways, nullptr}; }

std::int64_t forget_undecided_contacts(storage::Write& write, base::Instant now) { return forget_contacts(write, now - time_to_agree); }

std::int64_t forget_old_requests(storage::Write& write, base::Instant now)
{
    return forget_requests(write, base::months_after(wall_clock::day_in_germany(now), -months_kept));
}

void QuickHelpPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/bereich/{buendnis}/schnelle-hilfe", Access::signed_in, &QuickHelpPages::list)
        .get("/bereich/{buendnis}/schnelle-hilfe/neu", Access::signed_in, &QuickHelpPages::blank)
        .post("/bereich/{buendnis}/schnelle-hilfe/neu", Access::signed_in, &QuickHelpPages::ask)
        .get("/bereich/{buendnis}/schnelle-hilfe/kontakte", Access::confirmed, &QuickHelpPages::contacts)
        .post("/bereich/{buendnis}/schnelle-hilfe/kontakte", Access::confirmed, &QuickHelpPages::add_contact)
        .post("/bereich/{buendnis}/schnelle-hilfe/kontakte/{kontakt}/ende", Access::confirmed, &QuickHelpPages::remove)
        .get("/bereich/{buendnis}/schnelle-hilfe/{hilfe}", Access::signed_in, &QuickHelpPages::one)
        .post("/bereich/{buendnis}/schnelle-hilfe/{hilfe}/ende", Access::signed_in, &QuickHelpPages::close)
        .get("/schnelle-hilfe/{geheim}", Access::everyone, &QuickHelpPages::call)
        .post("/schnelle-hilfe/{geheim}", Access::everyone, &QuickHelpPages::answer)
        .get("/schnelle-hilfe/zusage/{geheim}", Access::everyone, &QuickHelpPages::consent)
        .post("/schnelle-hilfe/zusage/{geheim}", Access::everyone, &QuickHelpPages::agree)
        .get("/schnelle-hilfe/abmelden/{geheim}", Access::everyone, &QuickHelpPages::unsubscription)
        .post("/schnelle-hilfe/abmelden/{geheim}", Access::everyone, &QuickHelpPages::unsubscribe);
}

web::Response QuickHelpPages::list(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    return list_page(request, *alliance, requests_of(read, alliance->id, most_listed), count_agreed(read, alliance->id));
}

web::Response QuickHelpPages::blank(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    const auto contacts = alliance ? count_agreed(read, alliance->id) : 0;
    if (contacts == 0) return web::error_page(request, 404);
    web::Fields filled;
    filled.add("ort", registry::find_alliance(read, alliance->slug)->seat.name);
    filled.add("bis", "1");
    return ask_page(request, *alliance, web::Form(request, request_fields, filled), contacts);
}

web::Response QuickHelpPages::ask(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    const auto contacts = alliance ? agreed_contacts(write, alliance->id) : std::vector<Contact>();
    if (contacts.empty()) return web::error_page(request, 404);
    auto form = web::Form::sent(request, request_fields);
    if (!form["plaetze"].empty() && number_in(form["plaetze"]) == 0) form.add_mistake("plaetze", says("Please write a number from 1 to 999."));
    const auto help = typed_request(request, form, *alliance);
    const bool is_known = find_request(write, help.id).has_value();
    if (!is_known && count_requests(write, alliance->id, request.now - std::chrono::hours(24)) >= most_a_day) {
        form.add_mistake("", says("You have asked five times within a day. Please call: who is asked too often helps no more."));
    }
    if (form.has_mistakes()) return ask_page(request, *alliance, form, std::ssize(contacts));
    const auto here = request.to(path_of(*alliance) + "/" + help.id.hex());
    if (is_known) return web::see_other(here);
    store_request(write, help);
    for (const auto& contact : contacts) {
        const auto secret = identity::new_secret();
        store_call(write, help.id, contact.id, identity::kept(secret));
        post_call(write, request.site(), help, contact, secret, request.now);
    }
    return web::see_other(here);
}

web::Response QuickHelpPages::one(const web::Request& request, storage::Read& read) const
{
    const auto help = own_request(read, request);
    if (!help) return web::error_page(request, 404);
    web::Fields filled;
    filled.add("ergebnis", help->outcome);
    return one_page(request, *help, calls_of(read, help->id), web::Form(request, outcome_fields, filled));
}

web::Response QuickHelpPages::close(const web::Request& request, storage::Write& write) const
{
    const auto help = own_request(write, request);
    if (!help) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, outcome_fields);
    if (form.has_mistakes()) return one_page(request, *help, calls_of(write, help->id), form);
    close_request(write, help->id, form["ergebnis"], request.now);
    return web::see_other(request.to("/bereich/" + help->alliance_slug + "/schnelle-hilfe/" + help->id.hex()));
}

web::Response QuickHelpPages::contacts(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    return contacts_page(request, *alliance, contacts_of(read, alliance->id), web::Form(request, contact_fields));
}

web::Response QuickHelpPages::add_contact(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    if (!alliance) return web::error_page(request, 404);
    auto form = web::Form::sent(request, contact_fields);
    const auto secret = identity::new_secret();
    const Contact contact{base::Id<Contact>{form.submission()}, alliance->id, on_one_line(form["name"]), identity::canonical_address(form["email"]), request.now};
    if (!form.has_mistakes() && !mail::is_address(contact.email)) form.add_mistake("email", says("No mail reaches this address. Please look at it again."));
    if (!form.has_mistakes() && !store_contact(write, contact, identity::kept(secret))) form.add_mistake("email", says("This address is among your contacts already."));
    if (form.has_mistakes()) return contacts_page(request, *alliance, contacts_of(write, alliance->id), form);
    post_consent(write, request.site(), alliance->name, contact, secret, request.now);
    return web::see_other(request.to(path_of(*alliance) + "/kontakte"));
}

web::Response QuickHelpPages::remove(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    const auto id = base::Id<Contact>::parse(request["kontakt"]);
    if (!alliance || !id) return web::error_page(request, 404);
    if (request.has_valid_token && !remove_contact(write, alliance->id, *id)) return web::error_page(request, 404);
    return web::see_other(request.to(path_of(*alliance) + "/kontakte"));
}

}
