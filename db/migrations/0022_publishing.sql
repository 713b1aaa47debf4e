-- What people write and show: each subject (an alliance's page) has versions, the newest is the published one. Values are
-- kept whole, as JSON from name to text. Accounts may be erased; what was written stays, without them.
create table publishing_version (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    number bigint not null,
    content text not null,
    written_by uuid references account (id),
    published_by uuid references account (id),
    published_at bigint not null,
    unique (kind, subject_id, number)
);
create index publishing_version_writer on publishing_version (written_by);
create index publishing_version_publisher on publishing_version (published_by);

-- At most one for a subject. base: what was published when it was begun. It changes its id with each change.
create table publishing_draft (
    kind text not null,
    subject_id uuid not null,
    id uuid not null unique,
    base text not null,
    content text not null,
    written_by uuid references account (id),
    written_at bigint not null,
    primary key (kind, subject_id)
);
create index publishing_draft_writer on publishing_draft (written_by);

-- Somebody asks for a review of what the draft is now.
create table publishing_submission (
    draft_id uuid primary key references publishing_draft (id),
    submitted_by uuid references account (id),
    submitted_at bigint not null
);
create index publishing_submission_submitter on publishing_submission (submitted_by);

-- The draft came back from its review: remarks are JSON from field to text.
create table publishing_return (
    kind text not null,
    subject_id uuid not null,
    remarks text not null,
    returned_by uuid references account (id),
    returned_at bigint not null,
    primary key (kind, subject_id)
);
create index publishing_return_returner on publishing_return (returned_by);

-- Who has the form of a draft open, as far as they did something there.
create table publishing_editor (
    kind text not null,
    subject_id uuid not null,
    account_id uuid not null references account (id),
    seen_at bigint not null,
    primary key (kind, subject_id, account_id)
);
create index publishing_editor_account on publishing_editor (account_id);

-- The newest one counts.
create table publishing_confirmation (
    kind text not null,
    subject_id uuid not null,
    confirmed_by uuid references account (id),
    confirmed_at bigint not null,
    primary key (kind, subject_id)
);
create index publishing_confirmation_confirmer on publishing_confirmation (confirmed_by);

-- Whom we asked whether a page is still right. Of the link in the mail only a hash is kept.
create table publishing_question (
    secret text primary key,
    kind text not null,
    subject_id uuid not null,
    account_id uuid not null references account (id),
    asked_at bigint not null
);
create index publishing_question_subject on publishing_question (kind, subject_id, asked_at);
create index publishing_question_account on publishing_question (account_id);

create table publishing_archive (
    kind text not null,
    subject_id uuid not null,
    archived_by uuid references account (id),
    archived_at bigint not null,
    primary key (kind, subject_id)
);
create index publishing_archive_archiver on publishing_archive (archived_by);

-- Whom the service office should call, and why: silent, archived, wish.
create table publishing_call (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    reason text not null check (reason in ('silent', 'archived', 'wish')),
    words text not null,
    asked_by uuid references account (id),
    opened_at bigint not null,
    note text not null,
    due_on text not null,
    closed_at bigint
);
create index publishing_call_open on publishing_call (due_on) where closed_at is null;
create index publishing_call_subject on publishing_call (kind, subject_id);
create index publishing_call_asker on publishing_call (asked_by);

-- The day of the last round of questions; whoever moves it on does the round.
create table publishing_round (
    id bigint primary key check (id = 1),
    day text not null
);
insert into publishing_round (id, day) values (1, '2000-01-01');
