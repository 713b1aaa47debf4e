-- Addresses that something once had: they redirect for good. `kind` says what, as in `alliance`.
create table former_address (
    kind text not null,
    slug text not null,
    subject_id uuid not null,
    left_at bigint not null,
    primary key (kind, slug)
);
create index former_address_subject on former_address (kind, subject_id);
