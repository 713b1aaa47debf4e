-- Why an alliance became what it is: `reason` is meant for everybody, `note` and `recorded_by` for operators alone.
alter table alliance_status add column reason text not null default '';
alter table alliance_status add column note text not null default '';
alter table alliance_status add column recorded_by text not null default '';

create table alliance_name (
    alliance_id uuid not null references alliance (id),
    language text not null,
    name text not null,
    primary key (alliance_id, language)
);

-- Who stands for an alliance from which day to which, that day included. The name is shown only where name_public
-- says so, `function` always.
create table alliance_role (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    role text not null check (role in ('patron', 'speaker', 'steering_group')),
    person_name text not null,
    name_public bigint not null,
    function text not null,
    since text not null,
    until text,
    recorded_by text not null,
    recorded_at bigint not null,
    check (until is null or until >= since)
);
create unique index alliance_role_of_alliance on alliance_role (alliance_id, role, since, person_name, function);

-- Organisations that take part in a project.
create table project_organisation (
    project_id uuid not null references project (id),
    organisation_id uuid not null references organisation (id),
    primary key (project_id, organisation_id)
);
create index project_organisation_organisation on project_organisation (organisation_id);
create index project_carrier on project (organisation_key);

-- What is shown of an alliance or a state (`subject` is the alliance's id or the state's official key). `file_name` is
-- what its operator calls it, `decorative` says that there is nothing to describe.
create table picture (
    id uuid primary key,
    kind text not null check (kind in ('alliance_picture', 'alliance_logo', 'state_logo')),
    subject text not null,
    file_name text not null,
    position bigint not null,
    alt text not null,
    decorative bigint not null,
    caption text not null,
    credit text not null,
    changed_at bigint not null
);
create unique index picture_of_subject on picture (subject, kind, file_name);

-- One size of a picture under its address. `bytes` are written in Base64: every engine, dump and sum takes text.
create table picture_file (
    name text primary key,
    picture_id uuid not null references picture (id),
    media_type text not null,
    width bigint not null,
    height bigint not null,
    bytes text not null
);
create index picture_file_of_picture on picture_file (picture_id);
