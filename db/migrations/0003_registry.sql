create table topic (
    slug text primary key,
    name text not null,
    name_en text not null,
    position bigint not null
);

create table alliance (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    summary text not null,
    description text not null,
    founded_on text,
    website text not null,
    address text not null,
    place_id uuid not null references place (id),
    changed_at bigint not null
);
create index alliance_seat on alliance (place_id);

-- Which places an alliance serves: a district, a municipality, a county or a state.
create table alliance_place (
    alliance_id uuid not null references alliance (id),
    place_id uuid not null references place (id),
    primary key (alliance_id, place_id)
);
create index alliance_place_place on alliance_place (place_id);

create table alliance_topic (
    alliance_id uuid not null references alliance (id),
    topic text not null references topic (slug),
    primary key (alliance_id, topic)
);
create index alliance_topic_topic on alliance_topic (topic);

-- Function, telephone, hours and function address are public; the name only where name_public says so.
create table alliance_contact (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    position bigint not null,
    function text not null,
    person_name text not null,
    name_public bigint not null,
    telephone text not null,
    email text not null,
    hours text not null
);
create index alliance_contact_alliance on alliance_contact (alliance_id, position);

-- What an alliance was since when. Records are added, never changed.
create table alliance_status (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    status text not null check (status in ('in_founding', 'active', 'dormant', 'dissolved')),
    since text not null,
    recorded_at bigint not null,
    unique (alliance_id, since)
);

-- Changes with everything above: one edition of the register is always the same register.
create table registry_edition (
    id bigint primary key check (id = 1),
    edition uuid not null
);

insert into topic (slug, name, name_en, position) values
    ('arbeit-und-familie', 'Arbeit und Familie', 'Work and family', 1),
    ('kinderbetreuung', 'Kinderbetreuung', 'Childcare', 2),
    ('ferien', 'Ferienbetreuung', 'Holiday care', 3),
    ('familienpaten', 'Familienpatenschaften', 'Family mentoring', 4),
    ('ernaehrungsarmut', 'Ernährungsarmut', 'Food poverty', 5),
    ('ankommen', 'Ankommen in Deutschland', 'Migration and refuge', 6),
    ('familienfreundliche-betriebe', 'Familienfreundliche Betriebe', 'Family-friendly companies', 7),
    ('fachkraefte', 'Fachkräfte', 'Skilled workers', 8),
    ('standort', 'Standort', 'Location', 9),
    ('vaeter', 'Aktive Väter', 'Active fathers', 10),
    ('muetter', 'Berufstätige Mütter', 'Working mothers', 11),
    ('zeit-fuer-familie', 'Zeit für Familie', 'Time for families', 12),
    ('familienformen', 'Familienformen', 'Kinds of families', 13),
    ('digitales', 'Digitales', 'Digitalisation', 14),
    ('geld-und-beratung', 'Elterngeld und Beratung', 'Parental allowance and advice', 15),
    ('pflege-und-beruf', 'Pflege und Beruf', 'Care and work', 16),
    ('oeffentlichkeitsarbeit', 'Öffentlichkeitsarbeit', 'Publicity', 17);
