-- a text column without a length
create table pf_things (
    thing_id raw(16) not null,
    name varchar2 not null
);
