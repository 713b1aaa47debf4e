#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/handover_part.hpp"
#include "slices/identity/personal_part.hpp"
#include "slices/partnering/contact_person.hpp"
#include "slices/partners/partners.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"
#include "web/site.hpp"

#include <string>
#include <vector>

namespace partnering {

/// An organisation that is partner of an alliance now.
struct PartnerNow {
    base::Id<partners::Organisation> id;
    std::string name;
    std::string slug;
    std::string sector; ///< its code
    partners::SectorName sector_name;
    base::Id<partners::Partnership> partnership;
    base::Date since;
    std::string seat; ///< empty where none is known
    std::string website;
    std::string summary;
    std::int64_t contacts = 0;
    std::int64_t contacts_asked = 0; ///< how many of them agreed to be asked

    friend bool operator==(const PartnerNow&, const PartnerNow&) = default;
};

/// Who is partner on that day: by sector, then by name. Persons are none of them.
std::vector<PartnerNow> partners_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today);
bool is_partner(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation, base::Date today);

/// Those at an organisation who agreed that this alliance asks them by mail for what is needed. Every such mail carries
/// `way_out` as its `unsubscribe_url`.
std::vector<ContactPerson> contacts_to_ask(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation);
/// Where somebody says with one click that they want to be asked no more. A new address for each mail, whole with https;
/// empty where the site does not know its own address.
std::string way_out(storage::Write& write, const web::Site& site, base::Id<ContactPerson> contact, base::Instant now);
/// They are asked no more, and nobody can ask them whether they want it again.
void stop_asking(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now);

/// What contacts at an organisation agreed to be public, of alliances in which it takes part that day. Depends on the
/// versions `partner_contacts` and `partners`.
std::vector<PublicContact> public_contacts(storage::Read& read, base::Id<partners::Organisation> organisation, base::Date today);

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The ways to the partners of one's own alliances, and prospects to turn to now.
day::Part day_part();

/// What a successor finds: open prospects and when to turn to them.
identity::HandoverPart handover_part();

/// Whom to turn to, on the page of an organisation: only what they agreed to.
web::Html organisation_part(const web::Request& request, storage::Read& read, const partners::Shown& organisation);

/// Contacts at partners that left long ago, and prospects that were closed long ago. Each returns how many were removed.
std::int64_t forget_old_contacts(storage::Write& write, base::Instant now);
std::int64_t forget_old_prospects(storage::Write& write, base::Instant now);

/// Some contacts, and prospects of whom two wait for somebody.
void make_demonstration(storage::Write& write, base::Instant now);

/// How a coordinator keeps the partners of an alliance, and those that it wants to win.
class PartneringPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response blank(const web::Request& request, storage::Read& read) const;
    web::Response take_up(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_end(const web::Request& request, storage::Read& read) const;
    web::Response end(const web::Request& request, storage::Write& write) const;
    web::Response take_back(const web::Request& request, storage::Write& write) const;

    web::Response desk(const web::Request& request, storage::Read& read) const;
    web::Response change(const web::Request& request, storage::Write& write) const;
    web::Response blank_contact(const web::Request& request, storage::Read& read) const;
    web::Response add_contact(const web::Request& request, storage::Write& write) const;
    web::Response contact(const web::Request& request, storage::Read& read) const;
    web::Response change_contact(const web::Request& request, storage::Write& write) const;
    web::Response question(const web::Request& request, storage::Write& write) const;
    web::Response remove_one_contact(const web::Request& request, storage::Write& write) const;

    web::Response consent(const web::Request& request, storage::Read& read) const;
    web::Response agree(const web::Request& request, storage::Write& write) const;
    web::Response unsubscription(const web::Request& request, storage::Read& read) const;
    web::Response unsubscribe(const web::Request& request, storage::Write& write) const;

    web::Response prospects(const web::Request& request, storage::Read& read) const;
    web::Response blank_prospect(const web::Request& request, storage::Read& read) const;
    web::Response add_prospect(const web::Request& request, storage::Write& write) const;
    web::Response prospect(const web::Request& request, storage::Read& read) const;
    web::Response change_prospect(const web::Request& request, storage::Write& write) const;
    web::Response add_note(const web::Request& request, storage::Write& write) const;
    web::Response follow_up(const web::Request& request, storage::Write& write) const;
    web::Response close_prospect(const web::Request& request, storage::Write& write) const;

    web::Response office_list(const web::Request& request, storage::Read& read) const;
    web::Response office(const web::Request& request, storage::Read& read) const;
    web::Response change_at_office(const web::Request& request, storage::Write& write) const;
};

}
