-- Somebody who can sign in. A person who is named somewhere need not have an account; two persons may share a mailbox.
-- arrived_at: when they first signed in.
create table account (
    id uuid primary key,
    email text not null,
    name text not null,
    language text not null,
    created_at bigint not null,
    arrived_at bigint
);
create unique index account_email on account (email, name);

-- What an account may do and where, as a record: it ends by a day, not by being removed.
create table role_grant (
    id uuid primary key,
    account_id uuid not null references account (id),
    role text not null,
    alliance_id uuid references alliance (id),
    state text not null,
    given_at bigint not null,
    ended_at bigint
);
create index role_grant_account on role_grant (account_id);
create index role_grant_alliance on role_grant (alliance_id);

-- An asked-for link. All secrets are kept as what can be made from them, and of an address nobody has only that too.
create table sign_in_link (
    secret text primary key,
    account_id uuid references account (id),
    address text not null,
    network text not null,
    browser text not null,
    code text not null,
    tries bigint not null,
    onward text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index sign_in_link_browser on sign_in_link (browser);
create index sign_in_link_address on sign_in_link (address, created_at);
create index sign_in_link_network on sign_in_link (network, created_at);
create index sign_in_link_account on sign_in_link (account_id);

create table session (
    id uuid primary key,
    secret text not null unique,
    account_id uuid not null references account (id),
    device text not null,
    created_at bigint not null,
    used_at bigint not null,
    ends_at bigint not null
);
create index session_account on session (account_id);
