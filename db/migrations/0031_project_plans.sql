-- What people write about a project beyond what its table has: JSON from name to text, as it is published.
create table project_plan (
    project_id uuid primary key references project (id),
    content text not null,
    changed_at bigint not null
);

-- A project that an alliance has begun to write; the project itself comes into being when it is published.
create table project_beginning (
    project_id uuid primary key,
    alliance_id uuid not null references alliance (id),
    title text not null,
    begun_at bigint not null
);
create index project_beginning_alliance on project_beginning (alliance_id);

-- A project began with the plan of another one. seen: what that one's plan said when they last looked at it.
create table project_origin (
    project_id uuid primary key,
    alliance_id uuid not null references alliance (id),
    original_id uuid not null references project (id),
    seen text not null,
    seen_at bigint not null
);
create index project_origin_alliance on project_origin (alliance_id);
create index project_origin_original on project_origin (original_id);
