#pragma once

#include "slices/discussions/attachments.hpp"
#include "slices/discussions/room.hpp"
#include "slices/discussions/store.hpp"
#include "slices/identity/identity.hpp"

#include <string>
#include <vector>

namespace discussions {

/// How a post came.
enum class Way { page, mail };

/// Something that somebody wrote and sent. `id` comes from the form: what is sent twice is stored once.
struct Written {
    base::Uuid id;
    std::string title; ///< of a new thread
    std::string body;
    Way way = Way::page;
    Attachments attachments = {};
};

/// How many posts one person writes within an hour at most: each may become thousands of mails.
inline constexpr std::int64_t most_posts_an_hour = 60;

/// What is said to whoever has to wait.
base::Message too_much();

/// Whether somebody has to wait before writing again. `id`: what is sent; sent again, it is no new post.
bool has_written_enough(storage::Read& read, base::Id<identity::Account> author, const base::Uuid& id, base::Instant now);

/// Begins a thread with its first post. Who wrote it hears of answers. `store`: where its files go.
base::Id<Thread> begin_thread(storage::Write& write, const files::Store& store, const identity::Actor& actor, const Room& room, const Written& written, base::Instant now);

/// Answers in a thread that the actor may see. Its followers are told later.
Post answer(storage::Write& write, const files::Store& store, const identity::Actor& actor, const Thread& thread, const Written& written, base::Instant now);

/// Says something else from now on, with other files; what it said before is kept, files that it loses are not.
void edit_post(storage::Write& write, const files::Store& store, const Thread& thread, const Post& before, const Written& written, base::Instant now);

/// Whom a text calls: the people of that room whose name stands behind an `@`; the longest name that fits.
std::vector<Person> mentioned_in(storage::Read& read, std::string_view text, std::optional<base::Id<registry::Alliance>> alliance);

}
