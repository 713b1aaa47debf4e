#include "slices/discussions/store_following.hpp"

namespace discussions {
namespace {

using storage::Sql;

Told told_in(storage::Row& row)
{
    return {row.next<base::Id<Post>>(), row.next<base::Id<Thread>>(), row.next<std::string>(), row.next<std::string>(),
            row.next<std::optional<AccountId>>(), row.next<std::string>(), row.next<std::string>()};
}

Recipient recipient_in(storage::Row& row)
{
    return {row.next<AccountId>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::int64_t>() > 0};
}

}

constexpr Sql insert_notice = "insert into post_notice (post_id, told_up_to) values (:post, :nobody)";

void store_notice(storage::Write& write, base::Id<Post> post)
{
    write.run(insert_notice, {{"post", post}, {"nobody", AccountId{}}});
    write.touch("discussions_notices");
}

constexpr Sql select_notice{R"sql(
    select post_id, told_up_to from post_notice order by post_id limit 1)sql",
                            R"sql(
    select post_id, told_up_to from post_notice order by post_id limit 1 for update skip locked)sql"};

std::optional<Notice> take_notice(storage::Write& write)
{
    return write.first(select_notice, {}, [](storage::Row& row) {
        const auto post = row.next<base::Id<Post>>();
        return Notice{post, row.next<AccountId>()};
    });
}

constexpr Sql update_notice = "update post_notice set told_up_to = :told_up_to where post_id = :post";

void move_notice(storage::Write& write, const Notice& notice)
{
    write.run(update_notice, {{"told_up_to", notice.told_up_to}, {"post", notice.post}});
}

constexpr Sql delete_notice = "delete from post_notice where post_id = :post";

void remove_notice(storage::Write& write, base::Id<Post> post) { write.run(delete_notice, {{"post", post}}); }

constexpr Sql select_told = R"sql(
    select post.id, thread.id, thread.room, thread.title, post.author_id, coalesce(account.name, ''), post.body
      from post join thread on thread.id = post.thread_id left join account on account.id = post.author_id
     where post.id = :post and not exists (select 1 from post_hiding where post_hiding.post_id = post.id))sql";

std::optional<Told> find_told(storage::Read& read, base::Id<Post> post) { return read.first(select_told, {{"post", post}}, told_in); }

constexpr Sql select_followers = R"sql(
    select account.id, account.email, account.name, account.language,
           (select count(*) from post_mention where post_mention.post_id = :post and post_mention.account_id = account.id)
      from (select account_id from thread_subscription
             where thread_id = :thread and frequency = 'sofort' and account_id > :told_up_to
            union
            select account_id from room_subscription
             where room = :room and frequency = 'sofort' and account_id > :told_up_to
               and not exists (select 1 from thread_subscription own
                                where own.account_id = room_subscription.account_id and own.thread_id = :thread)
            union
            select account_id from post_mention
             where post_id = :post and account_id > :told_up_to
               and not exists (select 1 from thread_subscription own
                                where own.account_id = post_mention.account_id and own.thread_id = :thread and own.frequency = 'nie')) follower
           join account on account.id = follower.account_id
     where account.id is distinct from :author
       and not exists (select 1 from no_post_mail where no_post_mail.account_id = account.id)
       and not exists (select 1 from thread_reading reading join post on post.id = :post
                        where reading.account_id = account.id and reading.thread_id = :thread and reading.read_number >= post.number)
       and exists (select 1 from thread join role_grant on role_grant.account_id = account.id and role_grant.ended_at is null
                    where thread.id = :thread
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     order by account.id limit :most)sql";

std::vector<Recipient> followers_of(storage::Read& read, const Told& told, AccountId told_up_to, std::int64_t most)
{
    return read.all(select_followers,
                    {{"post", told.post}, {"thread", told.thread}, {"told_up_to", told_up_to}, {"room", told.room}, {"author", told.author}, {"most", most}},
                    recipient_in);
}

constexpr Sql insert_digest = R"sql(
    insert into digest (account_id, frequency, since, due_at) values (:account, :frequency, :since, :due_at)
    on conflict (account_id, frequency) do nothing)sql";

