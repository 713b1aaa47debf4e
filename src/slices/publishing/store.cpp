#include "slices/publishing/store.hpp"

namespace publishing {
namespace {

using storage::Sql;

Person person_in(storage::Row& row)
{
    Person person;
    person.account = row.next<std::optional<AccountId>>();
    person.name = row.next<std::string>();
    return person;
}

Version version_in(storage::Row& row)
{
    Version version;
    version.number = row.next<std::int64_t>();
    version.content = content_of(row.next<std::string>());
    version.written_by = person_in(row);
    version.published_by = person_in(row);
    version.published_at = row.next<base::Instant>();
    version.came_from_table = row.next<std::int64_t>() != 0;
    return version;
}

Deed deed_in(storage::Row& row)
{
    Deed deed;
    deed.by = person_in(row);
    deed.at = row.next<base::Instant>();
    return deed;
}

}

constexpr Sql select_versions = R"sql(
    select number, content, written_by, coalesce(writer.name, ''), published_by, coalesce(publisher.name, ''), published_at,
           came_from_table
      from publishing_version left join account writer on writer.id = written_by
           left join account publisher on publisher.id = published_by
     where kind = :kind and subject_id = :subject and number <= :last order by number desc limit :most)sql";

std::vector<Version> versions_of(storage::Read& read, const Subject& subject, std::int64_t most, std::int64_t last)
{
    return read.all(select_versions, {{"kind", subject.kind}, {"subject", subject.id}, {"most", most}, {"last", last}}, version_in);
}

std::optional<Version> newest_version(storage::Read& read, const Subject& subject)
{
    auto versions = versions_of(read, subject, 1);
    return versions.empty() ? std::nullopt : std::optional(std::move(versions.front()));
}

constexpr Sql select_version = R"sql(
    select number, content, written_by, coalesce(writer.name, ''), published_by, coalesce(publisher.name, ''), published_at,
           came_from_table
      from publishing_version left join account writer on writer.id = written_by
           left join account publisher on publisher.id = published_by
     where kind = :kind and subject_id = :subject and number = :number)sql";

std::optional<Version> find_version(storage::Read& read, const Subject& subject, std::int64_t number)
{
    return read.first(select_version, {{"kind", subject.kind}, {"subject", subject.id}, {"number", number}}, version_in);
}

constexpr Sql insert_version = R"sql(
    insert into publishing_version (id, kind, subject_id, number, content, written_by, published_by, published_at, came_from_table)
    values (:id, :kind, :subject, :number, :content, :written_by, :published_by, :published_at, :came_from_table))sql";

void store_version(storage::Write& write, const Subject& subject, const Version& version)
{
    const auto content = written(version.content);
    write.run(insert_version, {{"id", base::new_uuid()},
                               {"kind", subject.kind},
                               {"subject", subject.id},
                               {"number", version.number},
                               {"content", content},
                               {"written_by", version.written_by.account},
                               {"published_by", version.published_by.account},
                               {"published_at", version.published_at},
                               {"came_from_table", std::int64_t{version.came_from_table}}});
}

constexpr Sql select_draft = R"sql(
    select publishing_draft.id, base, content, written_by, coalesce(writer.name, ''), written_at, submitted_at, submitted_by,
           coalesce(submitter.name, ''), followed
      from publishing_draft left join account writer on writer.id = written_by
           left join publishing_submission on draft_id = publishing_draft.id
           left join account submitter on submitter.id = submitted_by
     where kind = :kind and subject_id = :subject)sql";

std::optional<Draft> find_draft(storage::Read& read, const Subject& subject)
{
    return read.first(select_draft, {{"kind", subject.kind}, {"subject", subject.id}}, [](storage::Row& row) {
        Draft draft;
        draft.id = row.next<base::Id<Draft>>();
        draft.base = content_of(row.next<std::string>());
        draft.content = content_of(row.next<std::string>());
        draft.written_by = person_in(row);
        draft.written_at = row.next<base::Instant>();
        draft.submitted_at = row.next<std::optional<base::Instant>>();
        draft.submitted_by = person_in(row);
        draft.followed = row.next<std::optional<base::Id<Draft>>>();
        return draft;
    });
}

constexpr Sql insert_draft = R"sql(
    insert into publishing_draft (kind, subject_id, id, base, content, written_by, written_at, followed)
    values (:kind, :subject, :id, :base, :content, :written_by, :written_at, :followed)
    on conflict (kind, subject_id) do nothing)sql";

bool store_draft(storage::Write& write, const Subject& subject, std::optional<base::Id<Draft>> before, const Draft& draft)
{
    if (before && !delete_draft(write, *before)) return false;
    const auto base = written(draft.base);
    const auto content = written(draft.content);
    return write.run(insert_draft, {{"kind", subject.kind},
                                    {"subject", subject.id},
                                    {"id", draft.id},
                                    {"base", base},
                                    {"content", content},
                                    {"written_by", draft.written_by.account},
                                    {"written_at", draft.written_at},
                                    {"followed", draft.followed}}) > 0;
}

constexpr Sql delete_the_draft = "delete from publishing_draft where id = :draft";

bool delete_draft(storage::Write& write, base::Id<Draft> draft)
{
    delete_submission(write, draft);
    return write.run(delete_the_draft, {{"draft", draft}}) > 0;
}

constexpr Sql insert_submission = R"sql(
    insert into publishing_submission (draft_id, submitted_by, submitted_at) values (:draft, :account, :now)
    on conflict (draft_id) do nothing)sql";

