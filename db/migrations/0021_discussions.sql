create index account_name on account (name);

-- What people talk about in a room. Of an alliance's room only who belongs to it sees anything.
create table thread (
    id uuid primary key,
    room text not null,
    alliance_id uuid references alliance (id),
    title text not null,
    author_id uuid references account (id),
    begun_at bigint not null,
    last_post_at bigint not null,
    posts bigint not null
);
create index thread_room on thread (room, last_post_at);
create index thread_last_post on thread (last_post_at);
create index thread_author on thread (author_id);

-- Who wrote it is forgotten with the account; what was written stays.
create table post (
    id uuid primary key,
    thread_id uuid not null references thread (id),
    number bigint not null,
    author_id uuid references account (id),
    body text not null,
    written_at bigint not null,
    edited_at bigint,
    unique (thread_id, number)
);
create index post_author on post (author_id);
create index post_written on post (written_at);

-- What a post said before it was edited.
create table post_revision (
    post_id uuid not null references post (id),
    number bigint not null,
    body text not null,
    replaced_at bigint not null,
    primary key (post_id, number)
);

create table thread_solution (
    thread_id uuid primary key references thread (id),
    post_id uuid not null references post (id),
    solved_at bigint not null
);

create table post_mention (
    post_id uuid not null references post (id),
    account_id uuid not null references account (id),
    primary key (post_id, account_id)
);
create index post_mention_account on post_mention (account_id);

create table helped_mark (
    post_id uuid not null references post (id),
    account_id uuid not null references account (id),
    marked_at bigint not null,
    primary key (post_id, account_id)
);
create index helped_mark_account on helped_mark (account_id);

-- How far somebody has read.
create table thread_reading (
    account_id uuid not null references account (id),
    thread_id uuid not null references thread (id),
    read_number bigint not null,
    read_at bigint not null,
    primary key (account_id, thread_id)
);
create index thread_reading_thread on thread_reading (thread_id);

create table room_subscription (
    account_id uuid not null references account (id),
    room text not null,
    frequency text not null,
    primary key (account_id, room)
);
create index room_subscription_room on room_subscription (room, frequency, account_id);

-- Weighs more than that of the room.
create table thread_subscription (
    account_id uuid not null references account (id),
    thread_id uuid not null references thread (id),
    frequency text not null,
    primary key (account_id, thread_id)
);
create index thread_subscription_thread on thread_subscription (thread_id, frequency, account_id);

-- With what a mail can be answered by "no more of these", without signing in.
create table unsubscribe_key (
    account_id uuid primary key references account (id),
    secret text not null unique
);

-- A post of which not everybody has been told yet, and up to whom that was done.
create table post_notice (
    post_id uuid primary key references post (id),
    told_up_to uuid not null
);

create table digest (
    account_id uuid not null references account (id),
    frequency text not null,
    since bigint not null,
    due_at bigint not null,
    primary key (account_id, frequency)
);
create index digest_due on digest (due_at);

create table post_report (
    id uuid primary key,
    post_id uuid not null references post (id),
    reporter_id uuid references account (id),
    reason text not null,
    reported_at bigint not null,
    settled_at bigint
);
create index post_report_post on post_report (post_id);
create index post_report_reporter on post_report (reporter_id);

create table post_hiding (
    post_id uuid primary key references post (id),
    reason text not null,
    hidden_at bigint not null
);

create table post_appeal (
    post_id uuid primary key references post (id),
    reason text not null,
    appealed_at bigint not null,
    settled_at bigint
);

-- What was done with posts, in the order in which it was done.
create table moderation_entry (
    id uuid primary key,
    post_id uuid not null references post (id),
    account_id uuid references account (id),
    deed text not null,
    reason text not null,
    done_at bigint not null
);
create index moderation_entry_done on moderation_entry (done_at);
create index moderation_entry_account on moderation_entry (account_id);

-- By which words a post is found.
create table post_word (
    word text not null,
    post_id uuid not null references post (id),
    primary key (word, post_id)
);
create index post_word_post on post_word (post_id);
