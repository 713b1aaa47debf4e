-- To whom the way in was offered, how often, and until when. Of the links only hashes are kept; a reminder brings one more.
create table invitation (
    account_id uuid primary key references account (id),
    invited_by uuid references account (id),
    times bigint not null,
    sent_at bigint not null,
    expires_at bigint not null,
    mail_id uuid not null
);
create index invitation_invited_by on invitation (invited_by);

create table invitation_link (
    secret text primary key,
    account_id uuid not null references account (id)
);
create index invitation_link_account on invitation_link (account_id);
