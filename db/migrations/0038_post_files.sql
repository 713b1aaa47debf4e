-- Files that came with a post. They go with whoever sent them, and with what the post no longer has.
create table post_file (
    file_id uuid primary key references kept_file (id),
    post_id uuid not null references post (id),
    position bigint not null
);
create index post_file_post on post_file (post_id, position);

-- Files of a text that its writer looks at before sending it: they wait for a day. `form_id` is the form's, so that two
-- forms of one person are two.
create table waiting_file (
    file_id uuid primary key references kept_file (id),
    account_id uuid not null references account (id),
    form_id uuid not null,
    kept_at bigint not null
);
create index waiting_file_form on waiting_file (account_id, form_id);
create index waiting_file_kept on waiting_file (kept_at);

-- The title of a thread whose first post is hidden: others see a neutral one until it is shown again.
alter table thread add column kept_title text not null default '';

-- How much somebody has written lately is asked before each post.
drop index post_author;
create index post_author on post (author_id, written_at);

-- Who wants no mail about posts at all, also not for being named.
create table no_post_mail (
    account_id uuid primary key references account (id),
    since bigint not null
);
