-- What is found by words. `number` says by its upper bits what kind of thing it is and whether it is over, so that in
-- the order of numbers what matters most comes first; 4096 neighbours are a block. `words` are the keys of its words,
-- twice each, plus one where it stands only in the text.
create table search_document (
    number bigint primary key,
    kind text not null,
    key text not null,
    address text not null,
    title text not null,
    name text not null,
    summary text not null,
    place text not null,
    latitude double precision,
    longitude double precision,
    words text not null,
    generation bigint not null
);
create unique index search_document_key on search_document (kind, key);
create index search_document_name on search_document (name);

-- Every word of all documents by its stem. What begins with = is no word but a mark, such as `=s13` for a state.
create table search_word (
    id bigint primary key,
    stem text not null unique,
    written text not null,
    documents bigint not null,
    generation bigint not null
);
create index search_word_generation on search_word (generation);

-- Which documents of a block have a word: in the title (field 0) or elsewhere (field 1).
create table search_posting (
    word bigint not null,
    block bigint not null,
    field bigint not null,
    members text not null,
    primary key (word, block, field)
) without rowid;

-- The edition names this index for good, the generation its present state.
create table search_state (
    id bigint primary key check (id = 1),
    edition uuid not null,
    generation bigint not null
);

-- What has changed and is not in the index yet: everything of a kind that was changed at that moment or later.
create table search_queue (
    kind text primary key,
    since bigint not null,
    after_key text not null,
    began bigint not null,
    asked bigint not null
);
insert into search_queue (kind, since, after_key, began, asked) values
    ('alliance', 0, '', 0, 1), ('topic', 0, '', 0, 1), ('page', 0, '', 0, 1), ('project', 0, '', 0, 1),
    ('organisation', 0, '', 0, 1);
