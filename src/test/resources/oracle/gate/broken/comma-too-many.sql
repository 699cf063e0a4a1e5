-- a comma behind the last column
create table pf_things (
    thing_id raw(16) not null,
    name number(1),
);
