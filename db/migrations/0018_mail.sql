-- Mails that are to go out. They are put here by the transaction that they tell of; what a sent one said is removed.
create table outbox (
    id uuid primary key,
    kind text not null,
    recipient text not null,
    recipient_name text not null,
    subject text not null,
    body_text text not null,
    body_html text not null,
    unsubscribe_url text not null,
    language text not null,
    is_bulk bigint not null,
    created_at bigint not null,
    state text not null check (state in ('waiting', 'taken', 'sent', 'given_up', 'bounced', 'uncertain')),
    due_at bigint not null,
    attempts bigint not null,
    taken_by uuid,
    taken_until bigint,
    settled_at bigint,
    answer text not null
);
create index outbox_due on outbox (is_bulk, due_at, id) where state = 'waiting';
create index outbox_unsent on outbox (state, created_at) where state <> 'sent';
create index outbox_taken on outbox (taken_by) where state = 'taken';
create index outbox_settled on outbox (settled_at);
