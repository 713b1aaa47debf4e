#include "slices/privacy/store.hpp"

#include <boost/json.hpp>

namespace privacy {
namespace {

using storage::Sql;

base::Date day_in(const std::string& text) { return base::parse_date(text).value(); }

DataRequest request_in(storage::Row& row)
{
    DataRequest request;
    request.id = row.next<base::Id<DataRequest>>();
    request.kind = row.next<std::string>();
    request.person = row.next<std::string>();
    request.received_on = day_in(row.next<std::string>());
    request.due_on = day_in(row.next<std::string>());
    if (const auto done = row.next<std::optional<std::string>>()) request.done_on = day_in(*done);
    request.note = row.next<std::string>();
    return request;
}

}

constexpr Sql insert_reading = "insert into reading_entry (id, account_id, list, read_at) values (:id, :account, :list, :now)";

void store_reading(storage::Write& write, base::Id<identity::Account> account, std::string_view list, base::Instant now)
{
    write.run(insert_reading, {{"id", base::Id<Reading>::fresh()}, {"account", account}, {"list", list}, {"now", now}});
}

constexpr Sql select_readings = R"sql(
    select coalesce(account.name, ''), reading_entry.list, reading_entry.read_at
      from reading_entry left join account on account.id = reading_entry.account_id
     order by reading_entry.read_at desc, reading_entry.id limit :most offset :skipped)sql";

std::vector<Reading> readings(storage::Read& read, std::int64_t most, std::int64_t skipped)
{
    return read.all(select_readings, {{"most", most}, {"skipped", skipped}}, [](storage::Row& row) {
        return Reading{row.next<std::string>(), row.next<std::string>(), row.next<base::Instant>()};
    });
}

constexpr Sql delete_readings = "delete from reading_entry where read_at < :before";

std::int64_t forget_readings(storage::Write& write, base::Instant before) { return write.run(delete_readings, {{"before", before}}); }

constexpr Sql insert_run = R"sql(
    insert into deletion_run (day, what, removed, done_at) values (:day, :what, 0, :now) on conflict do nothing)sql";

bool begin_run(storage::Write& write, std::string_view day, std::string_view what, base::Instant now)
{
    return write.run(insert_run, {{"day", day}, {"what", what}, {"now", now}}) == 1;
}

constexpr Sql update_run = "update deletion_run set removed = :removed where day = :day and what = :what";

void end_run(storage::Write& write, const DeletionRun& run)
{
    write.run(update_run, {{"removed", run.removed}, {"day", run.day}, {"what", run.what}});
}

constexpr Sql update_run_more = "update deletion_run set removed = removed + :removed where day = :day and what = :what";

void add_to_run(storage::Write& write, const DeletionRun& run)
{
    write.run(update_run_more, {{"removed", run.removed}, {"day", run.day}, {"what", run.what}});
}

constexpr Sql select_runs = "select day, what, removed from deletion_run where day >= :day order by day desc, what";

std::vector<DeletionRun> runs_since(storage::Read& read, std::string_view day)
{
    return read.all(select_runs, {{"day", day}}, [](storage::Row& row) {
        return DeletionRun{row.next<std::string>(), row.next<std::string>(), row.next<std::int64_t>()};
    });
}

constexpr Sql delete_runs = "delete from deletion_run where day < :before";

std::int64_t forget_runs(storage::Write& write, std::string_view before) { return write.run(delete_runs, {{"before", before}}); }

constexpr Sql insert_request = R"sql(
    insert into data_request (id, kind, person, received_on, due_on, done_on, note, recorded_by)
    values (:id, :kind, :person, :received_on, :due_on, :done_on, :note, :recorded_by) on conflict do nothing)sql";

void store_request(storage::Write& write, const DataRequest& request, std::optional<base::Id<identity::Account>> recorded_by)
{
    const auto done = request.done_on ? std::optional(base::iso(*request.done_on)) : std::nullopt;
    write.run(insert_request, {{"id", request.id},
                               {"kind", request.kind},
                               {"person", request.person},
                               {"received_on", base::iso(request.received_on)},
                               {"due_on", base::iso(request.due_on)},
                               {"done_on", done},
                               {"note", request.note},
                               {"recorded_by", recorded_by}});
}

constexpr Sql select_requests = R"sql(
    select id, kind, person, received_on, due_on, done_on, note
      from data_request order by coalesce(done_on, '') <> '', due_on, id)sql";

std::vector<DataRequest> requests(storage::Read& read) { return read.all(select_requests, {}, request_in); }

constexpr Sql count_open_requests = "select count(*) from data_request where done_on is null and due_on <= :until";

std::int64_t count_open(storage::Read& read, base::Date due_until)
{
    return read.value<std::int64_t>(count_open_requests, {{"until", base::iso(due_until)}});
}

constexpr Sql update_done = "update data_request set done_on = :today where id = :id and done_on is null";

bool mark_done(storage::Write& write, base::Id<DataRequest> id, base::Date today)
{
    return write.run(update_done, {{"today", base::iso(today)}, {"id", id}}) == 1;
}

constexpr Sql delete_requests = "delete from data_request where done_on < :before";

std::int64_t forget_requests(storage::Write& write, std::string_view done_before)
{
    return write.run(delete_requests, {{"before", done_before}});
}

constexpr Sql select_own_readings = "select list, read_at from reading_entry where account_id = :account order by read_at, id";
constexpr Sql select_own_requests = "select kind, received_on from data_request where recorded_by = :account order by received_on, id";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array opened;
    for (auto& line : read.all(select_own_readings, {{"account", account}}, [](storage::Row& row) {
             return boost::json::object{{"list", row.next<std::string>()}, {"read_at", base::iso(row.next<base::Instant>())}};
         })) opened.push_back(std::move(line));
    boost::json::array recorded;
    for (auto& line : read.all(select_own_requests, {{"account", account}}, [](storage::Row& row) {
             return boost::json::object{{"kind", row.next<std::string>()}, {"received_on", row.next<std::string>()}};
         })) recorded.push_back(std::move(line));
    return boost::json::serialize(boost::json::object{{"reading_entry", opened}, {"data_request", recorded}});
}

constexpr Sql forget_reader = "update reading_entry set account_id = null where account_id = :account";
constexpr Sql forget_recorder = "update data_request set recorded_by = null where recorded_by = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {forget_reader, forget_recorder}) write.run(sql, {{"account", account}});
}

}
