-- What is published in German, in another language, field by field. source: the German text that was translated; once what
-- is published differs from it, the translation is outdated since a moment.
create table publishing_translation (
    kind text not null,
    subject_id uuid not null,
    field text not null,
    language text not null,
    text text not null,
    source text not null,
    written_by uuid references account (id),
    written_at bigint not null,
    outdated_at bigint,
    primary key (kind, subject_id, field, language)
);
create index publishing_translation_writer on publishing_translation (written_by);
create index publishing_translation_outdated on publishing_translation (outdated_at) where outdated_at is not null;
