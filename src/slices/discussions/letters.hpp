#pragma once

#include "slices/discussions/desk.hpp"
#include "slices/discussions/store_following.hpp"

#include <vector>

namespace discussions {

/// Puts the mail about a post into the outbox, with a button to it, a way to have no more of these, and an address to
/// which it is answered.
void post_letter(storage::Write& write, const Desk& desk, const Recipient& recipient, const Told& told, base::Instant now);

/// Puts the mail with several posts into the outbox; what is more than `most` is only said.
void post_digest(storage::Write& write, const web::Site& site, const Recipient& recipient, const std::vector<Told>& posts, std::int64_t most, base::Instant now);

/// Tells who wrote a post that it was hidden, why, and how to object.
void post_hidden_letter(storage::Write& write, const web::Site& site, const Post& post, std::string_view reason, base::Instant now);

/// Why an answer by mail did not get where it should.
enum class Obstacle {
    unknown_address, ///< we made no such address
    other_mailbox,   ///< it was made for somebody else, or they wrote from another mailbox
    too_late,
    no_thread,       ///< it is not there any more, or not for them
    no_text,
    too_long,
    too_many,        ///< they wrote a great deal within an hour
    attachments,     ///< the text got there, some of the files did not
};

/// A mail that stands before an obstacle.
struct Stopped {
    Obstacle obstacle = Obstacle::unknown_address;
    std::string subject;
    std::string text; ///< goes back to who wrote it, where the address showed that it was them
    std::vector<std::pair<std::string, base::Message>> files = {}; ///< that could not be kept, and why
};

/// Says why, what to do, and what had been written.
void obstacle_letter(storage::Write& write, const Desk& desk, const Recipient& recipient, const Stopped& stopped, base::Instant now);

}
