#include "slices/discussions/store_moderation.hpp"

#include <algorithm>

namespace discussions {
namespace {

using storage::Sql;

constexpr std::array<std::string_view, 3> deeds = {"ausgeblendet", "eingeblendet", "belassen"};

Post judged_in(storage::Row& row)
{
    Post post;
    post.id = row.next<base::Id<Post>>();
    post.thread = row.next<base::Id<Thread>>();
    post.number = row.next<std::int64_t>();
    post.author = row.next<std::optional<base::Id<identity::Account>>>();
    post.author_name = row.next<std::string>();
    post.body = row.next<std::string>();
    post.written_at = row.next<base::Instant>();
    post.hidden_because = row.next<std::optional<std::string>>();
    return post;
}

}

std::string_view word_of(Deed deed) { return deeds[static_cast<std::size_t>(deed)]; }

constexpr Sql insert_post_report = R"sql(
    insert into post_report (id, post_id, reporter_id, reason, reported_at, settled_at)
    values (:id, :post, :reporter, :reason, :reported_at, null)
    on conflict (id) do nothing)sql";

constexpr Sql count_open_reports = R"sql(
    select count(*) from post_report where post_id = :post and reporter_id = :reporter and settled_at is null)sql";

void store_post_report(storage::Write& write, const PostReport& report)
{
    if (write.value<std::int64_t>(count_open_reports, {{"post", report.post}, {"reporter", report.reporter}}) > 0) return;
    write.run(insert_post_report, {{"id", report.id}, {"post", report.post}, {"reporter", report.reporter}, {"reason", report.reason}, {"reported_at", report.reported_at}});
}

constexpr Sql select_cases = R"sql(
    select post.id, post.thread_id, post.number, post.author_id, coalesce(account.name, ''), post.body, post.written_at, hiding.reason,
           case when thread.kept_title = '' then thread.title else thread.kept_title end, waiting.reason, waiting.is_appeal, waiting.since
      from (select post_id, reason, 0 as is_appeal, reported_at as since from post_report where settled_at is null
            union all
            select post_id, reason, 1, appealed_at from post_appeal where settled_at is null) waiting
           join post on post.id = waiting.post_id
           join thread on thread.id = post.thread_id
           left join account on account.id = post.author_id
           left join post_hiding hiding on hiding.post_id = post.id
     order by waiting.since, post.id limit 200)sql";

std::vector<Case> open_cases(storage::Read& read)
{
    return read.all(select_cases, {}, [](storage::Row& row) {
        Case one;
        one.post = judged_in(row);
        one.title = row.next<std::string>();
        one.reason = row.next<std::string>();
        one.is_appeal = row.next<std::int64_t>() > 0;
        one.since = row.next<base::Instant>();
        return one;
    });
}

constexpr Sql select_case = R"sql(
    select post.id, post.thread_id, post.number, post.author_id, coalesce(account.name, ''), post.body, post.written_at, hiding.reason
      from post left join account on account.id = post.author_id left join post_hiding hiding on hiding.post_id = post.id
     where post.id = :post
       and (hiding.post_id is not null or exists (select 1 from post_report where post_report.post_id = post.id)))sql";

std::optional<Post> find_case(storage::Read& read, base::Id<Post> post) { return read.first(select_case, {{"post", post}}, judged_in); }

constexpr Sql upsert_hiding = R"sql(
    insert into post_hiding (post_id, reason, hidden_at) values (:post, :reason, :now)
    on conflict (post_id) do update set reason = excluded.reason)sql";

/// Of a thread whose first post it is.
constexpr Sql cover_title = R"sql(
    update thread set kept_title = title, title = :neutral
     where kept_title = '' and id in (select thread_id from post where id = :post and number = 1))sql";
constexpr std::string_view neutral_title = "(ausgeblendet)";

void store_hiding(storage::Write& write, base::Id<Post> post, std::string_view reason, base::Instant now)
{
    write.run(upsert_hiding, {{"post", post}, {"reason", reason}, {"now", now}});
    write.run(cover_title, {{"post", post}, {"neutral", neutral_title}});
}

constexpr Sql delete_hiding = "delete from post_hiding where post_id = :post";
constexpr Sql delete_appeal = "delete from post_appeal where post_id = :post";

constexpr Sql uncover_title = R"sql(
    update thread set title = kept_title, kept_title = ''
     where kept_title <> '' and id in (select thread_id from post where id = :post and number = 1))sql";

void remove_hiding(storage::Write& write, base::Id<Post> post)
{
    for (const auto& sql : {delete_hiding, delete_appeal, uncover_title}) write.run(sql, {{"post", post}});
}

constexpr Sql settle_reports = "update post_report set settled_at = :now where post_id = :post and settled_at is null";
constexpr Sql settle_appeal = "update post_appeal set settled_at = :now where post_id = :post and settled_at is null";

void settle_case(storage::Write& write, base::Id<Post> post, base::Instant now)
{
    for (const auto& sql : {settle_reports, settle_appeal}) write.run(sql, {{"now", now}, {"post", post}});
}

constexpr Sql insert_appeal = R"sql(
    insert into post_appeal (post_id, reason, appealed_at, settled_at) values (:post, :reason, :now, null)
    on conflict (post_id) do nothing)sql";

void store_appeal(storage::Write& write, base::Id<Post> post, std::string_view reason, base::Instant now)
{
    write.run(insert_appeal, {{"post", post}, {"reason", reason}, {"now", now}});
}

constexpr Sql select_appeal = "select reason from post_appeal where post_id = :post";

std::optional<std::string> find_appeal(storage::Read& read, base::Id<Post> post)
{
    return read.first(select_appeal, {{"post", post}}, [](storage::Row& row) { return row.next<std::string>(); });
}

constexpr Sql insert_entry = R"sql(
    insert into moderation_entry (id, post_id, account_id, deed, reason, done_at)
    values (:id, :post, :account, :deed, :reason, :done_at)
    on conflict (id) do nothing)sql";

void store_entry(storage::Write& write, const Entry& entry)
{
    write.run(insert_entry, {{"id", entry.id}, {"post", entry.post}, {"account", entry.account}, {"deed", word_of(entry.deed)}, {"reason", entry.reason}, {"done_at", entry.done_at}});
}

constexpr Sql select_entries = R"sql(
    select entry.id, entry.post_id, case when thread.kept_title = '' then thread.title else thread.kept_title end, entry.account_id, coalesce(account.name, ''), entry.deed, entry.reason, entry.done_at
      from moderation_entry entry join post on post.id = entry.post_id join thread on thread.id = post.thread_id
           left join account on account.id = entry.account_id
     order by entry.done_at desc, entry.id desc limit :most)sql";

std::vector<Entry> newest_entries(storage::Read& read, std::int64_t most)
{
    return read.all(select_entries, {{"most", most}}, [](storage::Row& row) {
        Entry entry;
        entry.id = row.next<base::Id<Entry>>();
        entry.post = row.next<base::Id<Post>>();
        entry.title = row.next<std::string>();
        entry.account = row.next<std::optional<base::Id<identity::Account>>>();
        entry.account_name = row.next<std::string>();
        const auto deed = row.next<std::string>();
        entry.deed = static_cast<Deed>(std::find(deeds.begin(), deeds.end(), deed) - deeds.begin());
        entry.reason = row.next<std::string>();
        entry.done_at = row.next<base::Instant>();
        return entry;
    });
}

}
