-- What kinds of organisations and persons take part. `for_persons` are those of human beings.
create table partner_sector (
    code text primary key,
    slug text not null unique,
    name text not null,
    name_en text not null,
    for_persons bigint not null default 0,
    position bigint not null
);

-- `state_key` is the official key of the state in which the seat lies, `sort_key` the name folded, `searched` what
-- people find it by, folded. Who recorded it is kept and never shown.
create table organisation (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    sector text not null references partner_sector (code),
    summary text not null,
    website text not null,
    legal_form text not null,
    place_id uuid references place (id),
    state_key text not null,
    ended_on text,
    sort_key text not null,
    searched text not null,
    recorded_by text not null,
    changed_at bigint not null
);
-- Holds all that a list asks about, so that it is read from here alone.
create index organisation_order on organisation (sort_key, slug, sector, state_key, ended_on, searched);

create table organisation_name (
    organisation_id uuid not null references organisation (id),
    language text not null,
    name text not null,
    primary key (organisation_id, language)
);

-- A person who takes part in one alliance. The name is shown only where name_public says so.
create table partner_person (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    name text not null,
    sector text not null references partner_sector (code),
    name_public bigint not null,
    unique (alliance_id, name)
);

-- Who took part in which alliance from which day to which, that day included.
create table partnership (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    organisation_id uuid references organisation (id),
    person_id uuid references partner_person (id),
    since text not null,
    until text,
    recorded_by text not null,
    recorded_at bigint not null,
    check ((organisation_id is null) <> (person_id is null)),
    check (until is null or until >= since)
);
create unique index partnership_of_organisation on partnership (organisation_id, alliance_id, since);
create unique index partnership_of_person on partnership (person_id, since);
create index partnership_of_alliance on partnership (alliance_id, since);

insert into partner_sector (code, slug, name, name_en, for_persons, position) values
    ('municipality', 'kommune', 'Kommunen und Verwaltung', 'Municipalities and administration', 0, 1),
    ('company', 'unternehmen', 'Unternehmen', 'Companies', 0, 2),
    ('chamber', 'kammer', 'Kammern und Wirtschaftsverbände', 'Chambers and trade associations', 0, 3),
    ('union', 'gewerkschaft', 'Gewerkschaften', 'Trade unions', 0, 4),
    ('employment_agency', 'arbeitsagentur', 'Agenturen für Arbeit', 'Employment agencies', 0, 5),
    ('jobcenter', 'jobcenter', 'Jobcenter', 'Job centres', 0, 6),
    ('association', 'verein', 'Vereine und Initiativen', 'Associations and initiatives', 0, 7),
    ('welfare_org', 'wohlfahrt', 'Wohlfahrtsverbände', 'Welfare organisations', 0, 8),
    ('church', 'kirche', 'Kirchen und Religionsgemeinschaften', 'Churches and religious communities', 0, 9),
    ('school', 'schule', 'Schulen', 'Schools', 0, 10),
    ('childcare', 'kita', 'Kitas und Kindertagespflege', 'Childcare', 0, 11),
    ('university', 'hochschule', 'Hochschulen', 'Universities', 0, 12),
    ('foundation', 'stiftung', 'Stiftungen', 'Foundations', 0, 13),
    ('health', 'gesundheit', 'Gesundheitswesen', 'Health care', 0, 14),
    ('other', 'weitere', 'Weitere', 'Others', 0, 15),
    ('family', 'familie', 'Familien', 'Families', 1, 16),
    ('individual', 'privatperson', 'Privatpersonen', 'Private persons', 1, 17);
