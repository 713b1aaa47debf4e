-- When somebody confirmed a session by a passkey or a printed code; null: only by a mail.
alter table session add column confirmed_at bigint;

-- The public half of a key that somebody's device holds.
create table passkey (
    id uuid primary key,
    account_id uuid not null references account (id),
    credential text not null unique,
    public_key text not null,
    counter bigint not null,
    name text not null,
    created_at bigint not null,
    used_at bigint
);
create index passkey_account on passkey (account_id);

-- What a device is asked to sign, once. account_id is null where somebody signs in.
create table passkey_question (
    question text primary key,
    account_id uuid references account (id),
    expires_at bigint not null
);
create index passkey_question_account on passkey_question (account_id);
create index passkey_question_expires_at on passkey_question (expires_at);

-- Codes on paper, of which each works once. Of them hashes are kept.
create table recovery_code (
    code text primary key,
    account_id uuid not null references account (id),
    created_at bigint not null
);
create index recovery_code_account on recovery_code (account_id);
