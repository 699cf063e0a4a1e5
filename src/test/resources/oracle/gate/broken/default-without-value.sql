-- DEFAULT without a value
create table pf_things (
    thing_id raw(16) not null,
    name number(1) default not null
);
