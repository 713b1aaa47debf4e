#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/views.hpp"

namespace partnering {
namespace {

std::optional<ContactPerson> asked_by_mail(storage::Read& read, const web::Request& request)
{
    return contact_with(read, LinkPurpose::question, identity::kept(request["geheim"]));
}

}

web::Response PartneringPages::consent(const web::Request& request, storage::Read& read) const
{
    const auto contact = asked_by_mail(read, request);
    if (!contact) return web::error_page(request, 404);
    const auto alliance = registry::name_of_alliance(read, contact->alliance);
    const auto organisation = partners::organisation_with(read, contact->organisation);
    return consent_page(request, alliance ? alliance->name : std::string(), organisation ? organisation->name : std::string(), *contact);
}

/// The secret in the address is the right to answer: yes, no, or to be forgotten.
web::Response PartneringPages::agree(const web::Request& request, storage::Write& write) const
{
    const auto contact = asked_by_mail(write, request);
    if (!contact) return web::error_page(request, 404);
    if (!request.has_valid_token) return consent(request, write);
    if (request.query.has("loeschen")) {
        remove_contact(write, *contact);
        return contact_forgotten_page(request);
    }
    if (request.query.has("nein")) mark_declined(write, contact->id, request.now);
    else mark_agreed(write, contact->id, request.now);
    return web::see_other(request.to(request.path));
}

web::Response PartneringPages::unsubscription(const web::Request& request, storage::Read& read) const
{
    return contact_with(read, LinkPurpose::way_out, identity::kept(request["geheim"])) ? way_out_page(request) : web::error_page(request, 404);
}

/// Programs of mail providers send this without any token: the secret in the address is the right to do it.
web::Response PartneringPages::unsubscribe(const web::Request& request, storage::Write& write) const
{
    const auto contact = contact_with(write, LinkPurpose::way_out, identity::kept(request["geheim"]));
    if (!contact) return web::error_page(request, 404);
    mark_declined(write, contact->id, request.now);
    return asked_no_more_page(request);
}

web::Html organisation_part(const web::Request& request, storage::Read& read, const partners::Shown& organisation)
{
    return public_section(request, public_contacts(read, organisation.id, today_of(request)));
}

}
