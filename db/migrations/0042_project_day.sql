-- How far each project has come is a sign in the index of the search. `day` is the last one on which the signs of those
-- that began or ended were set anew.
create table project_day (
    id bigint primary key check (id = 1),
    day text not null
);
-- The signs are new: every project is to be put in again.
insert into search_queue (kind, since, after_key, began, asked) values ('project', 0, '', 0, 1)
on conflict (kind) do update set since = 0, after_key = '', began = 0, asked = search_queue.asked + 1;
