-- Reports of barriers. Their key comes from the form: sent twice, stored once.
create table barrier_report (
    id uuid primary key,
    receipt text not null unique,
    page text not null,
    description text not null,
    severity text not null check (severity in ('blocked', 'disturbing', 'hint')),
    contact text not null,
    received_at bigint not null,
    received_on text not null,
    answer_due_on text not null
);
create index barrier_report_received on barrier_report (received_at);
