-- a reserved word for a column's name
create table pf_things (
    thing_id raw(16) not null,
    level number(5)
);
