-- A day on which awards were given, and how many in all: `honoured` of `honoured_what` ("Bündnisse"), as declared by
-- who gave them. Which of them this installation knows stands in `award`.
create table award_ceremony (
    id uuid primary key,
    slug text not null unique,
    title text not null,
    summary text not null,
    description text not null,
    held_on text not null,
    place text not null,
    given_by text not null,
    honoured bigint,
    honoured_what text not null,
    source text not null,
    changed_at bigint not null
);
create index award_ceremony_day on award_ceremony (held_on);

-- What an alliance was given. It is held from `given_on` to `valid_until`, that day included; without one for good.
create table award (
    id uuid primary key,
    slug text not null unique,
    label text not null,
    given_by text not null,
    given_on text not null,
    valid_until text,
    place text not null,
    alliance_id uuid not null references alliance (id),
    ceremony_id uuid references award_ceremony (id),
    occasion text not null,
    quotation text not null,
    quoted_from text not null,
    changed_at bigint not null,
    check (valid_until is null or valid_until >= given_on)
);
create unique index award_of_alliance on award (alliance_id, label, given_on);
create index award_day on award (given_on, valid_until);
create index award_of_ceremony on award (ceremony_id);
