#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "files/files.hpp"
#include "slices/identity/actor.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace discussions {

struct Post;

/// What people talk about in a room.
struct Thread {
    base::Id<Thread> id;
    std::string room; ///< the room's key
    std::optional<base::Id<registry::Alliance>> alliance;
    std::string title;
    std::optional<base::Id<identity::Account>> author; ///< none: who has no account any more
    std::string author_name;
    base::Instant begun_at;
    base::Instant last_post_at;
    std::int64_t posts = 0;
    std::optional<base::Id<Post>> solution;
    std::int64_t read_number = 0; ///< up to which post the reader has read it

    bool is_unread() const { return read_number < posts; }
    friend bool operator==(const Thread&, const Thread&) = default;
};

/// What somebody wrote in a thread.
struct Post {
    base::Id<Post> id;
    base::Id<Thread> thread;
    std::int64_t number = 0; ///< within its thread, from 1
    std::optional<base::Id<identity::Account>> author;
    std::string author_name;
    std::string body; ///< Markdown
    base::Instant written_at;
    std::optional<base::Instant> edited_at;
    std::int64_t helped = 0;       ///< how many it has helped
    bool has_helped_reader = false;
    std::optional<std::string> hidden_because;
    bool is_by_mail = false;
    std::vector<files::Kept> files = {}; ///< empty where they were not asked for

    bool is_by(base::Id<identity::Account> account) const { return author == account; }
    friend bool operator==(const Post&, const Post&) = default;
};

/// What a post said before.
struct Revision {
    std::string body;
    base::Instant replaced_at;

    friend bool operator==(const Revision&, const Revision&) = default;
};

/// What is touched by each new post of a thread.
inline std::string version_of(base::Id<Thread> thread) { return "thread:" + thread.hex(); }

/// How soon somebody wants to hear of new posts.
enum class Frequency { at_once, daily, weekly, none };
inline constexpr std::array frequencies = {Frequency::at_once, Frequency::daily, Frequency::weekly, Frequency::none};

/// `sofort`, `taeglich`, `woechentlich`, `nie`: in the store and in forms.
std::string_view word_of(Frequency frequency);

/// Nothing for a word that is none.
std::optional<Frequency> frequency_of(std::string_view word);

/// What is older counts as known, also for who has never been here.
inline constexpr std::chrono::days stays_new{30};

/// How many posts stand on a page.
inline constexpr std::int64_t posts_on_page = 50;

/// On which page a post stands, from 1.
inline std::int64_t page_of(std::int64_t number) { return (number - 1) / posts_on_page + 1; }

}
