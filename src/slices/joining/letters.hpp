#pragma once

#include "slices/identity/identity.hpp"
#include "slices/joining/inquiry.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

#include <string_view>
#include <vector>

namespace joining {

/// Why somebody hears of an inquiry.
enum class Occasion { arrived, forwarded, waiting, climbed };

/// Asks those who have it now, with a button that opens the page with the answer chosen.
void post_inquiry(storage::Write& write, const web::Site& site, const Inquiry& inquiry, const std::vector<identity::Account>& to, Occasion occasion,
                  base::Instant now);

/// Tells whoever asked; nothing goes out to a telephone.
void post_answer(storage::Write& write, const web::Site& site, const Inquiry& inquiry, Answer answer, std::string_view text, base::Instant now);
void post_forwarding(storage::Write& write, const web::Site& site, const Inquiry& inquiry, std::string_view text, base::Instant now);

}
