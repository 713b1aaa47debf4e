#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/handover_part.hpp"
#include "slices/identity/personal_part.hpp"
#include "slices/partnering/contact_person.hpp"
#include "slices/partners/partners.hpp"
#include "slices/partners/partnership.hpp"
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

}
