#pragma once

#include "slices/discussions/desk.hpp"
#include "slices/discussions/store_following.hpp"

namespace discussions {

/// How many mails one transaction writes at most, so that others can write in between.
inline constexpr std::int64_t mails_at_once = 100;

/// Tells the next followers of the oldest post of which not all have been told: the mails and how far it came are one
/// transaction, so nobody is told twice. Whether there may be more to do.
bool tell_next_followers(storage::Write& write, const Desk& desk, base::Instant now);

/// Sends the collection that has been due for longest, if there is something in it. Whether there was one.
bool send_next_digest(storage::Write& write, const Desk& desk, base::Instant now);

/// When the next collection goes out: at seven in the morning, the weekly one on Mondays.
base::Instant next_due(Frequency frequency, base::Instant now);

/// Takes care that who wants collections gets them from now on.
void wants_collections(storage::Write& write, AccountId account, Frequency frequency, base::Instant now);

}
