-- a text column longer than any
create table pf_things (
    thing_id raw(16) not null,
    name varchar2(32000 char)
);