void store_digest(storage::Write& write, const Digest& digest)
{
    write.run(insert_digest, {{"account", digest.account}, {"frequency", word_of(digest.frequency)}, {"since", digest.since}, {"due_at", digest.due_at}});
}

constexpr Sql select_due_digest{R"sql(
    select account_id, frequency, since, due_at from digest where due_at <= :now order by due_at, account_id limit 1)sql",
                                R"sql(
    select account_id, frequency, since, due_at from digest where due_at <= :now order by due_at, account_id limit 1 for update skip locked)sql"};

std::optional<Digest> take_due_digest(storage::Write& write, base::Instant now)
{
    return write.first(select_due_digest, {{"now", now}}, [](storage::Row& row) {
        const auto account = row.next<AccountId>();
        const auto frequency = frequency_of(row.next<std::string>()).value();
        const auto since = row.next<base::Instant>();
        return Digest{account, frequency, since, row.next<base::Instant>()};
    });
}

constexpr Sql update_digest = "update digest set since = :since, due_at = :due_at where account_id = :account and frequency = :frequency";

void move_digest(storage::Write& write, const Digest& digest)
{
    write.run(update_digest, {{"since", digest.since}, {"due_at", digest.due_at}, {"account", digest.account}, {"frequency", word_of(digest.frequency)}});
}

constexpr Sql delete_digest = "delete from digest where account_id = :account and frequency = :frequency";

void remove_digest(storage::Write& write, const Digest& digest)
{
    write.run(delete_digest, {{"account", digest.account}, {"frequency", word_of(digest.frequency)}});
}

constexpr Sql count_wishes = R"sql(
    select (select count(*) from room_subscription where account_id = :account and frequency = :frequency)
         + (select count(*) from thread_subscription where account_id = :account and frequency = :frequency))sql";

bool wants_digest(storage::Read& read, const Digest& digest)
{
    return read.value<std::int64_t>(count_wishes, {{"account", digest.account}, {"frequency", word_of(digest.frequency)}}) > 0;
}

constexpr Sql select_collected = R"sql(
    select post.id, thread.id, thread.room, thread.title, post.author_id, coalesce(account.name, ''), post.body
      from post join thread on thread.id = post.thread_id left join account on account.id = post.author_id
           left join thread_subscription of_thread on of_thread.thread_id = thread.id and of_thread.account_id = :reader
           left join room_subscription of_room on of_room.room = thread.room and of_room.account_id = :reader
     where post.written_at >= :since and post.written_at < :until
       and coalesce(of_thread.frequency, of_room.frequency, 'nie') = :frequency
       and post.author_id is distinct from :reader
       and not exists (select 1 from thread_reading reading
                        where reading.account_id = :reader and reading.thread_id = thread.id and reading.read_number >= post.number)
       and not exists (select 1 from post_hiding where post_hiding.post_id = post.id)
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     order by post.written_at, post.id limit :most)sql";

std::vector<Told> collected(storage::Read& read, const Digest& digest, base::Instant until, std::int64_t most)
{
    return read.all(select_collected,
                    {{"reader", digest.account}, {"since", digest.since}, {"until", until}, {"frequency", word_of(digest.frequency)}, {"most", most}},
                    told_in);
}

constexpr Sql select_recipient = R"sql(
    select account.id, account.email, account.name, account.language, 0 from account
     where account.id = :account
       and exists (select 1 from role_grant where role_grant.account_id = account.id and role_grant.ended_at is null))sql";

std::optional<Recipient> find_recipient(storage::Read& read, AccountId account)
{
    return read.first(select_recipient, {{"account", account}}, recipient_in);
}

constexpr Sql select_recipients_at = R"sql(
    select account.id, account.email, account.name, account.language, 0 from account
     where account.email = :email
       and exists (select 1 from role_grant where role_grant.account_id = account.id and role_grant.ended_at is null)
     order by account.id)sql";

std::vector<Recipient> recipients_at(storage::Read& read, std::string_view email)
{
    return read.all(select_recipients_at, {{"email", email}}, recipient_in);
}

}
