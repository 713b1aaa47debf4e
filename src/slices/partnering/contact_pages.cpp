#include "slices/partnering/forms.hpp"
#include "slices/partnering/letters.hpp"
#include "slices/partnering/origin.hpp"
#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/views.hpp"

namespace partnering {
namespace {

/// A partner of an alliance that whoever asks runs, by the address.
struct OwnPartner {
    registry::AllianceName alliance;
    partners::Organisation organisation;
};

std::optional<OwnPartner> own_partner(storage::Read& read, const web::Request& request)
{
    auto alliance = own_alliance(read, request);
    auto organisation = alliance ? partners::find_organisation(read, request["organisation"]) : std::nullopt;
    if (!organisation || !is_partner(read, alliance->id, organisation->id, today_of(request))) return std::nullopt;
    return OwnPartner{std::move(*alliance), std::move(*organisation)};
}

std::optional<ContactPerson> own_contact(storage::Read& read, const web::Request& request, const OwnPartner& own)
{
    const auto id = base::Id<ContactPerson>::parse(request["kontaktperson"]);
    auto contact = id ? find_contact(read, *id) : std::nullopt;
    if (!contact || contact->alliance != own.alliance.id || contact->organisation != own.organisation.id) return std::nullopt;
    return contact;
}

ContactForm ticked(const web::Request& request, const ContactPerson* contact)
{
    return {contact, request.form.has("name_oeffentlich"), request.form.has("telefon_oeffentlich"), request.form.has("email_oeffentlich")};
}

ContactPerson typed_contact(const OwnPartner& own, const web::Form& form, const ContactForm& shown)
{
    ContactPerson contact;
    contact.id = shown.contact ? shown.contact->id : base::Id<ContactPerson>{form.submission()};
    contact.alliance = own.alliance.id;
    contact.organisation = own.organisation.id;
    contact.name = on_one_line(form["name"]);
    contact.function = on_one_line(form["aufgabe"]);
    contact.mail = form["email"].empty() ? std::string() : identity::canonical_address(form["email"]);
    contact.telephone = on_one_line(form["telefon"]);
    contact.name_public = shown.name_public;
    contact.telephone_public = shown.telephone_public;
    contact.mail_public = shown.mail_public;
    return contact;
}

web::Response to_desk(const web::Request& request, const OwnPartner& own)
{
    return web::see_other(request.to(path_of_partner(own.alliance, own.organisation.slug)));
}

/// Keeps what was typed about somebody, or shows it again with its mistakes.
web::Response keep(const web::Request& request, storage::Write& write, const OwnPartner& own, const ContactPerson* before)
{
    auto form = web::Form::sent(request, contact_fields);
    check_mail(form);
    check_telephone(form);
    auto shown = ticked(request, before);
    if (shown.mail_public && form["email"].empty()) form.add_mistake("email", base::says("You ticked that the mail address is public, but there is none."));
    if (shown.telephone_public && form["telefon"].empty()) form.add_mistake("telefon", base::says("You ticked that the telephone number is public, but there is none."));
    if (form.has_mistakes()) return contact_page(request, own.alliance, own.organisation, shown, form);
    const auto typed = typed_contact(own, form, shown);
    const auto known = find_contact(write, typed.id);
    if (!before && known && (known->alliance != own.alliance.id || known->organisation != own.organisation.id)) return web::error_page(request, 404);
    store_contact(write, revised(known ? &*known : nullptr, typed, account_of_request(request), request.now));
    return to_desk(request, own);
}

}

web::Response PartneringPages::blank_contact(const web::Request& request, storage::Read& read) const
{
    const auto own = own_partner(read, request);
    if (!own) return web::error_page(request, 404);
    const auto origin = origin_of(read, request, own->alliance, request.query);
    web::Fields filled;
    filled.add("email", origin.mail);
    filled.add("telefon", origin.telephone);
    return contact_page(request, own->alliance, own->organisation, {.words = origin.words}, web::Form(request, contact_fields, filled));
}

web::Response PartneringPages::add_contact(const web::Request& request, storage::Write& write) const
{
    const auto own = own_partner(write, request);
    return own ? keep(request, write, *own, nullptr) : web::error_page(request, 404);
}

web::Response PartneringPages::contact(const web::Request& request, storage::Read& read) const
{
    const auto own = own_partner(read, request);
    const auto contact = own ? own_contact(read, request, *own) : std::nullopt;
    if (!contact) return web::error_page(request, 404);
    web::Fields filled;
    filled.add("name", contact->name);
    filled.add("aufgabe", contact->function);
    filled.add("email", contact->mail);
    filled.add("telefon", contact->telephone);
    return contact_page(request, own->alliance, own->organisation, {&*contact, contact->name_public, contact->telephone_public, contact->mail_public},
                        web::Form(request, contact_fields, filled));
}

web::Response PartneringPages::change_contact(const web::Request& request, storage::Write& write) const
{
    const auto own = own_partner(write, request);
    const auto contact = own ? own_contact(write, request, *own) : std::nullopt;
    return contact ? keep(request, write, *own, &*contact) : web::error_page(request, 404);
}

/// One mail asks them; whoever presses twice sends it once.
web::Response PartneringPages::question(const web::Request& request, storage::Write& write) const
{
    const auto own = own_partner(write, request);
    const auto contact = own ? own_contact(write, request, *own) : std::nullopt;
    if (!contact) return web::error_page(request, 404);
    if (!request.has_valid_token || !may_be_questioned(*contact)) return to_desk(request, *own);
    const auto secret = identity::new_secret();
    store_link(write, contact->id, LinkPurpose::question, identity::kept(secret), request.now);
    mark_questioned(write, contact->id, request.now);
    post_question(write, request.site(), own->alliance.name, own->organisation.name, *contact, secret, request.now);
    return to_desk(request, *own);
}

web::Response PartneringPages::remove_one_contact(const web::Request& request, storage::Write& write) const
{
    const auto own = own_partner(write, request);
    const auto contact = own ? own_contact(write, request, *own) : std::nullopt;
    if (!contact) return web::error_page(request, 404);
    if (request.has_valid_token) remove_contact(write, *contact);
    return to_desk(request, *own);
}

}
