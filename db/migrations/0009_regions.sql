-- How a state presents itself: its own name for its part of the network, and what it says first.
create table state_profile (
    state_key text primary key,
    name text not null,
    name_en text not null,
    introduction text not null,
    introduction_en text not null,
    website text not null,
    changed_at bigint not null
);

-- Several states that work together under a name.
create table region (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    name_en text not null,
    introduction text not null,
    introduction_en text not null,
    changed_at bigint not null
);
create table region_state (
    region_id uuid not null references region (id),
    state_key text not null,
    primary key (region_id, state_key)
);
create index region_state_state on region_state (state_key);

-- Who stands in for a part of the portal. What belongs to none of them belongs to the installation's operator.
create table operator_record (
    scope text not null check (scope in ('state', 'alliance')),
    subject text not null,
    name text not null,
    address text not null,
    email text not null,
    telephone text not null,
    responsible_person text not null,
    privacy_contact text not null,
    enforcement_body text not null,
    changed_at bigint not null,
    primary key (scope, subject)
);
