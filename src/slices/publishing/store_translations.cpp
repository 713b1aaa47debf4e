#include "slices/publishing/store_translations.hpp"

namespace publishing {

using storage::Row;
using storage::Sql;

constexpr Sql select_translations = R"sql(
    select field, publishing_translation.language, text, source, written_by, coalesce(account.name, ''), written_at, outdated_at
      from publishing_translation left join account on account.id = written_by
     where kind = :kind and subject_id = :subject and publishing_translation.language = :translated order by field)sql";

std::vector<TranslatedText> translated_texts(storage::Read& read, const Subject& subject, std::string_view language)
{
    return read.all(select_translations, {{"kind", subject.kind}, {"subject", subject.id}, {"translated", language}}, [](Row& row) {
        TranslatedText one;
        one.field = row.next<std::string>();
        one.language = row.next<std::string>();
        one.text = row.next<std::string>();
        one.source = row.next<std::string>();
        one.written_by.account = row.next<std::optional<base::Id<identity::Account>>>();
        one.written_by.name = row.next<std::string>();
        one.written_at = row.next<base::Instant>();
        one.outdated_at = row.next<std::optional<base::Instant>>();
        return one;
    });
}

constexpr Sql upsert_translation = R"sql(
    insert into publishing_translation (kind, subject_id, field, language, text, source, written_by, written_at, outdated_at)
    values (:kind, :subject, :field, :language, :text, :source, :account, :written_at, null)
    on conflict (kind, subject_id, field, language) do update set
        text = excluded.text, source = excluded.source, written_by = excluded.written_by, written_at = excluded.written_at,
        outdated_at = null)sql";

void store_translation(storage::Write& write, const Subject& subject, const TranslatedText& one)
{
    write.run(upsert_translation, {{"kind", subject.kind},
                                   {"subject", subject.id},
                                   {"field", one.field},
                                   {"language", one.language},
                                   {"text", one.text},
                                   {"source", one.source},
                                   {"account", one.written_by.account},
                                   {"written_at", one.written_at}});
}

constexpr Sql delete_one_translation = R"sql(
    delete from publishing_translation where kind = :kind and subject_id = :subject and field = :field and language = :language)sql";

void delete_translation(storage::Write& write, const Subject& subject, std::string_view field, std::string_view language)
{
    write.run(delete_one_translation, {{"kind", subject.kind}, {"subject", subject.id}, {"field", field}, {"language", language}});
}

constexpr Sql update_outdated = R"sql(
    update publishing_translation set outdated_at = :since
     where kind = :kind and subject_id = :subject and field = :field and language = :language)sql";

void set_outdated(storage::Write& write, const Subject& subject, std::string_view field, std::string_view language, std::optional<base::Instant> since)
{
    write.run(update_outdated, {{"kind", subject.kind}, {"subject", subject.id}, {"field", field}, {"language", language}, {"since", since}});
}

constexpr Sql select_translated_subjects = "select distinct subject_id from publishing_translation where kind = :kind order by subject_id";

std::vector<base::Uuid> subjects_translated(storage::Read& read, std::string_view kind)
{
    return read.all(select_translated_subjects, {{"kind", kind}}, [](Row& row) { return row.next<base::Id<Subject>>().uuid; });
}

constexpr Sql select_outdated = R"sql(
    select kind, subject_id, language, count(*), min(outdated_at) from publishing_translation
     where outdated_at is not null group by kind, subject_id, language order by min(outdated_at), kind, subject_id limit 200)sql";

static Outdated outdated_in(Row& row)
{
    Outdated one;
    one.subject.kind = row.next<std::string>();
    one.subject.id = row.next<base::Id<Subject>>().uuid;
    one.language = row.next<std::string>();
    one.texts = row.next<std::int64_t>();
    one.since = row.next<base::Instant>();
    return one;
}

std::vector<Outdated> outdated_subjects(storage::Read& read) { return read.all(select_outdated, {}, outdated_in); }

constexpr Sql select_outdated_of = R"sql(
    select kind, subject_id, language, count(*), min(outdated_at) from publishing_translation
     where kind = :kind and subject_id = :subject and language = :translated and outdated_at is not null
     group by kind, subject_id, language)sql";

std::optional<Outdated> outdated_texts_of(storage::Read& read, const Subject& subject, std::string_view language)
{
    return read.first(select_outdated_of, {{"kind", subject.kind}, {"subject", subject.id}, {"translated", language}}, outdated_in);
}

}
