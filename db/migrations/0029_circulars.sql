-- A circular and whom it is for. `written_for` is the state whose coordination wrote it, empty for the service office; empty `state`,
-- `topic` and `audience` mean all. Without `account_id` whoever wrote it has deleted their account.
create table circular (
    id uuid primary key,
    account_id uuid references account (id),
    written_for text not null,
    state text not null,
    topic text not null,
    audience text not null,
    subject text not null,
    text text not null,
    link text not null,
    is_duty bigint not null,
    created_at bigint not null,
    sent_at bigint
);
create index circular_account on circular (account_id);
create index circular_created_at on circular (created_at);

-- To whom it went and what became of the mail: '' is on the way. `secret` is the hash of what stands in the address to unsubscribe.
create table circular_delivery (
    id uuid primary key,
    circular_id uuid not null references circular (id),
    account_id uuid references account (id),
    mail_id uuid,
    secret text not null unique,
    outcome text not null check (outcome in ('', 'reached', 'failed'))
);
create index circular_delivery_circular on circular_delivery (circular_id);
create index circular_delivery_account on circular_delivery (account_id);
create index circular_delivery_unsettled on circular_delivery (mail_id) where outcome <> 'reached';

-- Who wants no circulars; duties reach them all the same.
create table circular_refusal (
    account_id uuid primary key references account (id),
    refused_at bigint not null
);
