-- a type of another database
create table pf_things (
    thing_id raw(16) not null,
    note text
);
