-- Who did what to what, when; never what was in it. Each entry holds the sum of the one before it.
create table audit_entry (
    number bigint primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    previous text not null,
    hash text not null
);

-- The last link: without it nobody would notice entries that are cut off at the end.
create table audit_head (
    id bigint primary key check (id = 1),
    number bigint not null,
    hash text not null
);
insert into audit_head (id, number, hash) values (1, 0, 'none');