void store_submission(storage::Write& write, base::Id<Draft> draft, AccountId account, base::Instant now)
{
    write.run(insert_submission, {{"draft", draft}, {"account", account}, {"now", now}});
}

constexpr Sql delete_submission_of = "delete from publishing_submission where draft_id = :draft";

void delete_submission(storage::Write& write, base::Id<Draft> draft) { write.run(delete_submission_of, {{"draft", draft}}); }

constexpr Sql select_return = R"sql(
    select remarks, returned_by, coalesce(account.name, ''), returned_at
      from publishing_return left join account on account.id = returned_by
     where kind = :kind and subject_id = :subject)sql";

std::optional<Return> find_return(storage::Read& read, const Subject& subject)
{
    return read.first(select_return, {{"kind", subject.kind}, {"subject", subject.id}}, [](storage::Row& row) {
        Return returned;
        returned.remarks = content_of(row.next<std::string>());
        returned.returned_by = person_in(row);
        returned.returned_at = row.next<base::Instant>();
        return returned;
    });
}

constexpr Sql delete_return = "delete from publishing_return where kind = :kind and subject_id = :subject";
constexpr Sql insert_return = R"sql(
    insert into publishing_return (kind, subject_id, remarks, returned_by, returned_at)
    values (:kind, :subject, :remarks, :account, :now))sql";

void store_return(storage::Write& write, const Subject& subject, const Content& remarks, AccountId account, base::Instant now)
{
    write.run(delete_return, {{"kind", subject.kind}, {"subject", subject.id}});
    if (remarks.empty()) return;
    const auto kept = written(remarks);
    write.run(insert_return, {{"kind", subject.kind}, {"subject", subject.id}, {"remarks", kept}, {"account", account}, {"now", now}});
}

constexpr Sql select_editors = R"sql(
    select account_id, account.name, seen_at from publishing_editor join account on account.id = account_id
     where kind = :kind and subject_id = :subject and seen_at >= :since order by seen_at desc, account_id limit 20)sql";

std::vector<Deed> editors_since(storage::Read& read, const Subject& subject, base::Instant since)
{
    return read.all(select_editors, {{"kind", subject.kind}, {"subject", subject.id}, {"since", since}}, deed_in);
}

constexpr Sql upsert_editor = R"sql(
    insert into publishing_editor (kind, subject_id, account_id, seen_at) values (:kind, :subject, :account, :now)
    on conflict (kind, subject_id, account_id) do update set seen_at = excluded.seen_at)sql";

void store_editor(storage::Write& write, const Subject& subject, AccountId account, base::Instant now)
{
    write.run(upsert_editor, {{"kind", subject.kind}, {"subject", subject.id}, {"account", account}, {"now", now}});
}

constexpr Sql delete_editor_of = R"sql(
    delete from publishing_editor where kind = :kind and subject_id = :subject and account_id = :account)sql";

void delete_editor(storage::Write& write, const Subject& subject, AccountId account)
{
    write.run(delete_editor_of, {{"kind", subject.kind}, {"subject", subject.id}, {"account", account}});
}

constexpr Sql delete_old_editors = "delete from publishing_editor where seen_at < :before";

std::int64_t forget_editors(storage::Write& write, base::Instant before) { return write.run(delete_old_editors, {{"before", before}}); }

constexpr Sql select_confirmation = R"sql(
    select confirmed_by, coalesce(account.name, ''), confirmed_at
      from publishing_confirmation left join account on account.id = confirmed_by
     where kind = :kind and subject_id = :subject)sql";

std::optional<Deed> find_confirmation(storage::Read& read, const Subject& subject)
{
    return read.first(select_confirmation, {{"kind", subject.kind}, {"subject", subject.id}}, deed_in);
}

constexpr Sql upsert_confirmation = R"sql(
    insert into publishing_confirmation (kind, subject_id, confirmed_by, confirmed_at) values (:kind, :subject, :account, :now)
    on conflict (kind, subject_id) do update set confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at)sql";

void store_confirmation(storage::Write& write, const Subject& subject, std::optional<AccountId> account, base::Instant now)
{
    write.run(upsert_confirmation, {{"kind", subject.kind}, {"subject", subject.id}, {"account", account}, {"now", now}});
}

constexpr Sql select_archive = R"sql(
    select archived_by, coalesce(account.name, ''), archived_at
      from publishing_archive left join account on account.id = archived_by
     where kind = :kind and subject_id = :subject)sql";

std::optional<Deed> find_archive(storage::Read& read, const Subject& subject)
{
    return read.first(select_archive, {{"kind", subject.kind}, {"subject", subject.id}}, deed_in);
}

constexpr Sql insert_archive = R"sql(
    insert into publishing_archive (kind, subject_id, archived_by, archived_at) values (:kind, :subject, :account, :now)
    on conflict (kind, subject_id) do nothing)sql";

void store_archive(storage::Write& write, const Subject& subject, AccountId account, base::Instant now)
{
    write.run(insert_archive, {{"kind", subject.kind}, {"subject", subject.id}, {"account", account}, {"now", now}});
}

constexpr Sql delete_archive_of = "delete from publishing_archive where kind = :kind and subject_id = :subject";

void delete_archive(storage::Write& write, const Subject& subject)
{
    write.run(delete_archive_of, {{"kind", subject.kind}, {"subject", subject.id}});
}

}
