#include "slices/discussions/write_post.hpp"

#include "markdown/markdown.hpp"
#include "slices/discussions/mentions.hpp"
#include "slices/discussions/store_files.hpp"
#include "slices/discussions/store_following.hpp"

#include <algorithm>

namespace discussions {
namespace {

/// What has to be made anew whenever a post says something else.
void follow_text(storage::Write& write, const Thread& thread, const Post& post, const std::string& body)
{
    remove_mentions(write, post.id);
    for (const auto& person : mentioned_in(write, body, thread.alliance)) store_mention(write, post.id, person.id);
    auto searched = (post.number == 1 ? thread.title + " " : std::string()) + markdown::plain_text_of(body);
    for (const auto& file : files_of(write, post.id)) searched += " " + file.name;
    store_words(write, post.id, words_in(searched));
}

}

std::vector<Person> mentioned_in(storage::Read& read, std::string_view text, std::optional<base::Id<registry::Alliance>> alliance)
{
    std::vector<Person> mentioned;
    for (const auto& names : named_in(text)) {
        const auto fitting = people_named(read, names, alliance);
        const auto longest = std::max_element(fitting.begin(), fitting.end(),
                                              [](const Person& one, const Person& other) { return one.name.size() < other.name.size(); });
        for (const auto& person : fitting) {
            const bool is_new = std::find(mentioned.begin(), mentioned.end(), person) == mentioned.end();
            if (is_new && person.name == longest->name) mentioned.push_back(person);
        }
    }
    return mentioned;
}

base::Message too_much() { return base::says("You have written a great deal within one hour. Please wait a little: your text stays here."); }

bool has_written_enough(storage::Read& read, base::Id<identity::Account> author, const base::Uuid& id, base::Instant now)
{
    return count_posts_since(read, author, now - std::chrono::hours(1)) >= most_posts_an_hour && !find_post(read, base::Id<Post>{id}, author) &&
           !find_thread(read, base::Id<Thread>{id}, author);
}

base::Id<Thread> begin_thread(storage::Write& write, const files::Store& store, const identity::Actor& actor, const Room& room, const Written& written, base::Instant now)
{
    Thread thread;
    thread.id = base::Id<Thread>{written.id};
    thread.room = room.key;
    thread.alliance = room.alliance;
    thread.title = written.title;
    thread.author = actor.id;
    thread.begun_at = now;
    if (store_thread(write, thread)) answer(write, store, actor, thread, {base::new_uuid(), "", written.body, Way::page, written.attachments}, now);
    return thread.id;
}

Post answer(storage::Write& write, const files::Store& store, const identity::Actor& actor, const Thread& thread, const Written& written, base::Instant now)
{
    Post post;
    post.id = base::Id<Post>{written.id};
    post.thread = thread.id;
    post.author = actor.id;
    post.author_name = actor.name;
    post.body = written.body;
    post.written_at = now;
    post.is_by_mail = written.way == Way::mail;
    if (!store_post(write, post)) return find_post(write, post.id, actor.id).value_or(post);
    enclose(write, store, post.id, written.attachments, now);
    follow_text(write, thread, post, post.body);
    follow(write, actor.id, thread.id);
    const bool has_seen_all = written.way == Way::page || thread.read_number + 1 == post.number; // who answers a mail knows that mail
    if (has_seen_all) store_reading(write, actor.id, thread.id, post.number, now);
    store_notice(write, post.id);
    return post;
}

void edit_post(storage::Write& write, const files::Store& store, const Thread& thread, const Post& before, const Written& written, base::Instant now)
{
    if (before.body != written.body) store_edit(write, before, written.body, now);
    enclose(write, store, before.id, written.attachments, now);
    follow_text(write, thread, before, written.body);
}

}
