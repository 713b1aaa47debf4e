-- For which organisation somebody speaks who holds the role of a partner in an alliance.
create table representation (
    grant_id uuid primary key references role_grant (id),
    organisation_id uuid not null references organisation (id),
    named_at bigint not null
);
create index representation_organisation on representation (organisation_id);

-- What a partner can give an alliance. `amount` is in the unit of the kind; money in cents. Without `recorded_by` whoever wrote
-- it down has deleted their account.
create table gift (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    kind text not null,
    words text not null,
    amount bigint,
    since text,
    until text,
    is_public bigint not null,
    recorded_by uuid references account (id),
    recorded_at bigint not null,
    ended_at bigint
);
create index gift_alliance on gift (alliance_id, organisation_id);
create index gift_organisation on gift (organisation_id);
create index gift_recorder on gift (recorded_by);

-- What an alliance asks a partner for, until the end of a day.
create table gift_ask (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    asked_by uuid references account (id),
    kind text not null,
    what text not null,
    amount bigint,
    until text not null,
    words text not null,
    by_telephone bigint not null,
    asked_at bigint not null,
    closed_at bigint
);
create index gift_ask_alliance on gift_ask (alliance_id, asked_at);
create index gift_ask_organisation on gift_ask (organisation_id, alliance_id);
create index gift_ask_asker on gift_ask (asked_by);
create index gift_ask_until on gift_ask (until);

-- One person asked, and the answer: a contact or somebody with an account; neither where they are forgotten. `secret` is the hash
-- of what stands in the mail, as long as the ask is open.
create table gift_call (
    id uuid primary key,
    ask_id uuid not null references gift_ask (id),
    contact_id uuid references partner_contact (id) on delete set null,
    account_id uuid references account (id),
    secret text unique,
    answer text not null check (answer in ('', 'yes', 'no', 'talk')),
    words text not null,
    answered_at bigint
);
create index gift_call_ask on gift_call (ask_id);
create index gift_call_contact on gift_call (contact_id);
create index gift_call_account on gift_call (account_id);

-- What came of an ask. It outlives the ask as a number, without words.
create table gift_outcome (
    id uuid primary key,
    ask_id uuid unique references gift_ask (id),
    alliance_id uuid not null references alliance (id),
    organisation_id uuid not null references organisation (id),
    kind text not null,
    result text not null check (result in ('done', 'partly', 'not')),
    amount bigint,
    words text not null,
    is_public bigint not null,
    on_day text not null
);
create index gift_outcome_organisation on gift_outcome (organisation_id, alliance_id);
create index gift_outcome_alliance on gift_outcome (alliance_id);
