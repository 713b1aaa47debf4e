-- A circular whose mails are being written, in portions of people by their id, and up to whom that was done.
create table circular_sending (
    circular_id uuid primary key references circular (id),
    told_up_to uuid not null
);

-- Why a version of some material was not released. It waits no more; whoever proposed it may bring another one.
create table material_decline (
    version_id uuid primary key references material_version (id),
    reason text not null,
    declined_at bigint not null
);

-- What the materials are good for that share the name of a collection, and where each stands in it.
create table material_collection (
    name text primary key,
    description text not null
);
alter table material add column place bigint not null default 0;

-- What somebody finds wrong with what was said of some material, and what is hidden for a reason.
create table material_note_report (
    id uuid primary key,
    note_id uuid not null references material_note (id),
    reporter_id uuid references account (id),
    reason text not null,
    reported_at bigint not null,
    settled_at bigint
);
create index material_note_report_note on material_note_report (note_id);
create index material_note_report_reporter on material_note_report (reporter_id);
create index material_note_report_open on material_note_report (reported_at) where settled_at is null;
create table material_note_hiding (
    note_id uuid primary key references material_note (id),
    reason text not null,
    hidden_at bigint not null
);
