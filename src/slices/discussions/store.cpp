#include "slices/discussions/store.hpp"

namespace discussions {
namespace {

using storage::Sql;
using Reader = base::Id<identity::Account>;

Thread thread_in(storage::Row& row)
{
    return {row.next<base::Id<Thread>>(),
            row.next<std::string>(),
            row.next<std::optional<base::Id<registry::Alliance>>>(),
            row.next<std::string>(),
            row.next<std::optional<Reader>>(),
            row.next<std::string>(),
            row.next<base::Instant>(),
            row.next<base::Instant>(),
            row.next<std::int64_t>(),
            row.next<std::optional<base::Id<Post>>>(),
            row.next<std::int64_t>()};
}

RoomAlliance room_alliance_in(storage::Row& row)
{
    return {row.next<base::Id<registry::Alliance>>(), row.next<std::string>(), row.next<std::string>()};
}

}

constexpr Sql select_alliances_of = R"sql(
    select distinct alliance.id, alliance.slug, alliance.name
      from role_grant join alliance on alliance.id = role_grant.alliance_id
     where role_grant.account_id = :account and role_grant.ended_at is null
     order by alliance.name, alliance.id)sql";

std::vector<RoomAlliance> alliances_of(storage::Read& read, Reader account)
{
    return read.all(select_alliances_of, {{"account", account}}, room_alliance_in);
}

constexpr Sql select_room_alliance = "select id, slug, name from alliance where id = :id";

std::optional<RoomAlliance> find_room_alliance(storage::Read& read, base::Id<registry::Alliance> id)
{
    return read.first(select_room_alliance, {{"id", id}}, room_alliance_in);
}

constexpr Sql count_unread_threads = R"sql(
    select thread.room, count(*)
      from thread left join thread_reading reading on reading.thread_id = thread.id and reading.account_id = :reader
     where thread.last_post_at >= :since and coalesce(reading.read_number, 0) < thread.posts
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     group by thread.room)sql";

std::vector<std::pair<std::string, std::int64_t>> count_unread(storage::Read& read, Reader reader, base::Instant since)
{
    return read.all(count_unread_threads, {{"reader", reader}, {"since", since}}, [](storage::Row& row) {
        auto room = row.next<std::string>();
        return std::pair(std::move(room), row.next<std::int64_t>());
    });
}

constexpr Sql select_threads_in = R"sql(
    select thread.id, thread.room, thread.alliance_id, thread.title, thread.author_id, coalesce(account.name, ''),
           thread.begun_at, thread.last_post_at, thread.posts, solution.post_id, coalesce(reading.read_number, 0)
      from thread left join account on account.id = thread.author_id
           left join thread_solution solution on solution.thread_id = thread.id
           left join thread_reading reading on reading.thread_id = thread.id and reading.account_id = :reader
     where thread.room = :room
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     order by thread.last_post_at desc, thread.id desc limit :most offset :skipped)sql";

std::vector<Thread> threads_in(storage::Read& read, std::string_view room, Reader reader, std::int64_t most, std::int64_t skipped)
{
    return read.all(select_threads_in, {{"reader", reader}, {"room", room}, {"most", most}, {"skipped", skipped}}, thread_in);
}

constexpr Sql count_threads_in = "select count(*) from thread where room = :room";

std::int64_t count_threads(storage::Read& read, std::string_view room)
{
    return read.value<std::int64_t>(count_threads_in, {{"room", room}});
}

constexpr Sql select_thread = R"sql(
    select thread.id, thread.room, thread.alliance_id, thread.title, thread.author_id, coalesce(account.name, ''),
           thread.begun_at, thread.last_post_at, thread.posts, solution.post_id, coalesce(reading.read_number, 0)
      from thread left join account on account.id = thread.author_id
           left join thread_solution solution on solution.thread_id = thread.id
           left join thread_reading reading on reading.thread_id = thread.id and reading.account_id = :reader
     where thread.id = :id
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end))sql";

std::optional<Thread> find_thread(storage::Read& read, base::Id<Thread> id, Reader reader)
{
    return read.first(select_thread, {{"reader", reader}, {"id", id}}, thread_in);
}

constexpr Sql select_next_unread = R"sql(
    select thread.id
      from thread left join thread_reading reading on reading.thread_id = thread.id and reading.account_id = :reader
     where thread.last_post_at >= :since and coalesce(reading.read_number, 0) < thread.posts
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     order by thread.last_post_at desc, thread.id desc limit 1)sql";

std::optional<base::Id<Thread>> next_unread(storage::Read& read, Reader reader, base::Instant since)
{
    return read.first(select_next_unread, {{"reader", reader}, {"since", since}}, [](storage::Row& row) { return row.next<base::Id<Thread>>(); });
}

constexpr Sql select_unread_followed = R"sql(
    select thread.id, thread.room, thread.alliance_id, thread.title, thread.author_id, coalesce(account.name, ''),
           thread.begun_at, thread.last_post_at, thread.posts, solution.post_id, coalesce(reading.read_number, 0)
      from thread_subscription followed join thread on thread.id = followed.thread_id
           left join account on account.id = thread.author_id
           left join thread_solution solution on solution.thread_id = thread.id
           left join thread_reading reading on reading.thread_id = thread.id and reading.account_id = :reader
     where followed.account_id = :reader and followed.frequency <> 'nie' and coalesce(reading.read_number, 0) < thread.posts
       and exists (select 1 from role_grant
                    where role_grant.account_id = :reader and role_grant.ended_at is null
                      and case when thread.alliance_id is null then role_grant.role <> 'ministerium'
                               else role_grant.alliance_id = thread.alliance_id end)
     order by thread.last_post_at, thread.id limit :most)sql";

std::vector<Thread> unread_followed(storage::Read& read, Reader reader, std::int64_t most)
{
    return read.all(select_unread_followed, {{"reader", reader}, {"most", most}}, thread_in);
}

constexpr Sql insert_thread = R"sql(
    insert into thread (id, room, alliance_id, title, author_id, begun_at, last_post_at, posts)
    values (:id, :room, :alliance, :title, :author, :begun_at, :begun_at, 0)
    on conflict (id) do nothing)sql";

bool store_thread(storage::Write& write, const Thread& thread)
{
    return write.run(insert_thread, {{"id", thread.id},
                                     {"room", thread.room},
                                     {"alliance", thread.alliance},
                                     {"title", thread.title},
                                     {"author", thread.author},
                                     {"begun_at", thread.begun_at}}) == 1;
}

constexpr Sql upsert_solution = R"sql(
    insert into thread_solution (thread_id, post_id, solved_at) values (:thread, :post, :now)
    on conflict (thread_id) do update set post_id = excluded.post_id, solved_at = excluded.solved_at)sql";

void store_solution(storage::Write& write, base::Id<Thread> thread, base::Id<Post> post, base::Instant now)
{
    write.run(upsert_solution, {{"thread", thread}, {"post", post}, {"now", now}});
}

constexpr Sql delete_solution = "delete from thread_solution where thread_id = :thread";

void remove_solution(storage::Write& write, base::Id<Thread> thread) { write.run(delete_solution, {{"thread", thread}}); }

}
