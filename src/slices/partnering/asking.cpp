#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"

namespace partnering {

std::string way_out(storage::Write& write, const web::Site& site, base::Id<ContactPerson> contact, base::Instant now)
{
    if (site.public_url.empty()) return {};
    const auto secret = identity::new_secret();
    store_link(write, contact, LinkPurpose::way_out, identity::kept(secret), now);
    return site.public_url + "/partner/abmelden/" + secret;
}

void stop_asking(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now) { mark_declined(write, contact, now); }

}
