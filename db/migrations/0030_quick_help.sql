-- Whom an alliance may ask for quick help, by mail: asked once whether they want that, and only once they said so asked for help.
-- `secret` is the hash of what stands in that first mail.
create table help_contact (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    name text not null,
    email text not null,
    secret text not null unique,
    added_at bigint not null,
    agreed_at bigint,
    unique (alliance_id, email)
);
create index help_contact_added_at on help_contact (added_at) where agreed_at is null;

-- What an alliance asks for: so many of something, until the end of a day. Without `account_id` whoever asked has deleted their account.
create table help_request (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    account_id uuid references account (id),
    what text not null,
    places bigint not null,
    place text not null,
    until_day text not null,
    created_at bigint not null,
    closed_at bigint,
    outcome text not null default ''
);
create index help_request_alliance on help_request (alliance_id, created_at);
create index help_request_account on help_request (account_id);

-- One contact asked for one request, and the answer. `secret` is the hash of what stands in the mail. Without `contact_id` they want to
-- be asked no more and are forgotten.
create table help_call (
    id uuid primary key,
    request_id uuid not null references help_request (id),
    contact_id uuid references help_contact (id),
    secret text not null unique,
    answer text not null default '' check (answer in ('', 'yes', 'no')),
    places bigint not null default 0,
    words text not null default '',
    answered_at bigint
);
create index help_call_request on help_call (request_id);
create index help_call_contact on help_call (contact_id);
