-- What this installation knows of itself: its secret, the mark of a demonstration, the state of its data.
create table installation (
    name text primary key,
    value text not null
);
