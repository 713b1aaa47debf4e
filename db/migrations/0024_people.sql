-- What somebody says of themselves to others who take part, and who sees which part of it.
create table profile (
    account_id uuid primary key references account (id),
    name_shown text not null,
    role_shown text not null,
    topics text not null,
    topics_shown text not null,
    offers text not null,
    offers_shown text not null,
    seeks text not null,
    seeks_shown text not null,
    contact text not null,
    contact_shown text not null,
    changed_at bigint not null
);
