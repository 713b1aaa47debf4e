#pragma once

#include "files/files.hpp"
#include "slices/discussions/thread.hpp"

#include <optional>
#include <string>
#include <vector>

namespace discussions {

/// Puts a kept file behind those that the post has already.
void attach(storage::Write& write, base::Id<Post> post, base::Id<files::Kept> file);

/// Forgets a file of a post.
void detach(storage::Write& write, base::Id<files::Kept> file);

/// The files of a post, in their order.
std::vector<files::Kept> files_of(storage::Read& read, base::Id<Post> post);

/// The files of all posts of a thread with a number behind `after`, `posts_on_page` posts at most; each with its post.
std::vector<std::pair<base::Id<Post>, files::Kept>> files_of_page(storage::Read& read, base::Id<Thread> thread, std::int64_t after);

/// The post that has this file, where the reader may see its thread.
std::optional<base::Id<Post>> post_with_file(storage::Read& read, base::Id<files::Kept> file);

/// Keeps a file for a form that somebody has not sent yet.
void let_wait(storage::Write& write, base::Id<files::Kept> file, base::Id<identity::Account> account, const base::Uuid& form, base::Instant now);

/// What waits for that form of that person, in the order in which it came.
std::vector<files::Kept> waiting_files(storage::Read& read, base::Id<identity::Account> account, const base::Uuid& form);

/// It waits no longer: it has a post now.
void stop_waiting(storage::Write& write, base::Id<files::Kept> file);

/// Forgets what somebody let wait, but for that many of the newest.
void forget_oldest_waiting(storage::Write& write, base::Id<identity::Account> account, std::size_t stay);

/// For so long a form may stay open with its files.
inline constexpr std::chrono::hours time_to_send{24};

/// Forgets files whose forms were not sent in time. Returns how many.
std::int64_t forget_waiting(storage::Write& write, base::Instant now);

/// Forgets every file of somebody: what waits, and what stands in posts.
void forget_files_of(storage::Write& write, base::Id<identity::Account> account);

}
