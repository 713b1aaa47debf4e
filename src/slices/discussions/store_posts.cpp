#include "slices/discussions/store.hpp"

#include "slices/discussions/store_files.hpp"

#include <algorithm>

namespace discussions {
namespace {

using storage::Sql;
using Reader = base::Id<identity::Account>;

Post post_in(storage::Row& row)
{
    return {row.next<base::Id<Post>>(),
            row.next<base::Id<Thread>>(),
            row.next<std::int64_t>(),
            row.next<std::optional<Reader>>(),
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<base::Instant>(),
            row.next<std::optional<base::Instant>>(),
            row.next<std::int64_t>(),
            row.next<std::int64_t>() > 0,
            row.next<std::optional<std::string>>(),
            row.next<std::int64_t>() > 0,
            {}};
}

}

constexpr Sql select_posts = R"sql(
    select post.id, post.thread_id, post.number, post.author_id, coalesce(account.name, ''), post.body, post.written_at, post.edited_at,
           (select count(*) from helped_mark where helped_mark.post_id = post.id),
           (select count(*) from helped_mark where helped_mark.post_id = post.id and helped_mark.account_id = :reader),
           hiding.reason, post.is_by_mail
      from post left join account on account.id = post.author_id
           left join post_hiding hiding on hiding.post_id = post.id
     where post.thread_id = :thread and post.number > :after
     order by post.number limit :most)sql";

std::vector<Post> posts_of(storage::Read& read, base::Id<Thread> thread, std::int64_t after, Reader reader)
{
    auto posts = read.all(select_posts, {{"reader", reader}, {"thread", thread}, {"after", after}, {"most", posts_on_page}}, post_in);
    for (auto& [post, file] : files_of_page(read, thread, after)) {
        const auto owner = std::find_if(posts.begin(), posts.end(), [&](const Post& one) { return one.id == post; });
        if (owner != posts.end()) owner->files.push_back(std::move(file));
    }
    return posts;
}

constexpr Sql select_post = R"sql(
    select post.id, post.thread_id, post.number, post.author_id, coalesce(account.name, ''), post.body, post.written_at, post.edited_at,
           (select count(*) from helped_mark where helped_mark.post_id = post.id),
           (select count(*) from helped_mark where helped_mark.post_id = post.id and helped_mark.account_id = :reader),
           hiding.reason, post.is_by_mail
      from post join thread on thread.id = post.thread_id
           left join account on account.id = post.author_id
           left join post_hiding hiding on hiding.post_id = post.id
     where post.id = :id
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end))sql";

std::optional<Post> find_post(storage::Read& read, base::Id<Post> id, Reader reader)
{
    return read.first(select_post, {{"reader", reader}, {"id", id}}, post_in);
}

constexpr Sql select_revisions = "select body, replaced_at from post_revision where post_id = :post order by number desc";

std::vector<Revision> revisions_of(storage::Read& read, base::Id<Post> id)
{
    return read.all(select_revisions, {{"post", id}}, [](storage::Row& row) {
        auto body = row.next<std::string>();
        return Revision{std::move(body), row.next<base::Instant>()};
    });
}

constexpr Sql select_post_exists = "select count(*) from post where id = :id";

/// Taken by changing the thread, so that two who answer at the same moment do not get the same number.
constexpr Sql take_number = R"sql(
    update thread set posts = posts + 1, last_post_at = :now where id = :thread returning posts)sql";

constexpr Sql insert_post = R"sql(
    insert into post (id, thread_id, number, author_id, body, written_at, edited_at, is_by_mail)
    values (:id, :thread, :number, :author, :body, :written_at, null, :is_by_mail))sql";

bool store_post(storage::Write& write, Post& post)
{
    if (write.value<std::int64_t>(select_post_exists, {{"id", post.id}}) > 0) return false;
    post.number = write.value<std::int64_t>(take_number, {{"now", post.written_at}, {"thread", post.thread}});
    write.run(insert_post, {{"id", post.id},
                            {"thread", post.thread},
                            {"number", post.number},
                            {"author", post.author},
                            {"body", post.body},
                            {"written_at", post.written_at},
                            {"is_by_mail", post.is_by_mail}});
    write.touch(version_of(post.thread));
    return true;
}

constexpr Sql select_posts_since = "select count(*) from post where author_id = :author and written_at > :since";

std::int64_t count_posts_since(storage::Read& read, Reader author, base::Instant since)
{
    return read.value<std::int64_t>(select_posts_since, {{"author", author}, {"since", since}});
}

