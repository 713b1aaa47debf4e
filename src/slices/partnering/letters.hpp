#pragma once

#include "slices/partnering/contact_person.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

#include <string_view>

namespace partnering {

/// Asks somebody whether an alliance may ask them; the one mail that goes out without a yes.
void post_question(storage::Write& write, const web::Site& site, std::string_view alliance, std::string_view organisation, const ContactPerson& contact,
                   std::string_view secret, base::Instant now);

}
