#pragma once

#include "slices/discussions/store_following.hpp"
#include "web/site.hpp"

#include <vector>

namespace discussions {

/// Puts the mail about a post into the outbox, with a button to it and a way to have no more of these.
void post_letter(storage::Write& write, const web::Site& site, const Recipient& recipient, const Told& told, base::Instant now);

/// Puts the mail with several posts into the outbox; what is more than `most` is only said.
void post_digest(storage::Write& write, const web::Site& site, const Recipient& recipient, const std::vector<Told>& posts, std::int64_t most, base::Instant now);

/// Tells who wrote a post that it was hidden, why, and how to object.
void post_hidden_letter(storage::Write& write, const web::Site& site, const Post& post, std::string_view reason, base::Instant now);

}
