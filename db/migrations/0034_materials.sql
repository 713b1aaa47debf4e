-- What others can use: guides, templates, links to films. It is seen once one of its versions is released. `searched` is
-- what people find it by, folded. Without `account_id` whoever brought it has deleted their account.
create table material (
    id uuid primary key,
    alliance_id uuid references alliance (id),
    account_id uuid references account (id),
    kind text not null,
    topic text not null,
    title text not null,
    summary text not null,
    language text not null,
    licence text not null,
    accessibility text not null,
    collection text not null,
    link text not null,
    searched text not null,
    created_at bigint not null,
    changed_at bigint not null,
    archived_at bigint
);
create index material_alliance on material (alliance_id);
create index material_account on material (account_id);

-- A version that is not released waits for the service office. Downloads are counted without persons.
create table material_version (
    id uuid primary key,
    material_id uuid not null references material (id),
    number bigint not null,
    changes text not null,
    brought_at bigint not null,
    released_at bigint,
    downloads bigint not null default 0,
    unique (material_id, number)
);
create index material_version_waiting on material_version (brought_at) where released_at is null;

create table material_file (
    file_id uuid primary key references kept_file (id),
    version_id uuid not null references material_version (id),
    position bigint not null,
    remarks text not null
);
create index material_file_version on material_file (version_id, position);

-- Who wants to hear of new versions, and which one they have.
create table material_holding (
    material_id uuid not null references material (id),
    account_id uuid not null references account (id),
    number bigint not null,
    secret text not null unique,
    primary key (material_id, account_id)
);
create index material_holding_account on material_holding (account_id);

-- What people say of it; `used_for` where they tell for what they used it.
create table material_note (
    id uuid primary key,
    material_id uuid not null references material (id),
    account_id uuid references account (id),
    used_for bigint not null,
    text text not null,
    written_at bigint not null
);
create index material_note_material on material_note (material_id, written_at);
create index material_note_account on material_note (account_id);
