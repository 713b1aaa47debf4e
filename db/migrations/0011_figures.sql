-- What somebody declares about the whole network (without a state) or about a state: "rund 300, Stand Juni 2023".
-- Records are added; the newest one that has begun counts. `as_of_unit` says whether the day, its month or its year
-- is meant.
create table declared_figure (
    figure text not null check (figure in ('alliances', 'engaged', 'companies', 'projects')),
    state_key text not null,
    as_of text not null,
    as_of_unit text not null check (as_of_unit in ('day', 'month', 'year')),
    value bigint not null check (value >= 0),
    rounding text not null,
    source text not null,
    source_url text not null,
    note text not null,
    changed_at bigint not null,
    primary key (figure, state_key, as_of)
);

-- How many people and how many children under 18 lived in a county on a day.
create table county_population (
    county_key text not null,
    as_of text not null,
    inhabitants bigint not null check (inhabitants > 0),
    children bigint check (children >= 0 and children <= inhabitants),
    source text not null,
    changed_at bigint not null,
    primary key (county_key, as_of)
);

-- A county as the map draws it: the data of a path in the map's units, and a finer one in quarters of them, with the
-- edges of that one.
create table county_outline (
    county_key text primary key,
    outline text not null,
    detail text not null,
    left_edge bigint not null,
    top_edge bigint not null,
    right_edge bigint not null,
    bottom_edge bigint not null
);

-- What must be said beside the map of counties that was taken in.
create table county_map (
    id bigint primary key check (id = 1),
    notice text not null,
    imported_at bigint not null
);