constexpr Sql insert_revision = R"sql(
    insert into post_revision (post_id, number, body, replaced_at)
    values (:post, (select count(*) + 1 from post_revision where post_id = :post), :body, :now))sql";

constexpr Sql update_body = "update post set body = :body, edited_at = :now where id = :post";

void store_edit(storage::Write& write, const Post& before, std::string_view body, base::Instant now)
{
    write.run(insert_revision, {{"post", before.id}, {"body", before.body}, {"now", now}});
    write.run(update_body, {{"body", body}, {"now", now}, {"post", before.id}});
}

constexpr Sql insert_mention = R"sql(
    insert into post_mention (post_id, account_id) values (:post, :account) on conflict (post_id, account_id) do nothing)sql";

void store_mention(storage::Write& write, base::Id<Post> post, Reader account)
{
    write.run(insert_mention, {{"post", post}, {"account", account}});
}

constexpr Sql delete_mentions = "delete from post_mention where post_id = :post";

void remove_mentions(storage::Write& write, base::Id<Post> post) { write.run(delete_mentions, {{"post", post}}); }

constexpr Sql insert_mark = R"sql(
    insert into helped_mark (post_id, account_id, marked_at) values (:post, :account, :now) on conflict (post_id, account_id) do nothing)sql";

void mark_as_helpful(storage::Write& write, base::Id<Post> post, Reader account, base::Instant now)
{
    write.run(insert_mark, {{"post", post}, {"account", account}, {"now", now}});
}

constexpr Sql delete_mark = "delete from helped_mark where post_id = :post and account_id = :account";

void take_mark_back(storage::Write& write, base::Id<Post> post, Reader account)
{
    write.run(delete_mark, {{"post", post}, {"account", account}});
}

constexpr Sql select_people_named = R"sql(
    select account.id, account.name from account
     where account.name in (:one, :two, :three, :four)
       and exists (select 1 from role_grant
                    where role_grant.account_id = account.id and role_grant.ended_at is null
                      and case when :is_open = 1 then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = :alliance end)
     order by account.name, account.id)sql";

std::vector<Person> people_named(storage::Read& read, const std::array<std::string, 4>& names, std::optional<base::Id<registry::Alliance>> alliance)
{
    return read.all(select_people_named,
                    {{"one", names[0]}, {"two", names[1]}, {"three", names[2]}, {"four", names[3]},
                     {"is_open", alliance ? 0 : 1}, {"alliance", alliance}},
                    [](storage::Row& row) {
                        const auto id = row.next<Reader>();
                        return Person{id, row.next<std::string>()};
                    });
}

constexpr Sql delete_words = "delete from post_word where post_id = :post";
constexpr Sql insert_word = "insert into post_word (word, post_id) values (:word, :post)";

void store_words(storage::Write& write, base::Id<Post> post, const std::vector<std::string>& words)
{
    write.run(delete_words, {{"post", post}});
    for (const auto& word : words) write.run(insert_word, {{"word", word}, {"post", post}});
}

constexpr Sql select_posts_with = R"sql(
    select post.id, post.thread_id, post.number, post.author_id, coalesce(account.name, ''), post.body, post.written_at, post.edited_at,
           0, 0, null, post.is_by_mail, thread.title, thread.room
      from post join thread on thread.id = post.thread_id
           left join account on account.id = post.author_id
     where post.id in (select post_id from post_word where word >= :one and word < :one_end)
       and post.id in (select post_id from post_word where word >= :two and word < :two_end)
       and post.id in (select post_id from post_word where word >= :three and word < :three_end)
       and post.id in (select post_id from post_word where word >= :four and word < :four_end)
       and not exists (select 1 from post_hiding where post_hiding.post_id = post.id)
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     order by post.written_at desc, post.id desc limit :most)sql";

std::vector<FoundPost> posts_with(storage::Read& read, const std::array<std::string, 4>& words, Reader reader, std::int64_t most)
{
    std::array<std::string, 4> ends = words;
    for (auto& end : ends) end += "\xF4\x8F\xBF\xBD"; // behind every word that goes on
    return read.all(select_posts_with,
                    {{"one", words[0]}, {"one_end", ends[0]}, {"two", words[1]}, {"two_end", ends[1]}, {"three", words[2]},
                     {"three_end", ends[2]}, {"four", words[3]}, {"four_end", ends[3]}, {"reader", reader}, {"most", most}},
                    [](storage::Row& row) {
                        auto post = post_in(row);
                        auto title = row.next<std::string>();
                        return FoundPost{std::move(post), std::move(title), row.next<std::string>()};
                    });
}

}
