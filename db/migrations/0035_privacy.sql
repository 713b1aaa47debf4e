-- Who opened a page that lists people, and when. Accounts may be erased; that somebody looked stays for its time.
create table reading_entry (
    id uuid primary key,
    account_id uuid references account (id),
    list text not null,
    read_at bigint not null
);
create index reading_entry_account on reading_entry (account_id);
create index reading_entry_read on reading_entry (read_at);

-- What the deletions of a day removed; whoever adds the line of a day does its deletion.
create table deletion_run (
    day text not null,
    what text not null,
    removed bigint not null,
    done_at bigint not null,
    primary key (day, what)
);

-- Somebody asks what is kept about them, or that it be changed or erased. `person` is empty where they did it themselves.
create table data_request (
    id uuid primary key,
    kind text not null check (kind in ('access', 'correction', 'erasure', 'objection')),
    person text not null,
    received_on text not null,
    due_on text not null,
    done_on text,
    note text not null,
    recorded_by uuid references account (id)
);
create index data_request_due on data_request (done_on, due_on);
create index data_request_recorder on data_request (recorded_by);
