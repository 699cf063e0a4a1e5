-- the same column twice
create table pf_things (
    thing_id raw(16) not null,
    name number(1),
    name number(2)
);
