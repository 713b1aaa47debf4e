#pragma once

#include "slices/discussions/thread.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace discussions {

using AccountId = base::Id<identity::Account>;

/// Writes down that somebody has read a thread up to that number; never back.
void store_reading(storage::Write& write, AccountId account, base::Id<Thread> thread, std::int64_t number, base::Instant now);

void store_subscription(storage::Write& write, AccountId account, std::string_view room, Frequency frequency);
void store_subscription(storage::Write& write, AccountId account, base::Id<Thread> thread, Frequency frequency);
/// As above, where nothing was chosen before: whoever writes hears of answers.
void follow(storage::Write& write, AccountId account, base::Id<Thread> thread);

/// What was chosen; `none` where nothing was.
Frequency subscription_of(storage::Read& read, AccountId account, std::string_view room);
/// Nothing where the room's decides.
std::optional<Frequency> subscription_of(storage::Read& read, AccountId account, base::Id<Thread> thread);

/// No mails any more, of no room and no thread.
void unsubscribe_from_all(storage::Write& write, AccountId account, base::Instant now);

/// The secret in somebody's unsubscribe addresses, made when it is first asked for.
std::string unsubscribe_secret(storage::Write& write, AccountId account);
std::optional<AccountId> account_with_secret(storage::Read& read, std::string_view secret);

/// The post is told to its followers later.
void store_notice(storage::Write& write, base::Id<Post> post);

/// A post that not everybody has been told of.
struct Notice {
    base::Id<Post> post;
    AccountId told_up_to;
};
/// The oldest one, for this transaction alone. Nothing where there is none, or where others have them all.
std::optional<Notice> take_notice(storage::Write& write);
void move_notice(storage::Write& write, const Notice& notice);
void remove_notice(storage::Write& write, base::Id<Post> post);

/// What a mail about a post says.
struct Told {
    base::Id<Post> post;
    base::Id<Thread> thread;
    std::string room;
    std::string title;
    std::optional<AccountId> author;
    std::string author_name;
    std::string body;

    friend bool operator==(const Told&, const Told&) = default;
};
/// Nothing for a post that was hidden meanwhile.
std::optional<Told> find_told(storage::Read& read, base::Id<Post> post);

/// Somebody who gets a mail.
struct Recipient {
    AccountId id;
    std::string email;
    std::string name;
    std::string language;
    bool is_mentioned = false;

    friend bool operator==(const Recipient&, const Recipient&) = default;
};
/// The next of those who want to hear of this post at once and may see it, behind `told_up_to`; never who wrote it or has
/// read it already.
std::vector<Recipient> followers_of(storage::Read& read, const Told& told, AccountId told_up_to, std::int64_t most);

/// A collection that is due.
struct Digest {
    AccountId account;
    Frequency frequency = Frequency::daily;
    base::Instant since;
    base::Instant due_at;

    friend bool operator==(const Digest&, const Digest&) = default;
};
/// One that is due is written down where there is none yet.
void store_digest(storage::Write& write, const Digest& digest);
/// The one that has been due for longest, for this transaction alone.
std::optional<Digest> take_due_digest(storage::Write& write, base::Instant now);
/// When it is due next, and from when on it collects.
void move_digest(storage::Write& write, const Digest& digest);
void remove_digest(storage::Write& write, const Digest& digest);
bool wants_digest(storage::Read& read, const Digest& digest);
/// What somebody wants collected, may see and has not read, up to that moment, the oldest first.
std::vector<Told> collected(storage::Read& read, const Digest& digest, base::Instant until, std::int64_t most);

/// Nobody for who may not get mails any more.
std::optional<Recipient> find_recipient(storage::Read& read, AccountId account);
/// Those who share a mailbox, by its address in small letters, and may get mails.
std::vector<Recipient> recipients_at(storage::Read& read, std::string_view email);

}
