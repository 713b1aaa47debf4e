-- Pictures that people lay into what they write. What is said of one stands in the contents of drafts and versions, so that
-- a version that comes back has its pictures; here are their points, as they were painted anew, and never changed. They go
-- once no draft and no version names them.
create table publishing_picture (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    added_by uuid references account (id),
    added_at bigint not null
);
create index publishing_picture_subject on publishing_picture (kind, subject_id);
create index publishing_picture_adder on publishing_picture (added_by);

-- bytes: Base64.
create table publishing_picture_file (
    picture_id uuid not null references publishing_picture (id),
    media_type text not null,
    width bigint not null,
    height bigint not null,
    bytes text not null,
    primary key (picture_id, width, media_type)
);

-- The pictures that everybody sees, as they stand in a content; the other fields lie with their own slices.
create table publishing_shown_pictures (
    kind text not null,
    subject_id uuid not null,
    pictures text not null,
    primary key (kind, subject_id)
);
