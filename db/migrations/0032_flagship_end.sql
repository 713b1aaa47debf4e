-- The service office no longer holds a project up as an example. Within 14 days that can be taken back; whoever marks it
-- anew takes it back, too.
create table flagship_end (
    project_id uuid primary key references flagship (project_id),
    account_id uuid references account (id),
    ended_at bigint not null
);
create index flagship_end_account on flagship_end (account_id);
