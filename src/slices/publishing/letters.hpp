#pragma once

#include "slices/publishing/editable.hpp"

namespace publishing {

/// Asks whether what is published is still right. `secret` opens the page with the answer.
void post_question(storage::Write& write, const web::Site& site, const identity::Account& account, const Named& named,
                   std::string_view secret, base::Instant now);

/// Tells that a draft waits for a review.
void post_submission(storage::Write& write, const web::Request& request, const identity::Account& account, const Named& named);

/// Tells that a draft came back.
void post_return(storage::Write& write, const web::Request& request, const identity::Account& account, const Named& named);

}
