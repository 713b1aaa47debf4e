#include "slices/materials/store_moderation.hpp"

namespace materials {

using storage::Sql;

constexpr Sql insert_declines = R"sql(
    insert into material_decline (version_id, reason, declined_at)
    select id, cast(:reason as text), cast(:now as bigint) from material_version
     where material_id = :material and released_at is null
       and not exists (select 1 from material_decline known where known.version_id = material_version.id))sql";

void decline(storage::Write& write, base::Id<Material> id, std::string_view reason, base::Instant now)
{
    write.run(insert_declines, {{"material", id}, {"reason", reason}, {"now", now}});
}

constexpr Sql select_decided = R"sql(
    select material.id, material.title, case when version.released_at is null then 0 else 1 end,
           coalesce(version.released_at, material_decline.declined_at)
      from material join material_version version on version.material_id = material.id
           left join material_decline on material_decline.version_id = version.id
     where material.account_id = :account and material.alliance_id is not null and material.archived_at is null
       and version.number = (select max(number) from material_version where material_id = material.id)
       and coalesce(version.released_at, material_decline.declined_at) >= :since
     order by coalesce(version.released_at, material_decline.declined_at), material.id limit :most)sql";

std::vector<Decided> decided_for(storage::Read& read, base::Id<identity::Account> account, base::Instant since, std::int64_t most)
{
    return read.all(select_decided, {{"account", account}, {"since", since}, {"most", most}}, [](storage::Row& row) {
        return Decided{row.next<base::Id<Material>>(), row.next<std::string>(), row.next<std::int64_t>() > 0, row.next<base::Instant>()};
    });
}

constexpr Sql insert_report = R"sql(
    insert into material_note_report (id, note_id, reporter_id, reason, reported_at)
    values (:id, :note, :reporter, :reason, :now) on conflict (id) do nothing)sql";

void store_note_report(storage::Write& write, const NoteReport& report)
{
    write.run(insert_report, {{"id", report.id}, {"note", report.note}, {"reporter", report.reporter}, {"reason", report.reason}, {"now", report.reported_at}});
}

constexpr Sql select_open_reports = R"sql(
    select reason from material_note_report where note_id = :note and settled_at is null order by reported_at, id)sql";

std::vector<std::string> open_reports(storage::Read& read, base::Id<Note> note)
{
    return read.all(select_open_reports, {{"note", note}}, [](storage::Row& row) { return row.next<std::string>(); });
}

constexpr Sql select_reported = R"sql(
    select material_note.id, material.id, material.title, report.reason, report.reported_at
      from material_note_report report join material_note on material_note.id = report.note_id
           join material on material.id = material_note.material_id
     where report.settled_at is null
       and report.id = (select earlier.id from material_note_report earlier
                         where earlier.note_id = report.note_id and earlier.settled_at is null
                         order by earlier.reported_at, earlier.id limit 1)
     order by report.reported_at, report.id limit :most)sql";

std::vector<ReportedNote> reported_notes(storage::Read& read, std::int64_t most)
{
    return read.all(select_reported, {{"most", most}}, [](storage::Row& row) {
        return ReportedNote{row.next<base::Id<Note>>(), row.next<base::Id<Material>>(), row.next<std::string>(), row.next<std::string>(), row.next<base::Instant>()};
    });
}

constexpr Sql settle_open_reports = "update material_note_report set settled_at = :now where note_id = :note and settled_at is null";

void settle_reports(storage::Write& write, base::Id<Note> note, base::Instant now) { write.run(settle_open_reports, {{"note", note}, {"now", now}}); }

constexpr Sql upsert_hiding = R"sql(
    insert into material_note_hiding (note_id, reason, hidden_at) values (:note, :reason, :now)
    on conflict (note_id) do update set reason = excluded.reason)sql";

void hide_note(storage::Write& write, base::Id<Note> note, std::string_view reason, base::Instant now)
{
    write.run(upsert_hiding, {{"note", note}, {"reason", reason}, {"now", now}});
}

constexpr Sql delete_hiding = "delete from material_note_hiding where note_id = :note";

void show_note(storage::Write& write, base::Id<Note> note) { write.run(delete_hiding, {{"note", note}}); }

}
