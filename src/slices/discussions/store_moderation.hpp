#pragma once

#include "slices/discussions/thread.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace discussions {

/// What somebody finds wrong with a post.
struct PostReport {
    base::Id<PostReport> id;
    base::Id<Post> post;
    base::Id<identity::Account> reporter;
    std::string reason;
    base::Instant reported_at;
};
/// Nothing happens where this person's report of that post is still open.
void store_post_report(storage::Write& write, const PostReport& report);

/// A reported post, or one whose author appealed, as the service office sees it: in whatever room, because it was asked.
struct Case {
    Post post;
    std::string title; ///< of its thread
    std::string reason;
    bool is_appeal = false;
    base::Instant since;
};
/// What waits for a decision, the oldest first.
std::vector<Case> open_cases(storage::Read& read);
/// A post that the service office may decide on: reported or hidden once.
std::optional<Post> find_case(storage::Read& read, base::Id<Post> post);

void store_hiding(storage::Write& write, base::Id<Post> post, std::string_view reason, base::Instant now);
void remove_hiding(storage::Write& write, base::Id<Post> post);
/// Reports and the appeal of that post wait no more.
void settle_case(storage::Write& write, base::Id<Post> post, base::Instant now);

/// Once for each hiding.
void store_appeal(storage::Write& write, base::Id<Post> post, std::string_view reason, base::Instant now);
/// What was appealed; nothing where nobody did.
std::optional<std::string> find_appeal(storage::Read& read, base::Id<Post> post);

/// What can be done with posts.
enum class Deed { hidden, shown, left };
std::string_view word_of(Deed deed);

/// What was done with a post, by whom and why.
struct Entry {
    base::Id<Entry> id;
    base::Id<Post> post;
    std::string title; ///< of its thread
    std::optional<base::Id<identity::Account>> account;
    std::string account_name;
    Deed deed = Deed::hidden;
    std::string reason;
    base::Instant done_at;
};
void store_entry(storage::Write& write, const Entry& entry);
/// The newest first.
std::vector<Entry> newest_entries(storage::Read& read, std::int64_t most);

}
