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

-- What is known not to work for everybody yet: the statement on accessibility is made from it.
create table known_barrier (
    slug text primary key,
    title text not null,
    title_en text not null,
    reason text not null,
    alternative text not null,
    known_since text not null,
    removed_on text,
    changed_at bigint not null
);

insert into known_barrier (slug, title, title_en, reason, alternative, known_since, removed_on, changed_at) values
    ('leichte-sprache', 'Es gibt noch keine Seite in Leichter Sprache.', 'There is no page in easy language yet.',
     'Texte in Leichter Sprache werden von Fachleuten mit einer Prüfgruppe geschrieben; das ist noch nicht geschehen.',
     'Rufen Sie ein Bündnis an: Die Telefonnummer steht auf jeder Seite eines Ortes.', '2026-11-22', null, 0),
    ('gebaerdensprache', 'Es gibt noch kein Video in Gebärdensprache.', 'There is no video in sign language yet.',
     'Das Video ist noch nicht gedreht.',
     'Schreiben Sie dem Bündnis eine E-Mail: Die Adresse steht auf jeder Seite eines Bündnisses.', '2026-11-22', null, 0);
