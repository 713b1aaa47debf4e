-- What people send lies in the folder `files` under its SHA-256; what lies there is named here. `stored_at` is when it was
-- last asked to be there: what nobody keeps goes a day later.
create table stored_bytes (
    hash text primary key,
    size bigint not null,
    stored_at bigint not null
);

-- The same bytes may be kept several times, under several names. Whose file it is says a table of the slice that keeps it.
create table kept_file (
    id uuid primary key,
    hash text not null references stored_bytes (hash),
    name text not null,
    media_type text not null,
    kept_at bigint not null
);
create index kept_file_hash on kept_file (hash);
