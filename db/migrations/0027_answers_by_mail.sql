-- Where an answer to a mail goes, and with which mails it stands together.
alter table outbox add column reply_to text not null default '';
alter table outbox add column conversation text not null default '';

-- Mails that came in, by a hash: each is taken once. Whom we told why theirs was not taken, as a keyed hash.
create table mail_receipt (
    mail text primary key,
    received_at bigint not null,
    replied_to text not null
);
create index mail_receipt_received on mail_receipt (received_at);
create index mail_receipt_replied on mail_receipt (replied_to, received_at) where replied_to <> '';

-- Posts that came by mail.
alter table post add column is_by_mail bigint not null default 0;
