#include "slices/audit/store.hpp"

namespace audit {
namespace {

using storage::Sql;

Head head_in(storage::Row& row) { return {row.next<std::int64_t>(), row.next<std::string>()}; }

Entry entry_in(storage::Row& row)
{
    Entry entry;
    entry.number = row.next<std::int64_t>();
    entry.deed.at = row.next<base::Instant>();
    entry.deed.actor = row.next<std::string>();
    entry.deed.action = row.next<std::string>();
    entry.deed.subject = row.next<std::string>();
    entry.previous = row.next<std::string>();
    entry.hash = row.next<std::string>();
    return entry;
}

}

constexpr Sql select_head = "select number, hash from audit_head where id = 1";

Head head_of(storage::Read& read) { return read.first(select_head, {}, head_in).value_or(Head{}); }

constexpr Sql update_number = "update audit_head set number = number + 1 where id = 1 returning number, hash";

Head advance_head(storage::Write& write)
{
    const auto head = write.first(update_number, {}, head_in);
    if (!head) throw storage::Fault(storage::Fault::Kind::other, "the audit log has lost its head");
    return *head;
}

constexpr Sql insert_entry = R"sql(
    insert into audit_entry (number, at, actor, action, subject, previous, hash)
    values (:number, :at, :actor, :action, :subject, :previous, :hash))sql";

constexpr Sql update_hash = "update audit_head set hash = :hash where id = 1";

void store_entry(storage::Write& write, const Entry& entry)
{
    write.run(insert_entry, {{"number", entry.number},
                             {"at", entry.deed.at},
                             {"actor", entry.deed.actor},
                             {"action", entry.deed.action},
                             {"subject", entry.deed.subject},
                             {"previous", entry.previous},
                             {"hash", entry.hash}});
    write.run(update_hash, {{"hash", entry.hash}});
}

constexpr Sql select_newest = "select at from audit_entry order by number desc limit 1";

std::optional<base::Instant> newest_at(storage::Read& read)
{
    return read.first(select_newest, {}, [](storage::Row& row) { return row.next<base::Instant>(); });
}

constexpr Sql select_entries = R"sql(
    select number, at, actor, action, subject, previous, hash from audit_entry order by number)sql";

std::vector<Entry> all_entries(storage::Read& read) { return read.all(select_entries, {}, entry_in); }

}
