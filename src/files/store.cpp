#include "files/store.hpp"

namespace files {
namespace {

using storage::Sql;

}

constexpr Sql upsert_bytes = R"sql(
    insert into stored_bytes (hash, size, stored_at) values (:hash, :size, :now)
    on conflict (hash) do update set stored_at = excluded.stored_at)sql";

void store_bytes(storage::Write& write, const Kept& kept, base::Instant now)
{
    write.run(upsert_bytes, {{"hash", kept.hash}, {"size", kept.size}, {"now", now}});
}

constexpr Sql insert_kept = R"sql(
    insert into kept_file (id, hash, name, media_type, kept_at) values (:id, :hash, :name, :media_type, :now))sql";

void store_kept(storage::Write& write, const Kept& kept, base::Instant now)
{
    write.run(insert_kept, {{"id", kept.id}, {"hash", kept.hash}, {"name", kept.name}, {"media_type", kept.media_type}, {"now", now}});
}

constexpr Sql select_kept = R"sql(
    select kept_file.id, kept_file.name, kept_file.media_type, kept_file.hash, stored_bytes.size
      from kept_file join stored_bytes on stored_bytes.hash = kept_file.hash where kept_file.id = :id)sql";

std::optional<Kept> find(storage::Read& read, base::Id<Kept> id)
{
    return read.first(select_kept, {{"id", id}}, [](storage::Row& row) {
        return Kept{row.next<base::Id<Kept>>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::int64_t>()};
    });
}

constexpr Sql delete_kept = "delete from kept_file where id = :id";

void drop(storage::Write& write, base::Id<Kept> id) { write.run(delete_kept, {{"id", id}}); }

constexpr Sql delete_unused = R"sql(
    delete from stored_bytes
     where stored_at < :since and not exists (select 1 from kept_file where kept_file.hash = stored_bytes.hash)
    returning hash)sql";

std::vector<std::string> forget_unused(storage::Write& write, base::Instant since)
{
    return write.all(delete_unused, {{"since", since}}, [](storage::Row& row) { return row.next<std::string>(); });
}

constexpr Sql count_known = "select count(*) from stored_bytes where hash = :hash";

bool is_known(storage::Read& read, std::string_view hash) { return read.value<std::int64_t>(count_known, {{"hash", hash}}) > 0; }

}
