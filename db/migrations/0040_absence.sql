-- Somebody is away until a day, that day included: others do their duties. It ends by itself.
create table absence (
    account_id uuid primary key references account (id),
    until_day text not null,
    words text not null,
    said_at bigint not null
);
create index absence_until on absence (until_day);
