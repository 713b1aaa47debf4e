#include "slices/discussions/store_files.hpp"

namespace discussions {
namespace {

using storage::Sql;
using FileId = base::Id<files::Kept>;

files::Kept kept_in(storage::Row& row)
{
    return {row.next<FileId>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::int64_t>()};
}

}

constexpr Sql insert_post_file = R"sql(
    insert into post_file (file_id, post_id, position)
    values (:file, :post, (select coalesce(max(position), 0) + 1 from post_file where post_id = :post)))sql";

void attach(storage::Write& write, base::Id<Post> post, FileId file) { write.run(insert_post_file, {{"file", file}, {"post", post}}); }

constexpr Sql delete_post_file = "delete from post_file where file_id = :file";

void detach(storage::Write& write, FileId file)
{
    write.run(delete_post_file, {{"file", file}});
    files::drop(write, file);
}

constexpr Sql select_files = R"sql(
    select kept_file.id, kept_file.name, kept_file.media_type, kept_file.hash, stored_bytes.size
      from post_file join kept_file on kept_file.id = post_file.file_id
           join stored_bytes on stored_bytes.hash = kept_file.hash
     where post_file.post_id = :post order by post_file.position)sql";

std::vector<files::Kept> files_of(storage::Read& read, base::Id<Post> post) { return read.all(select_files, {{"post", post}}, kept_in); }

constexpr Sql select_files_of_page = R"sql(
    select post.id, kept_file.id, kept_file.name, kept_file.media_type, kept_file.hash, stored_bytes.size
      from post join post_file on post_file.post_id = post.id
           join kept_file on kept_file.id = post_file.file_id
           join stored_bytes on stored_bytes.hash = kept_file.hash
     where post.thread_id = :thread and post.number > :after and post.number <= :last
     order by post.number, post_file.position)sql";

std::vector<std::pair<base::Id<Post>, files::Kept>> files_of_page(storage::Read& read, base::Id<Thread> thread, std::int64_t after)
{
    return read.all(select_files_of_page, {{"thread", thread}, {"after", after}, {"last", after + posts_on_page}}, [](storage::Row& row) {
        const auto post = row.next<base::Id<Post>>();
        return std::pair(post, kept_in(row));
    });
}

constexpr Sql select_post_with_file = "select post_id from post_file where file_id = :file";

std::optional<base::Id<Post>> post_with_file(storage::Read& read, FileId file)
{
    return read.first(select_post_with_file, {{"file", file}}, [](storage::Row& row) { return row.next<base::Id<Post>>(); });
}

constexpr Sql insert_waiting = R"sql(
    insert into waiting_file (file_id, account_id, form_id, kept_at) values (:file, :account, :form, :now))sql";

void let_wait(storage::Write& write, FileId file, base::Id<identity::Account> account, const base::Uuid& form, base::Instant now)
{
    write.run(insert_waiting, {{"file", file}, {"account", account}, {"form", form}, {"now", now}});
}

constexpr Sql select_waiting = R"sql(
    select kept_file.id, kept_file.name, kept_file.media_type, kept_file.hash, stored_bytes.size
      from waiting_file join kept_file on kept_file.id = waiting_file.file_id
           join stored_bytes on stored_bytes.hash = kept_file.hash
     where waiting_file.account_id = :account and waiting_file.form_id = :form
     order by waiting_file.kept_at, kept_file.id)sql";

std::vector<files::Kept> waiting_files(storage::Read& read, base::Id<identity::Account> account, const base::Uuid& form)
{
    return read.all(select_waiting, {{"account", account}, {"form", form}}, kept_in);
}

constexpr Sql delete_waiting = "delete from waiting_file where file_id = :file";

void stop_waiting(storage::Write& write, FileId file) { write.run(delete_waiting, {{"file", file}}); }

static FileId file_in(storage::Row& row) { return row.next<FileId>(); }

constexpr Sql select_forgotten = "select file_id from waiting_file where kept_at < :before";

std::int64_t forget_waiting(storage::Write& write, base::Instant now)
{
    const auto forgotten = write.all(select_forgotten, {{"before", now - time_to_send}}, file_in);
    for (const auto& file : forgotten) {
        stop_waiting(write, file);
        files::drop(write, file);
    }
    return std::ssize(forgotten);
}

constexpr Sql select_oldest_waiting = R"sql(
    select file_id from waiting_file
     where account_id = :account
       and file_id not in (select file_id from waiting_file where account_id = :account order by kept_at desc, file_id desc limit :stay))sql";

void forget_oldest_waiting(storage::Write& write, base::Id<identity::Account> account, std::size_t stay)
{
    for (const auto& file : write.all(select_oldest_waiting, {{"account", account}, {"stay", static_cast<std::int64_t>(stay)}}, file_in)) {
        stop_waiting(write, file);
        files::drop(write, file);
    }
}

constexpr Sql select_waiting_of = "select file_id from waiting_file where account_id = :account";
constexpr Sql select_attached_of = R"sql(
    select post_file.file_id from post_file join post on post.id = post_file.post_id where post.author_id = :account)sql";

void forget_files_of(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& file : write.all(select_waiting_of, {{"account", account}}, file_in)) {
        stop_waiting(write, file);
        files::drop(write, file);
    }
    for (const auto& file : write.all(select_attached_of, {{"account", account}}, file_in)) detach(write, file);
}

}
