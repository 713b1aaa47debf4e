#pragma once

#include "slices/discussions/thread.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace discussions {

/// An alliance as the name of its room.
struct RoomAlliance {
    base::Id<registry::Alliance> id;
    std::string slug;
    std::string name;
};

/// Those to which somebody belongs, by name.
std::vector<RoomAlliance> alliances_of(storage::Read& read, base::Id<identity::Account> account);
std::optional<RoomAlliance> find_room_alliance(storage::Read& read, base::Id<registry::Alliance> id);

/// How many threads of each room (by its key) have posts since that moment that this person has not read. Only of rooms
/// that they may enter.
std::vector<std::pair<std::string, std::int64_t>> count_unread(storage::Read& read, base::Id<identity::Account> reader, base::Instant since);

/// One page of a room's threads, the liveliest first. Nothing of what the reader may not see.
std::vector<Thread> threads_in(storage::Read& read, std::string_view room, base::Id<identity::Account> reader, std::int64_t most, std::int64_t skipped);
std::int64_t count_threads(storage::Read& read, std::string_view room);

/// The thread with its stand for that reader; nothing where they may not see it.
std::optional<Thread> find_thread(storage::Read& read, base::Id<Thread> id, base::Id<identity::Account> reader);

/// The thread that the reader should look at next: the newest of which they have not read everything.
std::optional<base::Id<Thread>> next_unread(storage::Read& read, base::Id<identity::Account> reader, base::Instant since);

/// The threads that somebody follows by mail, has not read whole and may see; the one that has waited longest first.
std::vector<Thread> unread_followed(storage::Read& read, base::Id<identity::Account> reader, std::int64_t most);

/// The posts of a thread behind that number, in their order; `posts_on_page` at most. The thread was found before.
std::vector<Post> posts_of(storage::Read& read, base::Id<Thread> thread, std::int64_t after, base::Id<identity::Account> reader);

/// The post, where the reader may see its thread.
std::optional<Post> find_post(storage::Read& read, base::Id<Post> id, base::Id<identity::Account> reader);

/// What a post said before, the newest first.
std::vector<Revision> revisions_of(storage::Read& read, base::Id<Post> id);

/// False where this thread is stored already: a form that was sent twice.
bool store_thread(storage::Write& write, const Thread& thread);
/// Gives the post the next number of its thread. False where it is stored already.
bool store_post(storage::Write& write, Post& post);
/// Keeps what it said before.
void store_edit(storage::Write& write, const Post& before, std::string_view body, base::Instant now);

/// How many posts somebody has written since that moment.
std::int64_t count_posts_since(storage::Read& read, base::Id<identity::Account> author, base::Instant since);

void store_mention(storage::Write& write, base::Id<Post> post, base::Id<identity::Account> account);
void remove_mentions(storage::Write& write, base::Id<Post> post);

void mark_as_helpful(storage::Write& write, base::Id<Post> post, base::Id<identity::Account> account, base::Instant now);
void take_mark_back(storage::Write& write, base::Id<Post> post, base::Id<identity::Account> account);

void store_solution(storage::Write& write, base::Id<Thread> thread, base::Id<Post> post, base::Instant now);
void remove_solution(storage::Write& write, base::Id<Thread> thread);

/// Somebody who may be named in a room.
struct Person {
    base::Id<identity::Account> id;
    std::string name;

    friend bool operator==(const Person&, const Person&) = default;
};
/// Those with one of these names who may see that alliance's room, or an open one; of namesakes all.
std::vector<Person> people_named(storage::Read& read, const std::array<std::string, 4>& names, std::optional<base::Id<registry::Alliance>> alliance);

/// The words by which a post is found, instead of those before.
void store_words(storage::Write& write, base::Id<Post> post, const std::vector<std::string>& words);
/// The newest posts that have words beginning so and that the reader may see; hidden ones are none.
struct FoundPost {
    Post post;
    std::string title; ///< of its thread
    std::string room;  ///< its key
};
std::vector<FoundPost> posts_with(storage::Read& read, const std::array<std::string, 4>& words, base::Id<identity::Account> reader, std::int64_t most);

}
