-- Somebody wants to take part in a place. `reach` is a mail address or a telephone number. `rung` says at whom it lies now, since
-- `rung_since`; without `alliance_id` no alliance works there. `state` is the state's official key, empty where that is unknown.
-- Without `answered_by` whoever answered has deleted their account.
create table inquiry (
    id uuid primary key,
    receipt text not null unique,
    name text not null,
    reach text not null,
    sentence text not null,
    place text not null,
    state text not null,
    language text not null,
    alliance_id uuid references alliance (id),
    rung text not null check (rung in ('alliance', 'state', 'office')),
    rung_since bigint not null,
    reminded_at bigint,
    received_at bigint not null,
    answer_due_on text not null,
    answer text not null default '' check (answer in ('', 'yes', 'no')),
    answer_text text not null default '',
    answered_at bigint,
    answered_by uuid references account (id)
);
create index inquiry_open on inquiry (rung_since) where answered_at is null;
create index inquiry_alliance on inquiry (alliance_id);
create index inquiry_answered_by on inquiry (answered_by);
create index inquiry_received_at on inquiry (received_at);

-- How often a network asked within the last hour: its keyed hash, forgotten after that.
create table inquiry_network (
    network text not null,
    asked_at bigint not null
);
create index inquiry_network_network on inquiry_network (network, asked_at);
create index inquiry_network_asked_at on inquiry_network (asked_at);
