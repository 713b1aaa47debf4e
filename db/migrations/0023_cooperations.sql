-- What an alliance seeks or offers: rooms, hours, knowledge. It is open until `ended_at`, or until the day `until` is over.
-- `topic` is empty where it has none, `searched` what people find it by, folded. Without `account_id` whoever wrote it
-- has deleted their account.
create table cooperation (
    id uuid primary key,
    alliance_id uuid not null references alliance (id),
    account_id uuid references account (id),
    direction text not null check (direction in ('seeks', 'offers')),
    good text not null,
    topic text not null,
    reach text not null check (reach in ('near', 'state', 'everywhere')),
    title text not null,
    text text not null,
    in_return text not null,
    until_day text,
    searched text not null,
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    outcome text not null default '' check (outcome in ('', 'came_about', 'did_not', 'talking'))
);
create index cooperation_alliance on cooperation (alliance_id);
create index cooperation_account on cooperation (account_id);
create index cooperation_counterparts on cooperation (direction, good, created_at);

-- Two alliances talk about one of them: whose it is, and `alliance_id`, which answered. What came of it is asked once, by mail.
create table cooperation_talk (
    id uuid primary key,
    cooperation_id uuid not null references cooperation (id),
    alliance_id uuid not null references alliance (id),
    created_at bigint not null,
    ask_at bigint not null,
    asked_at bigint,
    outcome text not null default '' check (outcome in ('', 'came_about', 'did_not', 'talking')),
    unique (cooperation_id, alliance_id)
);
create index cooperation_talk_alliance on cooperation_talk (alliance_id);
create index cooperation_talk_due on cooperation_talk (ask_at) where asked_at is null;

create table cooperation_message (
    id uuid primary key,
    talk_id uuid not null references cooperation_talk (id),
    alliance_id uuid not null references alliance (id),
    account_id uuid references account (id),
    text text not null,
    sent_at bigint not null
);
create index cooperation_message_talk on cooperation_message (talk_id, sent_at);
create index cooperation_message_account on cooperation_message (account_id);
