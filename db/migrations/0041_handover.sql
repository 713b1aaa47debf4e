-- An alliance was handed over by who coordinated it. For a while it can be taken back, by a link of which only the hash is
-- kept; `before_id` is what the successor was there until then.
create table handover (
    id uuid primary key,
    secret text not null unique,
    alliance_id uuid not null references alliance (id),
    from_account uuid not null references account (id),
    from_grant uuid not null references role_grant (id),
    to_account uuid not null references account (id),
    to_grant uuid not null references role_grant (id),
    before_id uuid references role_grant (id),
    handed_at bigint not null,
    taken_back_at bigint
);
create index handover_alliance on handover (alliance_id);
create index handover_from_account on handover (from_account);
create index handover_from_grant on handover (from_grant);
create index handover_to_account on handover (to_account);
create index handover_to_grant on handover (to_grant);
create index handover_before on handover (before_id);
create index handover_handed on handover (handed_at);
