-- States, counties, municipalities and districts. The official key is optional: not every source has it.
create table place (
    id uuid primary key,
    kind text not null check (kind in ('state', 'county', 'municipality', 'district')),
    name text not null,
    slug text not null,
    official_key text,
    parent_id uuid references place (id),
    inhabitants bigint,
    latitude double precision,
    longitude double precision,
    position_is_exact bigint not null default 0,
    ended_on text,
    successor_id uuid references place (id)
);
create unique index place_official_key on place (kind, official_key);
create unique index place_municipality_slug on place (slug) where kind = 'municipality';
create unique index place_district_slug on place (parent_id, slug) where kind = 'district';
create index place_parent on place (parent_id, kind);

-- What a place is called besides its name: without a suffix, in a second language, spelled out.
create table place_other_name (
    place_id uuid not null references place (id),
    name text not null,
    primary key (place_id, name)
);

-- Every spelling by which a place is found, folded.
create table place_name (
    folded text not null,
    place_id uuid not null references place (id),
    primary key (folded, place_id)
);
create index place_name_place on place_name (place_id);

-- A postal code covers one municipality or many.
create table postal_code (
    code text not null,
    place_id uuid not null references place (id),
    primary key (code, place_id)
);
create index postal_code_place on postal_code (place_id);

-- The official table of municipalities was taken in, with what it brought.
create table official_table_import (
    id uuid primary key,
    imported_at bigint not null,
    municipalities bigint not null,
    added bigint not null,
    changed bigint not null
);
