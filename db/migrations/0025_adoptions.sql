-- An alliance does at its own place what another one's project does. `from_id` is the adoption whose example it followed, where
-- that was not the original itself. Without `account_id` whoever did it has deleted their account.
create table adoption (
    id uuid primary key,
    project_id uuid not null references project (id),
    alliance_id uuid not null references alliance (id),
    from_id uuid references adoption (id),
    account_id uuid references account (id),
    adopted_at bigint not null,
    state text not null check (state in ('planned', 'running', 'finished', 'given_up')),
    note text not null,
    result text not null,
    unique (project_id, alliance_id)
);
create index adoption_alliance on adoption (alliance_id);
create index adoption_account on adoption (account_id);

-- Projects that the service office holds up as examples, and why.
create table flagship (
    project_id uuid primary key references project (id),
    account_id uuid references account (id),
    marked_at bigint not null,
    reason text not null
);
create index flagship_account on flagship (account_id);
