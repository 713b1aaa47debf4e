#include "slices/discussions/store_own.hpp"

#include "slices/discussions/store_files.hpp"

namespace discussions {
namespace {

using storage::Sql;

constexpr Sql own_threads = R"sql(
    select case when kept_title = '' then title else kept_title end, room, begun_at from thread where author_id = :account order by begun_at, id)sql";
constexpr Sql own_posts = R"sql(
    select thread.title, post.body, post.written_at
      from post join thread on thread.id = post.thread_id where post.author_id = :account order by post.written_at, post.id)sql";
constexpr Sql own_revisions = R"sql(
    select thread.title, revision.body, revision.replaced_at
      from post_revision revision join post on post.id = revision.post_id join thread on thread.id = post.thread_id
     where post.author_id = :account order by revision.replaced_at, post.id)sql";
constexpr Sql own_mentions = R"sql(
    select thread.title, coalesce(account.name, ''), post.written_at
      from post_mention mention join post on post.id = mention.post_id join thread on thread.id = post.thread_id
           left join account on account.id = post.author_id
     where mention.account_id = :account order by post.written_at, post.id)sql";
constexpr Sql own_marks = R"sql(
    select thread.title, coalesce(account.name, ''), mark.marked_at
      from helped_mark mark join post on post.id = mark.post_id join thread on thread.id = post.thread_id
           left join account on account.id = post.author_id
     where mark.account_id = :account order by mark.marked_at, post.id)sql";
constexpr Sql own_readings = R"sql(
    select thread.title, cast(reading.read_number as text), reading.read_at
      from thread_reading reading join thread on thread.id = reading.thread_id
     where reading.account_id = :account order by reading.read_at, thread.id)sql";
constexpr Sql own_rooms = "select room, frequency, 0 from room_subscription where account_id = :account order by room";
constexpr Sql own_followed = R"sql(
    select thread.title, followed.frequency, 0
      from thread_subscription followed join thread on thread.id = followed.thread_id
     where followed.account_id = :account order by thread.begun_at, thread.id)sql";
constexpr Sql own_digests = "select frequency, '', due_at from digest where account_id = :account order by frequency";
constexpr Sql own_reports = R"sql(
    select thread.title, report.reason, report.reported_at
      from post_report report join post on post.id = report.post_id join thread on thread.id = post.thread_id
     where report.reporter_id = :account order by report.reported_at, report.id)sql";
constexpr Sql own_appeals = R"sql(
    select thread.title, appeal.reason, appeal.appealed_at
      from post_appeal appeal join post on post.id = appeal.post_id join thread on thread.id = post.thread_id
     where post.author_id = :account order by appeal.appealed_at, post.id)sql";
constexpr Sql own_entries = R"sql(
    select deed, reason, done_at from moderation_entry where account_id = :account order by done_at, id)sql";

constexpr Sql own_files = R"sql(
    select thread.title, kept_file.name, kept_file.kept_at
      from post_file join kept_file on kept_file.id = post_file.file_id join post on post.id = post_file.post_id
           join thread on thread.id = post.thread_id
     where post.author_id = :account order by kept_file.kept_at, kept_file.id)sql";
constexpr Sql own_no_mail = "select '', '', since from no_post_mail where account_id = :account";
constexpr Sql own_waiting = R"sql(
    select kept_file.name, '', waiting_file.kept_at
      from waiting_file join kept_file on kept_file.id = waiting_file.file_id
     where waiting_file.account_id = :account order by waiting_file.kept_at, kept_file.id)sql";

/// In the order of `own_tables`.
constexpr std::array own_statements = {own_threads,  own_posts, own_revisions, own_mentions, own_marks,   own_readings,
                                       own_rooms,    own_followed, own_digests, own_reports, own_appeals, own_entries,
                                       own_files,    own_waiting, own_no_mail};
static_assert(own_statements.size() == own_tables.size());

}

std::vector<std::vector<std::string>> own_lines(storage::Read& read, std::size_t table, AccountId account)
{
    return read.all(own_statements.at(table), {{"account", account}}, [](storage::Row& row) {
        auto one = row.next<std::string>();
        auto other = row.next<std::string>();
        return std::vector<std::string>{std::move(one), std::move(other), base::iso(row.next<base::Instant>())};
    });
}

constexpr Sql leave_threads = "update thread set author_id = null where author_id = :account";
constexpr Sql leave_posts = "update post set author_id = null where author_id = :account";
constexpr Sql leave_reports = "update post_report set reporter_id = null where reporter_id = :account";
constexpr Sql leave_entries = "update moderation_entry set account_id = null where account_id = :account";
constexpr Sql delete_mentions_of = "delete from post_mention where account_id = :account";
constexpr Sql delete_marks_of = "delete from helped_mark where account_id = :account";
constexpr Sql delete_readings_of = "delete from thread_reading where account_id = :account";
constexpr Sql delete_rooms_of = "delete from room_subscription where account_id = :account";
constexpr Sql delete_followed_of = "delete from thread_subscription where account_id = :account";
constexpr Sql delete_key_of = "delete from unsubscribe_key where account_id = :account";
constexpr Sql delete_no_mail_of = "delete from no_post_mail where account_id = :account";
constexpr Sql delete_digests_of = "delete from digest where account_id = :account";

void forget(storage::Write& write, AccountId account)
{
    forget_files_of(write, account);
    for (const auto& sql : {leave_threads, leave_posts, leave_reports, leave_entries, delete_mentions_of, delete_marks_of, delete_readings_of,
                            delete_rooms_of, delete_followed_of, delete_key_of, delete_digests_of, delete_no_mail_of}) {
        write.run(sql, {{"account", account}});
    }
}

}
