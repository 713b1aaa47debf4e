#pragma once

#include "slices/giving/ask.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

#include <string_view>

namespace giving {

/// Asks a contact who agreed to be asked, with links that open an answer chosen. `way_out` ends such mails.
void post_ask(storage::Write& write, const web::Site& site, const Ask& ask, const partnering::ContactPerson& contact, std::string_view secret,
              const std::string& way_out, base::Instant now);

/// The same for somebody with an account who speaks for the partner.
void post_ask_to_representative(storage::Write& write, const web::Site& site, const Ask& ask, const identity::Account& to, std::string_view secret,
                                base::Instant now);

/// Tells who asked what somebody answered.
void post_answer(storage::Write& write, const web::Site& site, const Ask& ask, const Call& call, const identity::Account& to, base::Instant now);

/// "Yes, gladly"; nothing for who has not answered.
std::string_view answer_words(const web::Texts& texts, Answer answer);

}
